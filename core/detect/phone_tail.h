// What may follow a phone number and belongs to it.
//
//   catches: "1-888-555-CODE", "555-0132 ext. 12", "555-0132 x12"
//   leaves:  "555-0132-XL", "555-0132 x 12 cm"
#ifndef COMPOSER_GUARD_DETECT_PHONE_TAIL_H_
#define COMPOSER_GUARD_DETECT_PHONE_TAIL_H_

#include <cstddef>
#include <cstdint>

#include "core/detect/scene.h"

namespace composer_guard {

// Where letters of the keypad end that complete the `digits` digits before
// lexeme `end`, as an offset of the view; 0 when there are none.
uint32_t VanityEnd(const Scene& scene, size_t end, size_t digits);

// Where an extension behind a number that ends before lexeme `end` ends; 0
// when there is none.
uint32_t ExtensionEnd(const Scene& scene, size_t end);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_TAIL_H_
