// Numbers that are no contact, by their shape and by the words around them.
//
//   catches: "$1,200-1,500", "2024-05-01", "17:30", "10.2.3.4", "v2.3.1",
//            "order 114-5550132", "1920 x 1080", "40.712776, -74.005974"
//   leaves:  "415-555-0132", "06 39 98 17 55", "+1 415 555 0132"
#ifndef COMPOSER_GUARD_DETECT_NUMBER_SHIELDS_H_
#define COMPOSER_GUARD_DETECT_NUMBER_SHIELDS_H_

#include <vector>

#include "core/detect/scene.h"

namespace composer_guard {

// Sets (*shielded)[i] for every lexeme of such a number. `shielded` gets the
// size of the scene.
void ShieldNumbers(const Scene& scene, std::vector<bool>* shielded);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_NUMBER_SHIELDS_H_
