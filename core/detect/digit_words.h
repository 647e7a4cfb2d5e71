// Number words read as digits.
//
//   catches: "five", "twenty-three", "double six", "three fives",
//            "eight hundred", "five hundred fifty-five", "twice 66",
//            "three 5s", "treinta y cinco", "quatre-vingt-dix-neuf",
//            "fivefivefive", "dreiundzwanzig", "f0ur", "fiive",
//            "f o u r o n e f i v e"
//   leaves:  "double trouble", "someone", "f o u r t h"
#ifndef COMPOSER_GUARD_DETECT_DIGIT_WORDS_H_
#define COMPOSER_GUARD_DETECT_DIGIT_WORDS_H_

#include <cstdint>

#include "core/detect/digit_chain.h"
#include "core/detect/scene.h"

namespace composer_guard {

// The digit that a word with these tags stands for, '0' to '9', or 0.
char DigitOfWord(uint16_t tags);

// Reads number words that begin with lexeme `i` into `piece`: its digits,
// lexemes, word and weak. `languages` shrinks to those that say it so; a word
// of none of them is weak. False, with `piece` as it was given, when there is
// none.
bool ReadDigitWords(const Scene& scene, size_t i, Languages* languages,
                    DigitPiece* piece);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DIGIT_WORDS_H_
