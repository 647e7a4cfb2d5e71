// User names before the service that they are on, with words between that say
// so.
//
//   catches: "corvid_77 on telegram", "I'm moss.oak on that bird app", "my nick
//            is vorlauf on IRC", "kelpandcopper on snapchat"
//   leaves:  "macro(x) on telegram", "two posts on telegram"
#ifndef COMPOSER_GUARD_DETECT_HANDLE_BEFORE_H_
#define COMPOSER_GUARD_DETECT_HANDLE_BEFORE_H_

#include <cstddef>

#include "core/detect/handle_text.h"
#include "core/detect/scene.h"

namespace composer_guard {

struct BeforeService {
  HandleText name;  // empty: none
  Confidence confidence = Confidence::kLow;
};

// The name before the service at lexeme `i`. `weak`: its name is an everyday
// word as well.
BeforeService NameBefore(const Scene& scene, size_t i,
                         const ServiceRow& service, bool weak);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_BEFORE_H_
