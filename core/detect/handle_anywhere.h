// User names without a service: one that is the same on all of them, and a
// path that one site alone has.
//
//   catches: "same nick everywhere: oat_otter, ping me", "u/oatotter, pm me"
//   leaves:  "the same name everywhere: user_id", "a route for u/settings"
#ifndef COMPOSER_GUARD_DETECT_HANDLE_ANYWHERE_H_
#define COMPOSER_GUARD_DETECT_HANDLE_ANYWHERE_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

// With "everywhere" at lexeme `i`.
void DetectEverywhere(Scene* scene, size_t i);

// With the "u" at lexeme `i`.
void DetectUserPath(Scene* scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_ANYWHERE_H_
