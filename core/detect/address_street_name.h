// The name of a street with its type, without the number.
//
//   "Marigold Avenue", "rue des Tanneurs", "Kwikstaartstraat", "98th St NW"
//   without a type: "Am Kanal"; ends before "No. 5", "Flat 2", a postcode.
#ifndef COMPOSER_GUARD_DETECT_ADDRESS_STREET_NAME_H_
#define COMPOSER_GUARD_DETECT_ADDRESS_STREET_NAME_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

// Words of a name that is written without capitals: "12 park lane".
inline constexpr int kMostSmall = 3;
inline constexpr size_t kShortestSmall = 3;      // letters
inline constexpr size_t kMostUntypedDigits = 3;  // "Am Kanal 3"

struct StreetName {
  size_t end = 0;
  int words = 0;  // beside the type and small words
  bool typed = false;
  bool front = false;   // the type stands before the name
  bool small = false;   // words without capitals
  bool ending = false;  // "tulpstraat": the type is the end of such a word
};

// What can be read from lexeme `i` on; `end` is `i` when there is no name.
StreetName ReadStreetName(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ADDRESS_STREET_NAME_H_
