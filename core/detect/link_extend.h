// Where a link that begins as links are written goes on otherwise.
//
//   catches: "https://t.me slash jane", "https://www.t[.]me/jane",
//            "https://forms.gle/\nmZ8x", "https://vimeo.com / 845015501"
//   leaves:  "https://t.me/jane / https://x.com/jane": two links
#ifndef COMPOSER_GUARD_DETECT_LINK_EXTEND_H_
#define COMPOSER_GUARD_DETECT_LINK_EXTEND_H_

#include "core/detect/link_read.h"

namespace composer_guard {

// Whether the link begins a longer one; it becomes that one then.
bool ExtendLink(const Scene& scene, LinkRead* link);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_LINK_EXTEND_H_
