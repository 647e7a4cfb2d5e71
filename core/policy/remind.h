// Reminders: an allowed link is fine, and goes best with the request to write
// only here until there is a contract.
//
//   catches: "My work: https://kestrel.design" -> the sentence to add behind it
//   leaves:  "My work: https://kestrel.design (contact me here only)",
//            "I worked for Kestrel Design"
#ifndef COMPOSER_GUARD_POLICY_REMIND_H_
#define COMPOSER_GUARD_POLICY_REMIND_H_

#include "core/detect/scene.h"
#include "core/guard.h"
#include "core/policy/policy.h"
#include "core/policy/purpose.h"

namespace composer_guard {

// Adds the reminders that the policy has for the scene's allowed links.
void Remind(const Scene& scene, const Context& context, const Policy& policy,
            Purposes* purposes, Verdict* verdict);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_REMIND_H_
