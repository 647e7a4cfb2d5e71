// What may follow a phone number and belongs to it.
//
//   catches: "1-888-555-CODE", "1-800-FLOWERS", "1 (888) GO-KILTS",
//            "555-0132 ext. 12", "555-0132 x12"
//   leaves:  "555-0132-XL", "555-0132 x 12 cm"
#ifndef COMPOSER_GUARD_DETECT_PHONE_TAIL_H_
#define COMPOSER_GUARD_DETECT_PHONE_TAIL_H_

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/detect/scene.h"

namespace composer_guard {

// Letters of the keypad behind a number.
struct Vanity {
  uint32_t end = 0;        // an offset of the view; 0 when there are none
  std::string digits;      // what the letters dial
  bool toll_free = false;  // behind "1-800" and the like
  bool grouped = false;    // letters in the place of the last four digits

  bool Sure() const { return toll_free || grouped; }
};

// The capital letters behind lexeme `end` that complete the `digits` digits
// before it.
Vanity ReadVanity(const Scene& scene, size_t end, size_t digits);

// Where an extension behind a number that ends before lexeme `end` ends; 0
// when there is none.
uint32_t ExtensionEnd(const Scene& scene, size_t end);

// Whether one in short follows, "555-0132 x12", and not digits, "5x5".
bool HasExtension(const Scene& scene, size_t end);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_TAIL_H_
