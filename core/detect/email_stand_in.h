// A sign or a digit in the place of the "@", its neighbours on the keyboard.
//
//   catches: "jane.doe#outlook.com", "jane.doe2icloud.com"
//   leaves:  "C#outlook.com add-in", "2 gmail.com accounts"
#ifndef COMPOSER_GUARD_DETECT_EMAIL_STAND_IN_H_
#define COMPOSER_GUARD_DETECT_EMAIL_STAND_IN_H_

#include "core/detect/scene.h"

namespace composer_guard {

// Whether lexeme `i` stands between a name and the domain of a mail provider,
// without a space on either side.
bool StandsForAt(const Scene& scene, size_t i);

// "j*a*n*e*@*a*c*m*e": whether a sign stands on both sides of single
// characters, as the one two before or behind it does.
bool IsBetweenLetters(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_STAND_IN_H_
