// Addresses put together by an expression of code.
//
//   catches: "'jane' + chr(64) + 'acme.com'", "'jane' . '@' . 'acme.com'"
//   leaves:  "'jane' + chr(10) + 'acme'", "split('@')"
#ifndef COMPOSER_GUARD_DETECT_EMAIL_CODE_H_
#define COMPOSER_GUARD_DETECT_EMAIL_CODE_H_

#include "core/detect/scene.h"

namespace composer_guard {

// What the other finders of addresses leave; `taken` ascends, and does
// afterwards.
void FindEmailsInCode(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_CODE_H_
