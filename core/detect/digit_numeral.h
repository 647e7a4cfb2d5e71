// Numerals, and letters that stand for digits.
//
//   catches: "415", "O77OO", "4l5 SSS Ol32", "2l2-SSS-OlO6", "5x5x5"
//   leaves:  "10px", "1Z999AA", "in 2 so we", "version 2b"
#ifndef COMPOSER_GUARD_DETECT_DIGIT_NUMERAL_H_
#define COMPOSER_GUARD_DETECT_DIGIT_NUMERAL_H_

#include <string_view>

#include "core/detect/digit_chain.h"
#include "core/detect/scene.h"

namespace composer_guard {

// Whether every letter of a word looks like a digit: "ol", "sss".
bool IsLeetWord(std::string_view word);

// Whether a number may begin with lexeme `i`, a word of such letters only:
// "+SS ll" for +55 11.
bool MayBeginWithLeet(const Scene& scene, size_t i);

// Whether numbers may be joined by lexeme `i`, one letter that is no digit
// itself: the x of "5x5x5".
bool IsJoiningLetter(const Scene& scene, size_t i);

// Reads the numeral that begins with lexeme `i` into `piece`. Words of letters
// only count inside a chain (`in_chain`). False when there is none.
bool ReadNumeral(const Scene& scene, size_t i, bool in_chain,
                 DigitPiece* piece);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DIGIT_NUMERAL_H_
