// Words around an address that say what it is.
//
//   catches: "my address is …", "Studio: …", "drop it round to …, come by"
//   leaves:  "to address 12 Main Street signs"
#ifndef COMPOSER_GUARD_DETECT_ADDRESS_CUES_H_
#define COMPOSER_GUARD_DETECT_ADDRESS_CUES_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

inline constexpr int kCuePoints = 2;

// Whether nothing else can follow before lexeme `begin`: "my address is …".
bool IsSaidToFollow(const Scene& scene, size_t begin);

// What the words around lexemes [begin, end) tell, in points.
int CuePoints(const Scene& scene, size_t begin, size_t end);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ADDRESS_CUES_H_
