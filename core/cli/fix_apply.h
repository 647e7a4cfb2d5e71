// A fix with its English text, as a person sees it; the package does the same
// in fixes.ts.
#ifndef COMPOSER_GUARD_CLI_FIX_APPLY_H_
#define COMPOSER_GUARD_CLI_FIX_APPLY_H_

#include <string>
#include <string_view>

#include "core/guard.h"

namespace composer_guard::cli {

// What stands in the draft instead of fix.span, UTF-8.
std::string FixText(const Fix& fix);

// The draft with the fix applied. `draft` is valid UTF-8.
std::string ApplyFix(std::string_view draft, const Fix& fix);

}  // namespace composer_guard::cli

#endif  // COMPOSER_GUARD_CLI_FIX_APPLY_H_
