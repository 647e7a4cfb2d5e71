// Letters and digits of other scripts that look like an ASCII one. The table
// is made by core/rules/generate from Unicode's confusables.txt (UTS #39) as
// it comes with ICU's source.
#ifndef COMPOSER_GUARD_TEXT_LOOK_ALIKES_H_
#define COMPOSER_GUARD_TEXT_LOOK_ALIKES_H_

#include <cstddef>

namespace composer_guard {

struct LookAlikePair {
  char32_t from = 0;
  char to = 0;
};

// Ascending by `from`.
extern const LookAlikePair kLookAlikes[];
extern const size_t kLookAlikeCount;

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_LOOK_ALIKES_H_
