// A verdict for a person at a terminal.
//
//   warning: handle (skype), share
//     Hi, I'm on skype: live:jane.doe_7 or call +44 20 7946 09…
//                       ^^^^^^^^^^^^^^^
//     why: A messenger or profile name lets …
//     fix: Take it out. …
#ifndef COMPOSER_GUARD_CLI_SHOW_H_
#define COMPOSER_GUARD_CLI_SHOW_H_

#include <ostream>
#include <span>
#include <string_view>

#include "core/guard.h"

namespace composer_guard::cli {

enum class Style : uint8_t {
  kPlain,  // carets below the text
  kRich,   // ANSI underline and colours
};

// `draft` is valid UTF-8, the very text that `verdict` is about. The texts of a
// policy pack stand in place of the built-in ones.
void ShowVerdict(std::string_view draft, const Verdict& verdict, Style style,
                 std::span<const PolicyText> texts, std::ostream& out);

}  // namespace composer_guard::cli

#endif  // COMPOSER_GUARD_CLI_SHOW_H_
