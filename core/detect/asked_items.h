// Items of a list that ask for a contact and say nothing else, below a line
// that asks applicants for them.
//
//   catches: "To apply, answer:\n1. Your rate\n2. Your email address",
//            "In your proposal:\n- samples\n- WhatsApp number"
//   leaves:  "The form has:\n1. Your name\n2. Your email address"
#ifndef COMPOSER_GUARD_DETECT_ASKED_ITEMS_H_
#define COMPOSER_GUARD_DETECT_ASKED_ITEMS_H_

#include "core/detect/scene.h"

namespace composer_guard {

void FindAskedItems(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ASKED_ITEMS_H_
