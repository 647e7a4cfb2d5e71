// The cheap test for links in words: whether what ends a host may stand behind
// a dot.
//
//   goes to: "forms dot gle", "docs . google . com", "t point me"
//   skips:   "point of view", "data . csv", "一点八秒"
#ifndef COMPOSER_GUARD_DETECT_LINK_AHEAD_H_
#define COMPOSER_GUARD_DETECT_LINK_AHEAD_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

// False where lexeme `i` is a dot, as a sign or in words, and surely no host
// goes on behind it.
bool MayGoOnBehindDot(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_LINK_AHEAD_H_
