// Addresses of examples and tests.
//
//   catches: "the field says user@example.com in grey"
//   leaves:  "write to user@example.com", a draft that is nothing but one
#ifndef COMPOSER_GUARD_DETECT_EMAIL_EXAMPLE_H_
#define COMPOSER_GUARD_DETECT_EMAIL_EXAMPLE_H_

#include "core/detect/email_verify.h"

namespace composer_guard {

// Whether the candidate stands for an address and is none.
bool IsExample(const Scene& scene, const PartList& parts,
               const EmailCandidate& candidate);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_EXAMPLE_H_
