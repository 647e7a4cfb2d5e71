// Listed words in disguise: letters apart, words cut in two, leet. Only names
// of services and mail providers and the words for telephone and mail are read
// so; of ASCII letters that are all apart any word.
//
//   catches: "s k y p e", "sky-pe", "wh@tsapp", "t3l3gr4m", "vvhatsapp",
//            "t ele gram", "my n u m b e r"
//   leaves:  "i m", "sky people", "discard", "4 apps"
#ifndef COMPOSER_GUARD_MATCH_DISGUISED_WORDS_H_
#define COMPOSER_GUARD_MATCH_DISGUISED_WORDS_H_

#include <array>
#include <span>
#include <string_view>
#include <vector>

#include "core/match/words.h"

namespace composer_guard {

// Bytes of a word from parts or read as leet.
inline constexpr size_t kLongestJoined = 24;

// Bytes of a piece of a word whose letters stand apart: "t ele gram".
inline constexpr size_t kLongestPiece = 4;

// By what so many more bytes move a hash on (WordHash).
inline constexpr auto kHashPowers = [] {
  std::array<uint32_t, kLongestJoined + 1> powers = {1};
  for (size_t i = 1; i < powers.size(); ++i) {
    powers[i] = powers[i - 1] * kHashFactor;
  }
  return powers;
}();

// Cheap test: whether anything but a plain word among plain words begins here.
bool MayBeDisguised(size_t i, std::span<const Lexeme> lexemes);

// Reads what begins with lexeme `i`, when it is part of no phrase yet.
void FindDisguised(std::string_view text, size_t i,
                   std::vector<Lexeme>* lexemes);

// The part of it for letters beyond ASCII, which make a word as they are: "т е
// л е г р а м", where one begins with lexeme `i`.
void FindSpaced(std::string_view text, size_t i, std::vector<Lexeme>* lexemes);

// The part of it for any word, when it is all that the single letters say that
// begin with lexeme `i`: "outside the p l a t f o r m".
void FindSpelledOut(std::string_view text, size_t i,
                    std::vector<Lexeme>* lexemes);

// The next part of a word that signs or tags cut, behind lexeme `i`: "tele/
// gram", "sig</i><b>nal".
size_t NextPart(std::span<const Lexeme> lexemes, size_t i);

// Whether a sign, a digit or a space cuts a word of a script without spaces, or
// of syllables, behind lexeme `i`; and reading the name of a service that is
// cut so, false if there is none: "카1톡", "微.信", "টে লি গ্রা ম".
//
// The first of them is a lexeme with kBeginsJoined; MayBeginCut: whether a word
// has that trait.
bool MayBeginCut(std::string_view word);
bool MayBeCut(std::string_view text, size_t i, std::span<const Lexeme> lexemes);
bool FindCut(std::string_view text, size_t i, std::vector<Lexeme>* lexemes);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_DISGUISED_WORDS_H_
