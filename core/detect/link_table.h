// What a link is for, by host and path (core/rules/links). The rules of
// matching are written down at the top of links/forms.toml.
//
//   FindLink("docs.google.com", "/forms/d/1a/viewform")->kind
//     == "google_forms"
//   FindLink("docs.google.com", "/document/d/1a") == nullptr or work
#ifndef COMPOSER_GUARD_DETECT_LINK_TABLE_H_
#define COMPOSER_GUARD_DETECT_LINK_TABLE_H_

#include <span>
#include <string>
#include <string_view>

#include "core/rules/tables.h"

namespace composer_guard {

// The row that decides of the link, or nullptr: an ordinary link. `host` and
// `path` are in lower case, `path` is empty or begins with "/", without the
// query; `fragment` is what follows "#".
const LinkRow* FindLink(std::string_view host, std::string_view path,
                        std::string_view fragment);

// The same among rows of one's own, ascending by host; of the rows of a host
// that match, the first.
const LinkRow* FindLinkIn(std::span<const LinkRow> rows, std::string_view host,
                          std::string_view path, std::string_view fragment);

// The same, where digits may also stand for letters: "f0rms.gle". `real` is
// the host that the row is of.
const LinkRow* FindLeetLink(std::string_view host, std::string_view path,
                            std::string_view fragment, std::string* real);

// The row of a page to apply on whose vendor has the host, wherever on it:
// "lever.co/acme" for "jobs.lever.co"; nullptr when there is none.
const LinkRow* FindVendorToApply(std::string_view host);

// The row of a scheme, by what follows its colon; nullptr when none does.
const SchemeRow* FindScheme(std::string_view scheme, std::string_view rest);

// Whether some row is of that scheme.
bool IsKnownScheme(std::string_view scheme);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_LINK_TABLE_H_
