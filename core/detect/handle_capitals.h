// Names of two to four words with capitals, as networks of people and pages
// have them.
//
//   catches: "on fb I am Jane Brushworks", "LinkedIn: Jane Looms"
//   leaves:  "on LinkedIn Sales Navigator", "facebook: Ads Manager"
#ifndef COMPOSER_GUARD_DETECT_HANDLE_CAPITALS_H_
#define COMPOSER_GUARD_DETECT_HANDLE_CAPITALS_H_

#include <cstddef>

#include "core/detect/handle_text.h"
#include "core/detect/scene.h"
#include "core/rules/tables.h"

namespace composer_guard {

// The name at lexeme `i`, or an empty one.
HandleText CapitalName(const Scene& scene, size_t i, const ServiceRow& service);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_CAPITALS_H_
