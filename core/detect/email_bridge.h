// What may stand between a name, its "@" and its domain where somebody sets
// them apart so that nothing joins them.
//
//   catches: "jane, then @, then acme.com", "'jane' + '@' + 'acme.com'",
//            "| jane | @ | acme.com |", "jane<b>@</b>acme.com",
//            "1. jane\n2. @acme.com", "jane@\npart two: acme.com"
//   leaves:  "jane. @acme", "jane and joe @ acme.com"
#ifndef COMPOSER_GUARD_DETECT_EMAIL_BRIDGE_H_
#define COMPOSER_GUARD_DETECT_EMAIL_BRIDGE_H_

#include <cstddef>

#include "core/detect/email_part_list.h"

namespace composer_guard {

struct Bridge {
  size_t part = 0;            // what it leads to
  Techniques techniques = 0;  // 0: there is nothing between
};

// From the "@" at part `at` back to one past the last part of the name.
Bridge BridgeBefore(const PartList& parts, size_t at);

// From part `i`, behind the "@", to the first part of the domain.
Bridge BridgeBehind(const PartList& parts, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_BRIDGE_H_
