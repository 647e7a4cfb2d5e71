// User names on sites that no list has, where somebody says to be one there.
//
//   catches: "On Freelancer I'm jane_7", "on Craftly you find me as jane.k.7"
//   leaves:  "On Mondays I'm free", "on Linux I'm root"
#ifndef COMPOSER_GUARD_DETECT_HANDLE_SITE_H_
#define COMPOSER_GUARD_DETECT_HANDLE_SITE_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

// With "on" at lexeme `i`.
void DetectOnSite(Scene* scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_SITE_H_
