// A draft as JavaScript holds it, to check spans without the core's own way of
// counting.
#ifndef COMPOSER_GUARD_TESTS_PROPERTIES_UNITS_H_
#define COMPOSER_GUARD_TESTS_PROPERTIES_UNITS_H_

#include <cstdint>
#include <string>
#include <string_view>

#include "core/guard.h"
#include "core/text/utf8.h"

namespace composer_guard::properties {

// `text` is well-formed UTF-8.
inline std::u16string Utf16(std::string_view text) {
  std::u16string units;
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeAt(text, at);
    if (c.value > 0xFFFF) {
      units += static_cast<char16_t>(0xD800 + ((c.value - 0x10000) >> 10));
      units += static_cast<char16_t>(0xDC00 + ((c.value - 0x10000) & 0x3FF));
    } else {
      units += static_cast<char16_t>(c.value);
    }
    at += c.bytes;
  }
  return units;
}

// Whether the place between unit at - 1 and unit at is inside a pair.
inline bool SplitsPair(std::u16string_view units, size_t at) {
  return at > 0 && at < units.size() && 0xDC00 <= units[at] &&
         units[at] <= 0xDFFF && 0xD800 <= units[at - 1] &&
         units[at - 1] <= 0xDBFF;
}

// The bytes of UTF-8 before unit `units`.
inline size_t BytesBefore(std::string_view text, uint32_t units) {
  return PrefixOfUnits(text, units);
}

// draft.slice(span.start, span.end), as UTF-8.
inline std::string Slice(std::string_view text, DraftSpan span) {
  const size_t from = BytesBefore(text, span.start);
  return std::string(text.substr(from, BytesBefore(text, span.end) - from));
}

// The draft without that part.
inline std::string Without(std::string_view text, DraftSpan span) {
  return std::string(text.substr(0, BytesBefore(text, span.start))) +
         std::string(text.substr(BytesBefore(text, span.end)));
}

}  // namespace composer_guard::properties

#endif  // COMPOSER_GUARD_TESTS_PROPERTIES_UNITS_H_
