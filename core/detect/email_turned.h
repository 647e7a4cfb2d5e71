// Addresses that are not read from left to right, or not as they stand.
//
//   catches: "moc.liamg@eod.enaj" (backwards), "jane.doeXacme.com, X is @",
//            "jane#acme.com (replace # with @)"
//   leaves:  "moc.emca is the mirrored logo", "janeXacme.com, X is a letter",
//            "#section of acme.com"
#ifndef COMPOSER_GUARD_DETECT_EMAIL_TURNED_H_
#define COMPOSER_GUARD_DETECT_EMAIL_TURNED_H_

#include "core/detect/scene.h"

namespace composer_guard {

// What FindEmails and FindNamedEmails leave; `taken` ascends.
void FindReversedEmails(Scene* scene);
void FindReplacedEmails(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_TURNED_H_
