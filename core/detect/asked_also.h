// What is asked for beside something else that is asked for, in whatever
// language: "A and B" are two things, whichever of them a rule knows.
//
//   catches: "your phone and your email?",
//   "携帯番号とご住所を明記してください",
//            "Indirizzo di casa e recapito telefonico, per favore"
//   leaves:  "your phone, but no email", "your phone, I email you then"
#ifndef COMPOSER_GUARD_DETECT_ASKED_ALSO_H_
#define COMPOSER_GUARD_DETECT_ASKED_ALSO_H_

#include "core/detect/scene.h"

namespace composer_guard {

// Adds to the requests in Scene::found, which ascend and do not overlap, those
// for what is joined with them.
void FindAskedAlso(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ASKED_ALSO_H_
