// User names behind the picture of a service.
//
//   catches: "👻 jane.doe", "🐦: @corvid_77", "on 👻 I'm jane_7"
//   leaves:  "👻 posters", "📷 Canon 5D", "see you 🐦 v2.0"
#ifndef COMPOSER_GUARD_DETECT_HANDLE_PICTURE_H_
#define COMPOSER_GUARD_DETECT_HANDLE_PICTURE_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

// With a sign beyond ASCII at lexeme `i`.
void DetectPicture(Scene* scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_PICTURE_H_
