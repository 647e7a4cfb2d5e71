// What stands between two pieces of a chain of digits.
#ifndef COMPOSER_GUARD_DETECT_DIGIT_GAP_H_
#define COMPOSER_GUARD_DETECT_DIGIT_GAP_H_

#include "core/detect/digit_chain.h"
#include "core/detect/scene.h"

namespace composer_guard {

struct DigitGap {
  Gap gap = Gap::kNone;
  size_t next = 0;  // lexeme behind the gap
  char sign = 0;    // the last ASCII sign, or the letter of kLetter
  bool ok = true;   // something stands behind it
};

// The gap behind a piece that ends before lexeme `i`. A word that is a digit in
// one of `digits` fills no gap.
DigitGap ReadDigitGap(const Scene& scene, size_t i, Languages digits);

// Whether lexeme `i` is the number of a list's item before a numeral: "2. 555".
bool IsItemNumber(const Scene& scene, size_t i);

// Whether lexemes i - 1 and i are words or numbers with nothing between.
bool GluedBefore(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DIGIT_GAP_H_
