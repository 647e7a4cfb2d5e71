// Lines of code that stand in a draft without fences, by what only code has.
//
//   catches: "const proc1 = x('ls', ['-l']);", "size_x[x] = std::max(a, b);",
//            "SUPPORT_PHONE=\"+44 …\""
//   leaves:  "my skype -> jane_k", "the file(s) and the drafts; thanks"
#ifndef COMPOSER_GUARD_DETECT_CODE_LINE_H_
#define COMPOSER_GUARD_DETECT_CODE_LINE_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

// Whether two kinds of signs say that this line of a folded view is code.
// `first`: its first lexeme.
bool IsCodeLine(const Scene& scene, size_t first, ViewSpan line);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_CODE_LINE_H_
