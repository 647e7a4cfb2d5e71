// Addresses that are not read as they stand.
//
//   catches: "jane.doeXacme.com, X is @", "jane#acme.com (replace # with @)"
//   leaves:  "janeXacme.com, X is a letter", "#section of acme.com"
#ifndef COMPOSER_GUARD_DETECT_EMAIL_TURNED_H_
#define COMPOSER_GUARD_DETECT_EMAIL_TURNED_H_

#include "core/detect/scene.h"

namespace composer_guard {

// What FindEmails and FindNamedEmails leave; `taken` ascends.
void FindReplacedEmails(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_TURNED_H_
