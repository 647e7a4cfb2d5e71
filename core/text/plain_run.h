// Runs of a draft that the folded view only lower-cases: ASCII, and no sign
// that may begin a code. Read eight bytes at a time.
#ifndef COMPOSER_GUARD_TEXT_PLAIN_RUN_H_
#define COMPOSER_GUARD_TEXT_PLAIN_RUN_H_

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace composer_guard {

constexpr bool IsAsciiAlnum(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z') ||
         ('0' <= c && c <= '9');
}

// A letter or digit, or a byte of a character beyond ASCII.
constexpr bool IsLetterOrMore(char c) {
  return IsAsciiAlnum(c) || static_cast<unsigned char>(c) >= 0x80;
}

constexpr bool IsAsciiCapital(char c) { return 'A' <= c && c <= 'Z'; }

constexpr char AsciiLower(char c) {
  return IsAsciiCapital(c) ? static_cast<char>(c + ('a' - 'A')) : c;
}

// Of codes.h.
constexpr bool BeginsCode(char c) { return c == '%' || c == '&' || c == '\\'; }

constexpr bool IsPlain(char c) {
  return static_cast<unsigned char>(c) < 0x80 && !BeginsCode(c);
}

// Bytes of the run that begins at `at`, at most `most`.
size_t PlainRun(std::string_view draft, size_t at, size_t most);

// A text of ASCII alone in lower case into `out`, which has its size.
void LowerAscii(std::string_view text, char* out);

// Sets the bits `bit`, `bit` + 1 ... of the capitals of `text`.
void MarkCapitals(std::string_view text, size_t bit, uint32_t* bits);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_PLAIN_RUN_H_
