#include "core/cli/utf8.h"

#include <algorithm>

namespace composer_guard::cli {
namespace {

constexpr std::string_view kReplacement = "\uFFFD";

uint8_t At(std::string_view text, size_t i) {
  return i < text.size() ? static_cast<uint8_t>(text[i]) : uint8_t{0};
}

bool IsTail(uint8_t byte) { return (byte & 0xC0) == 0x80; }

// Bytes of the well-formed character at `i`, 0 when there is none (Unicode
// 15, table 3-7: no surrogates, nothing overlong, nothing over U+10FFFF).
size_t CharacterLength(std::string_view text, size_t i) {
  const uint8_t lead = At(text, i);
  const uint8_t second = At(text, i + 1);
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4 || !IsTail(second)) return 0;
  if (lead < 0xE0) return 2;
  if ((lead == 0xE0 && second < 0xA0) || (lead == 0xED && second > 0x9F) ||
      (lead == 0xF0 && second < 0x90) || (lead == 0xF4 && second > 0x8F) ||
      !IsTail(At(text, i + 2))) {
    return 0;
  }
  if (lead < 0xF0) return 3;
  return IsTail(At(text, i + 3)) ? 4 : 0;
}

}  // namespace

std::string ToValidUtf8(std::string_view text) {
  std::string valid;
  valid.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const size_t length = CharacterLength(text, i);
    valid += length == 0 ? kReplacement : text.substr(i, length);
    i += std::max<size_t>(length, 1);
  }
  return valid;
}

size_t ByteOffset(std::string_view text, uint32_t units) {
  size_t i = 0;
  for (uint32_t count = 0; i < text.size();) {
    const size_t length = std::max<size_t>(CharacterLength(text, i), 1);
    count += length == 4 ? 2 : 1;
    if (count > units) break;
    i += length;
  }
  return i;
}

std::string Printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    const uint8_t byte = At(text, i);
    if (byte == '\n') {
      out += "\u23CE";
    } else if (byte == '\t') {
      out += ' ';
    } else if (byte < 0x20) {
      out += "\xE2\x90";
      out += static_cast<char>(0x80 + byte);
    } else if (byte == 0x7F) {
      out += "\u2421";
    } else if (byte == 0xC2 && At(text, i + 1) >= 0x80 &&
               At(text, i + 1) < 0xA0) {  // C1 controls
      out += kReplacement;
      ++i;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace composer_guard::cli
