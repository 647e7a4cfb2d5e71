// Stands in for Abseil's cord.h, which its hash tables include for the sake of
// keys that are cords. There are none here; the real one brings checksums,
// clocks and streams into every source that has a hash table.

#ifndef ABSL_STRINGS_CORD_H_
#define ABSL_STRINGS_CORD_H_

#include "absl/base/config.h"
#include "absl/strings/string_view.h"

namespace absl {
ABSL_NAMESPACE_BEGIN

class Cord {
  friend bool operator==(const Cord&, const Cord&) { return true; }
  friend bool operator==(const Cord&, string_view s) { return s.empty(); }

  template <typename H>
  friend H AbslHashValue(H state, const Cord&) {
    return state;
  }
};

ABSL_NAMESPACE_END
}  // namespace absl

#endif  // ABSL_STRINGS_CORD_H_
