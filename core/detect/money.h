// Money beside a number.
//
//   catches: "$1,200", "USD 40", "Rs 500", "40 euros", "1500 €"
//   leaves:  "try 3 of them", "all 4", "won 2 awards"
#ifndef COMPOSER_GUARD_DETECT_MONEY_H_
#define COMPOSER_GUARD_DETECT_MONEY_H_

#include "core/detect/scene.h"

namespace composer_guard {

// Whether a sign or code of money stands right before lexeme `i`.
bool MoneyBefore(const Scene& scene, size_t i);

// Whether lexeme `end`, behind a number on its line, can be nothing but a sign
// or code of money, or its name in another script: "PLN", "zł", not "won".
bool CurrencyAfter(const Scene& scene, size_t end);

// Whether lexeme `end`, behind a number on its line, is a sign or word of
// money.
bool MoneyAfter(const Scene& scene, size_t end);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_MONEY_H_
