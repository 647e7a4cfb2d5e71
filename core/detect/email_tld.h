// What may hide the top-level domain of an address.
#ifndef COMPOSER_GUARD_DETECT_EMAIL_TLD_H_
#define COMPOSER_GUARD_DETECT_EMAIL_TLD_H_

#include <string>
#include <string_view>

#include "core/text/technique.h"

namespace composer_guard {

// "m-o-s-s" and "u-k" were spelled with dashes: "moss", "uk".
std::string SqueezedLabel(std::string_view label);

// "con", "cmo", "nte": what a slip of the finger made it of; empty for none.
std::string_view SlippedTld(std::string_view label);

// Undoes "c0m", "c-o-m" and letters of another script; what it was, 0 for
// nothing.
Techniques UndoTld(std::string* label);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_TLD_H_
