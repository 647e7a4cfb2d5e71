#include "core/text/codes.h"

#include <array>

#include "core/text/utf8.h"

namespace composer_guard {
namespace {

// Digits of the longest code of HTML: "&#x10FFFF;", "&#1114111;".
constexpr size_t kLongestNumber = 7;
constexpr uint32_t kPercentBytes = 3;

char Lower(char c) {
  return 'A' <= c && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

bool IsLetter(char c) { return 'a' <= Lower(c) && Lower(c) <= 'z'; }
bool IsDigit(char c) { return '0' <= c && c <= '9'; }

int HexDigit(char c) {
  if (IsDigit(c)) return c - '0';
  c = Lower(c);
  return 'a' <= c && c <= 'f' ? c - 'a' + 10 : -1;
}

// The byte of "%40", or -1.
int PercentByte(std::string_view text, size_t at) {
  if (at + 2 >= text.size() || text[at] != '%') return -1;
  const int high = HexDigit(text[at + 1]);
  const int low = HexDigit(text[at + 2]);
  return high < 0 || low < 0 ? -1 : high * 16 + low;
}

// Bytes of the UTF-8 sequence that begins with `lead`; 0: none does.
uint32_t SequenceOf(int lead) {
  if (0x20 <= lead && lead < 0x7F) return 1;
  if (0xC2 <= lead && lead <= 0xDF) return 2;
  if (0xE0 <= lead && lead <= 0xEF) return 3;
  return 0xF0 <= lead && lead <= 0xF4 ? 4 : 0;
}

// A share of something ("50% of", "%50 off") is no code.
bool MayBeCode(std::string_view text, size_t at, int value, bool among_codes) {
  if (among_codes) return true;
  if (at == 0 || text[at - 1] == ' ' || text[at - 1] == '\n') {
    const size_t next = at + kPercentBytes;
    if (PercentByte(text, next) >= 0) return true;
    const char c = static_cast<char>(value);
    return next < text.size() && IsLetter(text[next]) &&
           (IsLetter(c) || c == '.' || c == '/');
  }
  return !IsDigit(text[at - 1]);
}

Code ReadPercent(std::string_view text, size_t at, bool among_codes) {
  const int lead = PercentByte(text, at);
  const uint32_t count = SequenceOf(lead);
  if (count == 0) return {};
  if (count == 1) {
    if (!MayBeCode(text, at, lead, among_codes)) return {};
    return {static_cast<char32_t>(lead), kPercentBytes, kPercentCode};
  }
  std::array<char, 4> bytes = {};
  for (uint32_t i = 0; i < count; ++i) {
    const int byte = PercentByte(text, at + i * kPercentBytes);
    if (byte < 0) return {};
    bytes[i] = static_cast<char>(byte);
  }
  const std::string_view sequence(bytes.data(), count);
  if (!IsWellFormed(sequence)) return {};
  return {DecodeAt(sequence, 0).value, count * kPercentBytes, kPercentCode};
}

// "&#64;" and "&#x40;" and the few names that stand for signs of an address.
// As in a browser a sign's number may lack its semicolon:
// "jane&#64acme&#46com".
Code ReadHtml(std::string_view text, size_t at) {
  struct Named {
    std::string_view name;
    char value;
  };
  constexpr std::array<Named, 9> kNamed = {{{"&commat;", '@'},
                                            {"&period;", '.'},
                                            {"&sol;", '/'},
                                            {"&colon;", ':'},
                                            {"&lowbar;", '_'},
                                            {"&num;", '#'},
                                            {"&plus;", '+'},
                                            {"&hyphen;", '-'},
                                            {"&nbsp;", ' '}}};
  for (const Named& named : kNamed) {
    if (text.substr(at, named.name.size()) == named.name) {
      return {static_cast<char32_t>(named.value),
              static_cast<uint32_t>(named.name.size()), kHtmlEntity};
    }
  }
  if (at + 3 >= text.size() || text[at + 1] != '#') return {};
  const bool hex = Lower(text[at + 2]) == 'x';
  const size_t first = at + (hex ? 3 : 2);
  char32_t value = 0;
  size_t i = first;
  for (; i < text.size() && i < first + kLongestNumber; ++i) {
    const int digit = HexDigit(text[i]);
    if (digit < 0 || (!hex && digit > 9)) break;
    value = value * (hex ? 16 : 10) + static_cast<char32_t>(digit);
  }
  if (i == first) return {};
  const bool ends = i < text.size() && text[i] == ';';
  const bool glued = i < text.size() && IsLetter(text[i]);
  if (!ends && !(glued && (value == '@' || value == '.'))) return {};
  const bool control = value < 0x20 || (0x7F <= value && value < 0xA0);
  const bool surrogate = 0xD800 <= value && value <= 0xDFFF;
  if (control || surrogate || value > 0x10FFFF) return {};
  return {value, static_cast<uint32_t>(i + (ends ? 1 : 0) - at), kHtmlEntity};
}

// "\u0040", "\u{40}", "\x40": what is printed, by programs that write it so.
Code ReadEscape(std::string_view text, size_t at) {
  size_t i = at + 1;
  if (i >= text.size() || (text[i] != 'u' && text[i] != 'x')) return {};
  const bool bracket = i + 1 < text.size() && text[i + 1] == '{';
  const size_t digits = text[i] == 'u' ? 4 : 2;
  i += bracket ? 2 : 1;
  const size_t first = i;
  int value = 0;
  for (; i < text.size() && i < first + digits; ++i) {
    const int digit = HexDigit(text[i]);
    if (digit < 0) break;
    value = value * 16 + digit;
  }
  if (bracket ? i >= text.size() || text[i] != '}' : i != first + digits) {
    return {};
  }
  if (value <= ' ' || value >= 0x7F) return {};
  i += bracket ? 1 : 0;
  return {static_cast<char32_t>(value), static_cast<uint32_t>(i - at),
          kPercentCode};
}

}  // namespace

Code ReadCode(std::string_view text, size_t at, bool among_codes) {
  if (text[at] == '%') return ReadPercent(text, at, among_codes);
  return text[at] == '&' ? ReadHtml(text, at) : ReadEscape(text, at);
}

bool HasCodes(std::string_view text) {
  for (size_t at = text.find_first_of("%&\\"); at != std::string_view::npos;
       at = text.find_first_of("%&\\", at + 1)) {
    if (ReadCode(text, at, false)) return true;
  }
  return false;
}

}  // namespace composer_guard
