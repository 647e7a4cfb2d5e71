// A link of a host that the tables know, where something in it hides that.
//
//   "f0rms.gle/x" -> forms.gle; "docs.google.com/forms/ԁ/x" -> /forms/d/x;
//   "docs.example.org%2F@discord.gg/x" -> discord.gg
#ifndef COMPOSER_GUARD_DETECT_LINK_DISGUISE_H_
#define COMPOSER_GUARD_DETECT_LINK_DISGUISE_H_

#include <string_view>

#include "core/detect/link_read.h"
#include "core/rules/tables.h"

namespace composer_guard {

// The row of the link, undisguised if need be: then host, path and techniques
// are changed to what it reads as. nullptr, and nothing changed, if there is
// none.
const LinkRow* FindDisguisedLink(LinkRead* link);

// The row of a link inside another, behind its host: a redirect or a copy,
// "https://google.com/url?q=https://forms.gle/x". `nested` becomes that link;
// nullptr when there is none that is a contact.
const LinkRow* FindNestedLink(std::string_view url, LinkRead* nested);

// "te punto me", "эм точка мэ": the host that letters called by their names
// stand for, or "".
const char* HostByLetters(std::string_view letter, std::string_view me);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_LINK_DISGUISE_H_
