// What a number is turned into or put in: no number of anybody's.
//
//   catches: "212-555-0147 -> 212-***", "put 0171 555 014 into the phone field"
//   leaves:  "0171 555 014 -> ask for Anna"
#ifndef COMPOSER_GUARD_DETECT_MADE_UP_TURNED_H_
#define COMPOSER_GUARD_DETECT_MADE_UP_TURNED_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

// Whether what ends before lexeme `i` is turned into something there.
bool IsTurned(const Scene& scene, size_t i);

// Whether it is put into a field there.
bool IsPutIn(const Scene& scene, size_t i);

// Whether something is turned into what begins at lexeme `i`.
bool IsTurnedInto(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_MADE_UP_TURNED_H_
