// Addresses whose "@" is a sign or a word of its own that the text explains by
// its name.
//
//   catches: "jane#acme.com, put @ for the hash", "jane🌀acme🔴com, swirl is at,
//            ball is dot", "jane!acme!com, first exclamation is the at"
//   leaves:  "#section of acme.com", "the ball is at the net"
#ifndef COMPOSER_GUARD_DETECT_EMAIL_EXPLAINED_H_
#define COMPOSER_GUARD_DETECT_EMAIL_EXPLAINED_H_

#include "core/detect/scene.h"

namespace composer_guard {

// What the other finders of addresses leave; `taken` ascends, and does
// afterwards.
void FindExplainedEmails(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_EXPLAINED_H_
