// Addresses without an "@": a provider is named beside the name.
//
//   catches: "jane.doe gmail com", "jane dot doe, gmail",
//            "my gmail is jane.doe"
//   leaves:  "node.js gmail integration", "my gmail is down"
#ifndef COMPOSER_GUARD_DETECT_EMAIL_NAMED_H_
#define COMPOSER_GUARD_DETECT_EMAIL_NAMED_H_

#include "core/detect/scene.h"

namespace composer_guard {

void FindNamedEmails(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_NAMED_H_
