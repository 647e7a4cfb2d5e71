// Pages of somebody's own site on which the reader is to get in touch or to
// apply.
//
//   catches: "reach me via https://acme.com/contact",
//            "apply at acme.io/careers"
//   leaves:  "redesign https://acme.com/contact", "/contact returns 404"
#ifndef COMPOSER_GUARD_DETECT_LINK_PAGE_H_
#define COMPOSER_GUARD_DETECT_LINK_PAGE_H_

#include <optional>
#include <string_view>

#include "core/detect/link_read.h"

namespace composer_guard {

// Whether the page's name says that it is there to get in touch or to apply.
bool IsChannelPage(std::string_view host, std::string_view path);

// Whether the words around the link send the reader there to apply or to fill
// something in.
bool SendsReader(const Scene& scene, const LinkRead& link);

// Whether its words say that the page behind the link is worked on, and none
// send the reader there.
bool IsWorkedOn(const Scene& scene, const LinkRead& link);

struct PageVerdict {
  Category category = Category::kFormLink;
  std::string_view kind;
  Confidence confidence = Confidence::kLow;
};

// What the page is, if the sentence sends the reader there.
std::optional<PageVerdict> JudgePage(const Scene& scene, const LinkRead& link);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_LINK_PAGE_H_
