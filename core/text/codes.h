// Characters written as codes: percent codes of links, codes of HTML, and
// escapes of programs.
//
//   catches: "jane%40acme.com", "%61irtable.com", "%F0%9D%97%90" (one letter
//            of four bytes), "&#64;", "&#x1d41a;", "&period;", "\u0040"
//   leaves:  "50% of", "%50 off", "100%20", "R&D", "&nbsp" in prose, "\users"
#ifndef COMPOSER_GUARD_TEXT_CODES_H_
#define COMPOSER_GUARD_TEXT_CODES_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "core/text/technique.h"

namespace composer_guard {

// One character and the ASCII bytes of `text` that it was written with.
struct Code {
  char32_t value = 0;
  uint32_t bytes = 0;  // 0: there is no code
  Techniques technique = 0;

  explicit operator bool() const { return bytes != 0; }
};

// The code that begins at `at`, a '%', '&' or backslash. `among_codes`: another
// one stands before it with no space between them, so a digit before it counts
// nothing. Looks at a dozen bytes.
Code ReadCode(std::string_view text, size_t at, bool among_codes);

// Whether anything is to be decoded.
bool HasCodes(std::string_view text);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_CODES_H_
