// Words that say that something is to be dialled, whatever it looks like.
//
//   catches: "dial", "it rings in Leeds", "that's where you can call me", "how
//            you get hold of me", "to hear my voice"
//   leaves:  "call the API", "a ring binder", "in case of a call"
#ifndef COMPOSER_GUARD_DETECT_DIAL_CUE_H_
#define COMPOSER_GUARD_DETECT_DIAL_CUE_H_

#include <cstddef>
#include <string_view>

#include "core/detect/scene.h"
#include "core/text/word_list.h"

namespace composer_guard {

// Whether lexeme `i` begins such words.
bool IsDialCue(const Scene& scene, size_t i);

// Whether any lexeme of [begin, end) does.
bool SaysToDial(const Scene& scene, size_t begin, size_t end);

// Words that say it of whatever digits stand near, and of nothing else.
//
//   catches: "dial", "your keypad", "punch it into a phone", "on any handset",
//            "I pick up", "press the green key", "the area code"
//            kMine: "it's my cell", "rings in my pocket", "picks up after six"
//   leaves:  "call me", "a phone app", "an auto-dialer", "keypad module"
enum class DialCue { kNone, kDial, kAreaCode, kMine };
// Of a lexeme that may begin such words.
DialCue SureDialCue(const Scene& scene, size_t i);

inline bool MayBeSureDialCue(WordClasses classes, WordTraits traits) {
  return (classes & AnyOf(WordClass::kPhoneNoun, WordClass::kCallVerb)) != 0 ||
         (traits & kSaysHowToRead) != 0;
}

// What such words begin with that is of none of those classes.
inline constexpr auto kDialCueWords =
    Words("area", "digits", "green", "half", "part", "pick", "picks", "pocket");

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DIAL_CUE_H_
