// The cheap test for chains of digits: most numbers of a draft are soon at an
// end.
//
//   passes over: "140 pieces", "from 1 to 3 months", "in 2015, was"
//   leaves:      "415-555-0132", "one, two or three", "1-800-…", "5 ayt six"
#ifndef COMPOSER_GUARD_DETECT_DIGIT_FEW_H_
#define COMPOSER_GUARD_DETECT_DIGIT_FEW_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

// Where to read on behind the numeral or number word `i` and those that follow
// it, where they are too few for a phone number and surely no chain goes on;
// else `i`.
size_t BehindFewDigits(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DIGIT_FEW_H_
