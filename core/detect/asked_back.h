// Asking for what was just given of oneself.
//
//   catches: "Mine is +1 604 555 0137, what's yours?", "mi correo es …, ¿y el
//            tuyo?"
//   leaves:  "I like it dark, what's yours?"
#ifndef COMPOSER_GUARD_DETECT_ASKED_BACK_H_
#define COMPOSER_GUARD_DETECT_ASKED_BACK_H_

#include "core/detect/scene.h"

namespace composer_guard {

// Adds requests for the same as what was found to be shared right before.
void FindAskedBack(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ASKED_BACK_H_
