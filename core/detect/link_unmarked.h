// Links whose dots and slashes are all left out.
//
//   catches: "discord gg Rk8xQmZ", "zoom us j 5550139921",
//            "meet google com abc-defq-hij"
//   leaves:  "discord gg wp", "zoom us in", "google com common"
#ifndef COMPOSER_GUARD_DETECT_LINK_UNMARKED_H_
#define COMPOSER_GUARD_DETECT_LINK_UNMARKED_H_

#include <optional>

#include "core/detect/link_read.h"

namespace composer_guard {

// Cheap test: whether lexeme `i` may be the end of a host and something like
// the id of a link stands behind it.
bool MayEndHost(const Scene& scene, size_t i);

// The link whose host ends with lexeme `i`. Only hosts that the tables know.
std::optional<LinkRead> ReadUnmarkedLink(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_LINK_UNMARKED_H_
