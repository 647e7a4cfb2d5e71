// Numbers that are no contact, by their shape and by what they count.
//
//   catches: "$1,200-1,500", "2024-05-01", "17:30", "10.2.3.4", "v2.3.1",
//            "0x04 0xff", "1920 x 1080", "40.712776, -74.005974"
//   leaves:  "415-555-0132", "06 39 98 17 55", "+1 415 555 0132"
#ifndef COMPOSER_GUARD_DETECT_NUMBER_SHIELDS_H_
#define COMPOSER_GUARD_DETECT_NUMBER_SHIELDS_H_

#include <cstdint>
#include <vector>

#include "core/detect/scene.h"

namespace composer_guard {

enum class NumberShield : uint8_t {
  kNone,
  kShape,  // it looks so; a disguised number may still run through it
  kSure,   // money, a counted thing, a link: never part of a contact
};

// One for each lexeme of a scene.
using NumberShields = std::vector<NumberShield>;

// Says for every lexeme whether it is part of such a number. `shields` gets
// the size of the scene.
void ShieldNumbers(const Scene& scene, NumberShields* shields);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_NUMBER_SHIELDS_H_
