// What a composer may offer for a finding: take it out, or say it so that the
// talk stays on the platform.
//
//   "call me on +44 20 7946 0958 tonight" -> "call me tonight"
//   "call me on +44 20 7946 0958."        -> ""
//   "Skype: live:jane, Berlin"            -> "Berlin"
//   "What's your number?"                 -> "Let's talk here in Messages?"
#ifndef COMPOSER_GUARD_POLICY_FIXES_H_
#define COMPOSER_GUARD_POLICY_FIXES_H_

#include <vector>

#include "core/detect/scene.h"
#include "core/guard.h"

namespace composer_guard {

// The fixes of one finding, the best first.
std::vector<Fix> FixesFor(const Scene& scene, const Found& found);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_FIXES_H_
