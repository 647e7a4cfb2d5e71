// A link of a host that the tables know, where something in it hides that.
//
//   "f0rms.gle/x" -> forms.gle; "docs.google.com/forms/ԁ/x" -> /forms/d/x;
//   "docs.example.org%2F@discord.gg/x" -> discord.gg
#ifndef COMPOSER_GUARD_DETECT_LINK_DISGUISE_H_
#define COMPOSER_GUARD_DETECT_LINK_DISGUISE_H_

#include "core/detect/link_read.h"
#include "core/rules/tables.h"

namespace composer_guard {

// The row of the link, undisguised if need be: then host, path and techniques
// are changed to what it reads as. nullptr, and nothing changed, if there is
// none.
const LinkRow* FindDisguisedLink(LinkRead* link);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_LINK_DISGUISE_H_
