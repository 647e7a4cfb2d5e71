// Paths of links that stand for others.
//
//   catches: "wa.me/phone", "t.me/yourname"
//   leaves:  "t.me/user/jane"
#ifndef COMPOSER_GUARD_DETECT_LINK_PLACEHOLDER_H_
#define COMPOSER_GUARD_DETECT_LINK_PLACEHOLDER_H_

#include <string_view>

namespace composer_guard {

// Whether the last segment, where the name of somebody stands, is what
// documentation writes in its place.
bool HasPlaceholder(std::string_view path);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_LINK_PLACEHOLDER_H_
