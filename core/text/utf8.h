// Reading and writing UTF-8. Everything behind Sanitize() works on well-formed
// UTF-8 and need not look for errors again.
#ifndef COMPOSER_GUARD_TEXT_UTF8_H_
#define COMPOSER_GUARD_TEXT_UTF8_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace composer_guard {

// Whether every byte is below 0x80.
bool IsAscii(std::string_view text);
constexpr bool IsAscii(char c) { return static_cast<unsigned char>(c) < 0x80; }

// UTF-16 units of well-formed UTF-8.
uint32_t UnitsOf(std::string_view text);

// Length in bytes of the longest prefix of at most `units` UTF-16 units; never
// splits a character.
size_t PrefixOfUnits(std::string_view text, uint32_t units);

// Whether `text` is well-formed UTF-8.
bool IsWellFormed(std::string_view text);

// `text` with each malformed sequence replaced by U+FFFD, one for each maximal
// subpart, as web browsers do.
std::string Sanitize(std::string_view text);

struct CodePoint {
  char32_t value = 0;
  uint8_t bytes = 1;
  // UTF-16 units: 2 outside the basic plane.
  uint8_t units() const { return value > 0xFFFF ? 2 : 1; }
};

// The code point that starts at `at`; `text` is well-formed and at < size.
inline CodePoint DecodeAt(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) {
    return static_cast<unsigned char>(text[at + i]);
  };
  const unsigned char lead = byte(0);
  if (lead < 0x80) return {lead, 1};
  if (lead < 0xE0) {
    return {static_cast<char32_t>((lead & 0x1F) << 6 | (byte(1) & 0x3F)), 2};
  }
  if (lead < 0xF0) {
    return {static_cast<char32_t>((lead & 0x0F) << 12 | (byte(1) & 0x3F) << 6 |
                                  (byte(2) & 0x3F)),
            3};
  }
  return {static_cast<char32_t>((lead & 0x07) << 18 | (byte(1) & 0x3F) << 12 |
                                (byte(2) & 0x3F) << 6 | (byte(3) & 0x3F)),
          4};
}

// Appends `value` as UTF-8.
void AppendUtf8(char32_t value, std::string* out);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_UTF8_H_
