// User names right before a service, with a line or a sign between them and no
// word that joins them.
//
//   catches: "message me: corvid_77 / telegram" over two lines, "find me,
//            corvid_77 - telegram", "corvid_77 > telegram", and on Reddit
//            "I post there as u/corvid"
//   leaves:  "my stack is python3, telegram bots", "user_id telegram field"
#ifndef COMPOSER_GUARD_DETECT_HANDLE_BESIDE_H_
#define COMPOSER_GUARD_DETECT_HANDLE_BESIDE_H_

#include <cstddef>

#include "core/detect/handle_text.h"
#include "core/detect/scene.h"

namespace composer_guard {

// The name that stands before the service at lexeme `i`, or near it behind the
// path that the service's names have; or an empty one.
HandleText NameBeside(const Scene& scene, size_t i, const ServiceRow& service);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_BESIDE_H_
