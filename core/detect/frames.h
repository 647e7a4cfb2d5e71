// Requests and proposals to leave the platform in English, by frames
// (rules/frames/*.toml): rows of kinds of words.
//
//   catches: "any chance of a mobile number?", "shall we carry on elsewhere?"
//   leaves:  "any chance of a discount?", "carry on with chapter four"
#ifndef COMPOSER_GUARD_DETECT_FRAMES_H_
#define COMPOSER_GUARD_DETECT_FRAMES_H_

#include <optional>

#include "core/detect/frame_sentence.h"

namespace composer_guard {

// A longer sentence is read in parts.
inline constexpr size_t kLongestSentence = 80;

// Where the sentence that begins with lexeme `begin` ends for frames.
size_t FrameSentenceEnd(const Scene& scene, size_t begin);

// What a frame found, in lexemes of the sentence.
struct FrameMatch {
  size_t begin = 0;
  size_t end = 0;
};

// The first place at or behind `from` where the frame is met.
std::optional<FrameMatch> FindFrame(const Frame& frame,
                                    const FrameSentence& sentence, size_t from);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_FRAMES_H_
