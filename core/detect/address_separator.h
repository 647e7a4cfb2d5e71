// What stands between two parts of an address: a comma, a loose dash, a line
// break with or without a list sign, and labels of fields.
//
//   "Lane 3, off Palm Avenue", "- Zip: 50125\n- City: Firenze"
//   ends at an empty line and at the end of a sentence.
#ifndef COMPOSER_GUARD_DETECT_ADDRESS_SEPARATOR_H_
#define COMPOSER_GUARD_DETECT_ADDRESS_SEPARATOR_H_

#include <cstddef>

#include "core/detect/address_chain.h"
#include "core/detect/scene.h"

namespace composer_guard {

struct Separator {
  Gap gap = Gap::kNone;
  size_t next = 0;    // lexeme where the next part may begin
  bool ends = false;  // no part follows
};

// Reads from lexeme `at`, the one behind a part. `door`: the number of a door
// is known, so that labels of fields may stand between the parts.
Separator ReadSeparator(const Scene& scene, size_t at, bool door);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ADDRESS_SEPARATOR_H_
