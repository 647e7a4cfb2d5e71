// Names of hosts: which top-level domains exist, and which of them are seldom
// a word of their own.
//
//   catches: "com", "xn--p1ai", "рф", "photography"
//   leaves:  "js", "2x", "localhost"
#ifndef COMPOSER_GUARD_DETECT_DOMAIN_H_
#define COMPOSER_GUARD_DETECT_DOMAIN_H_

#include <string_view>

namespace composer_guard {

// Whether the top-level domain exists. `label` is folded.
bool IsTld(std::string_view label);

// Whether one that exists begins with the text.
bool BeginsTld(std::string_view text);

// Whether it is one that people mean as such where it stands alone: "com",
// "net", "de"; not "it", "me", "now".
bool IsCommonTld(std::string_view label);

// Whether it is how one that exists is said in another script: "কম", "کام".
bool IsSpokenTld(std::string_view label);

// The domain's first label that names somebody: "acme" of "acme.co.uk".
std::string_view FirstLabel(std::string_view domain);

// Whether mail to the domain reaches nobody: example.com and its like, and
// what people write in its place ("domain.com", "yourcompany.com").
bool IsPlaceholderDomain(std::string_view domain);

// "austrian" -> "at", as people call an ending; nothing where they do not.
std::string_view TldCalled(std::string_view name);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DOMAIN_H_
