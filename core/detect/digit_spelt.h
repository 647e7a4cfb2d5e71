// Number words that no list has as they are written.
//
//   catches: "fiive", "sevun", "fivefivefive", "f o u r o n e"
//   leaves:  "five" (listed), "fiend", "f o u r t h"
#ifndef COMPOSER_GUARD_DETECT_DIGIT_SPELT_H_
#define COMPOSER_GUARD_DETECT_DIGIT_SPELT_H_

#include <cstddef>
#include <string>
#include <string_view>

#include "core/detect/scene.h"

namespace composer_guard {

// "fiive", "thrree": the digit of the word without one of two like letters, 0
// where it is none.
char DigitOfDoubled(std::string_view word);

// "sevun", "ayt", "phour": the digit that an unlisted word sounds like, 0 for
// none. A guess, for words beside number words only.
char DigitBySound(const Lexeme& lexeme, std::string_view word);
char DigitBySound(std::string_view word);

// Whether letters apart begin with lexeme `i`: "f o u r".
bool MayBeginSpacedWords(const Scene& scene, size_t i);

// The digits of one word, "" for none: a letter is doubled, or it is made of
// several words.
std::string DigitsOfUnlisted(const Lexeme& lexeme, std::string_view word);

// The digits of the letters apart that begin with lexeme `i`, "" where they
// spell anything else. `end` is set to one past them.
std::string DigitsOfSpaced(const Scene& scene, size_t i, size_t* end);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DIGIT_SPELT_H_
