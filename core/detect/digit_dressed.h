// Digits as dice and as Roman numerals.
//
//   catches: "⚃⚀⚄ …" -> "415…", "IV I V – V V V – …" where at least seven stand
//            in a row
//   leaves:  "chapters VII, VIII and IX", "I", "⚂"
#ifndef COMPOSER_GUARD_DETECT_DIGIT_DRESSED_H_
#define COMPOSER_GUARD_DETECT_DIGIT_DRESSED_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

// Cheap test: a die, or a word of the letters of Roman numerals.
bool MayBeDressed(const Scene& scene, size_t i);

// The digit at lexeme `i`, 0 for none. A Roman numeral is one in a row of
// them; `inside`: such a row has begun before it.
char DressedDigit(const Scene& scene, size_t i, bool inside);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DIGIT_DRESSED_H_
