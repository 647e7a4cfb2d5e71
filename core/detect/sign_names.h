// What signs are called in English.
#ifndef COMPOSER_GUARD_DETECT_SIGN_NAMES_H_
#define COMPOSER_GUARD_DETECT_SIGN_NAMES_H_

#include <string_view>

namespace composer_guard {

// The sign of that name, "hash" or "exclamation"; 0 for none.
char SignNamed(std::string_view name);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_SIGN_NAMES_H_
