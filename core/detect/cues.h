// Words near by that speak for or against a candidate. All walks are bounded
// and stop at the end of a sentence where `Reach::kSentence` says so.
#ifndef COMPOSER_GUARD_DETECT_CUES_H_
#define COMPOSER_GUARD_DETECT_CUES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/detect/leads.h"
#include "core/detect/scene.h"

namespace composer_guard {

// How far cues are looked for, in lexemes.
inline constexpr size_t kNear = 4;
inline constexpr size_t kClause = 10;
inline constexpr size_t kSentence = 30;

// Whether a sentence ends between lexemes i - 1 and i: after ". ", "!", "?" or
// at an empty line. FindSentenceStart finds out; others ask what it found.
bool FindSentenceStart(const Scene& scene, size_t i);
inline bool SentenceStarts(const Scene& scene, size_t i) {
  return scene.Leads(i, kStartsSentence);
}

// One past what may be said of a thing that ends before lexeme `i`: the rest of
// its sentence and the next one, of the same paragraph, at most `reach`
// lexemes.
size_t EndOfNextSentence(const Scene& scene, size_t i, size_t reach);

// Whether a space parts lexeme `i` of Thai from one before it: it parts
// clauses, words stand without.
bool ThaiSpaceBefore(const Scene& scene, size_t i);

// First and one-past-last lexeme of the sentence around `i`, at most
// kSentence lexemes to each side.
struct LexemeRange {
  size_t begin = 0;
  size_t end = 0;
};
LexemeRange SentenceAround(const Scene& scene, size_t i);

// Whether the lexeme is a word with that cue, in whatever language.
bool HasCue(const Lexeme& lexeme, WordCue cue);

// The nearest lexeme before `i` (not `i` itself) of any of `classes`, at most
// `reach` lexemes away and in the same sentence; else kNowhere.
size_t FindBefore(const Scene& scene, size_t i, WordClasses classes,
                  size_t reach);
// The nearest one after `i`.
size_t FindAfter(const Scene& scene, size_t i, WordClasses classes,
                 size_t reach);
// Whether any lexeme of [begin, end) is of `classes`.
bool AnyIn(const Scene& scene, size_t begin, size_t end, WordClasses classes);

// Whether the sentence around lexeme `i` speaks of what is printed, and nothing
// in it is of `writers` or invites: "the shop's number on the flyer".
bool IsPrinted(const Scene& scene, size_t i, WordClasses writers);

// A word of Greek or a script behind it in Unicode: no user names are written
// in those, and what is glued to a number is an ending, "0722 555 019-এ".
bool IsOfOtherScript(const Scene& scene, size_t i);

// The text of lexeme `i`, empty behind the last.
inline std::string_view TextAt(const Scene& scene, size_t i) {
  return i < scene.size() ? scene.Text(i) : std::string_view();
}

// The first lexeme whose span ends behind `offset`; size() when there is none.
size_t LexemeAt(const Scene& scene, uint32_t offset);

// Whether the span overlaps a part that is taken (scene.taken).
bool IsTaken(const Scene& scene, ViewSpan span);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_CUES_H_
