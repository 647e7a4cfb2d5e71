// Numbers that are no more than a hint, beside others.
//
//   catches: "Stockholm: +46 …. Rotterdam: 010 555 01 88.",
//            "Globe 0917 832 4461 / Smart 0919 204 7785"
//   leaves:  "order 0917 832 4461, order 0917 832 4462"
#ifndef COMPOSER_GUARD_DETECT_PHONE_HINTS_H_
#define COMPOSER_GUARD_DETECT_PHONE_HINTS_H_

#include <cstddef>
#include <vector>

#include "core/detect/scene.h"

namespace composer_guard {

// Makes those of `scene->found` at `hints` (kNowhere: none) surer where a
// number beside them is certain, and notes in the scene what other passages
// ask.
void EncourageHints(const std::vector<size_t>& hints, Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_HINTS_H_
