// User names on sites that no list has, where somebody says to be one there.
//
//   catches: "On Freelancer I'm jane_7", "on Craftly you find me as jane.k.7"
//   leaves:  "On Mondays I'm free", "on Linux I'm root"
#ifndef COMPOSER_GUARD_DETECT_HANDLE_SITE_H_
#define COMPOSER_GUARD_DETECT_HANDLE_SITE_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

// What lexeme `i`, of two letters at the most, says of it.
void DetectAtPlace(Scene* scene, size_t i);

// The same of a service that is only described, with "on" or "at" at `i`.
//
//   catches: "on the app where everyone dances I'm jane_7", "search janeclogs
//            at the clock app", "on zuck's old site I'm jane.doe"
//   leaves:  "on the site I'm using node.js", "on the new app I'm tester_7 of"
void DetectOnDescribed(Scene* scene, size_t i);

// "durov's messenger: jane_7", with the sign behind the description at `i`.
void DetectDescribedLabel(Scene* scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_SITE_H_
