// Addresses told in pieces, each by what it is.
//
//   catches: "domain: acme.com / mailbox: jane", "username jane_7, provider
//            yahoo", "gmail, the first half is jane.7", "jane.7 at acme and
//            then the Austrian ending"
//   leaves:  "host: db.acme.com, user: admin", "gmail and the username field"
#ifndef COMPOSER_GUARD_DETECT_EMAIL_FIELDS_H_
#define COMPOSER_GUARD_DETECT_EMAIL_FIELDS_H_

#include "core/detect/scene.h"

namespace composer_guard {

// What the other finders of addresses leave; `taken` ascends, and does
// afterwards.
void FindEmailsInFields(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_FIELDS_H_
