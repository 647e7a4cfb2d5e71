// Postcodes by their shape.
//
//   catches: "LS8 4QT", "M4L 2N6", "1017 VK", "30-418", "04110-000", "L-1628"
//   weak:    "69005", "2000", "560 011": digits that are a postcode only
//            beside the name of a place
#ifndef COMPOSER_GUARD_DETECT_ADDRESS_POSTCODE_H_
#define COMPOSER_GUARD_DETECT_ADDRESS_POSTCODE_H_

#include <cstddef>
#include <cstdint>

#include "core/detect/scene.h"

namespace composer_guard {

enum class PostcodeShape : uint8_t { kNone, kWeak, kMedium, kStrong };

struct Postcode {
  PostcodeShape shape = PostcodeShape::kNone;
  size_t end = 0;  // lexeme behind it
};

// The longest postcode that starts with lexeme `i`.
Postcode MatchPostcode(const Scene& scene, size_t i);

// Whether it is one even without the name of a place beside it.
inline bool IsExactPostcode(const Scene& scene, size_t i) {
  return MatchPostcode(scene, i).shape > PostcodeShape::kWeak;
}

// Two capitals before groups of three, which number parcels and goods:
// "RR 415 555 013 DE", "SK 415 550".
bool IsGroupedCode(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ADDRESS_POSTCODE_H_
