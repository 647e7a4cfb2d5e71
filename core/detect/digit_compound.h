// Number words written together.
//
//   catches: "fivefivefive", "fiveohonetwo", "achtundvierzig",
//            "negenentwintig", "ventotto", "tjugofem", "dreihundertzwölf",
//            "femogtredive"
//   leaves:  "someone", "hundertmal", "ventola"
#ifndef COMPOSER_GUARD_DETECT_DIGIT_COMPOUND_H_
#define COMPOSER_GUARD_DETECT_DIGIT_COMPOUND_H_

#include <string>
#include <string_view>

namespace composer_guard {

// The digits that the word says, "48" for "achtundvierzig"; nothing when it is
// made of anything but number words of one language.
std::string CompoundDigits(std::string_view word);

// "and" between tens and a digit: "y", "e", "und".
bool IsNumberJoint(std::string_view word);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DIGIT_COMPOUND_H_
