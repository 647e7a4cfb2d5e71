// What detectors ask first of every lexeme, answered once for all of them, so
// that the many lexemes that lead nowhere cost each detector one bit test. A
// bit that is set says "maybe", one that is not set says "surely not"; of
// kStartsSentence both are sure.
#ifndef COMPOSER_GUARD_DETECT_LEADS_H_
#define COMPOSER_GUARD_DETECT_LEADS_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/match/words.h"

namespace composer_guard {

class NeedWords;
struct Scene;

enum Lead : uint32_t {
  // A frame may need it as its rarest word (rules/frames.h: needing, over), and
  // the gist of a sentence may hang on it.
  kLeadsNeeding = 1,
  kLeadsOver = 2,
  kLeadsGist = 4,
  kAllFrameLeads = 7,
  kStartsSentence = 1u << 3,  // SentenceStarts
  kLeadsEmail = 1u << 4,      // stands for an "@"
  kLeadsLink = 1u << 5,       // a colon, a dot, or a word for one
  kLeadsPhone = 1u << 6,      // a chain of digits begins
  kLeadsHandle = 1u << 7,     // a service, an "@"
  kAddressNumber = 1u << 8,
  kAddressMark = 1u << 9,
  kLeadsCode = 1u << 10,
  kNumeral = 1u << 11,
  kEveryLead = (1u << kLeadBits) - 1,
};

// Those of a word by itself.
uint32_t LeadsOfWord(std::string_view word, WordClasses classes,
                     WordClasses english, const WordFacts& facts,
                     const NeedWords& needs);

// Sets the leads of the scene's lexemes, which are `lexemes`, and sums up what
// is said of them.
void FindLeads(std::span<Lexeme> lexemes, Scene* scene);

// The leads of a part of another scene, from its lexeme `first` on: only those
// at the edges are not what they are there. `lexemes` are those of the part.
void FindLeadsOfPart(const Scene& whole, size_t first,
                     std::span<Lexeme> lexemes, Scene* part);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_LEADS_H_
