// Addresses at a provider that is only described.
//
//   catches: "jane.7 at the search giant's free mail", "jane.7, then the Swiss
//            encrypted mail"
//   leaves:  "node.js on Google's mail API", "the search page and my mail"
#ifndef COMPOSER_GUARD_DETECT_EMAIL_DESCRIBED_H_
#define COMPOSER_GUARD_DETECT_EMAIL_DESCRIBED_H_

#include "core/detect/scene.h"

namespace composer_guard {

// What the other finders of addresses leave; `taken` ascends, and does
// afterwards.
void FindEmailsDescribed(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_DESCRIBED_H_
