#include "core/text/utf8.h"

#include <bit>

#include "core/text/bytes.h"

namespace composer_guard {
namespace {

constexpr uint64_t kHighBits = 0x8080808080808080;

uint64_t EightAt(std::string_view text, size_t at) {
  return WordAt<uint64_t>(text.data() + at);
}

// Bytes of the well-formed sequence at `at`, or 0; `*bad` is then the length
// of the maximal malformed subpart (Unicode 3.9, table 3-7).
size_t SequenceAt(std::string_view text, size_t at, size_t* bad) {
  const auto byte = [&](size_t i) -> unsigned {
    return at + i < text.size() ? static_cast<unsigned char>(text[at + i]) : 0;
  };
  const unsigned lead = byte(0);
  *bad = 1;
  if (lead < 0x80) return 1;
  if (lead < 0xC2 || lead > 0xF4) return 0;
  const size_t length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  unsigned low = 0x80;
  unsigned high = 0xBF;
  if (lead == 0xE0) low = 0xA0;
  if (lead == 0xED) high = 0x9F;
  if (lead == 0xF0) low = 0x90;
  if (lead == 0xF4) high = 0x8F;
  for (size_t i = 1; i < length; ++i) {
    if (byte(i) < low || byte(i) > high) return 0;
    low = 0x80;
    high = 0xBF;
    *bad = i + 1;
  }
  return length;
}

}  // namespace

bool IsAscii(std::string_view text) {
  uint64_t seen = 0;
  size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) seen |= EightAt(text, at);
  for (; at < text.size(); ++at) seen |= static_cast<unsigned char>(text[at]);
  return (seen & kHighBits) == 0;
}

// One for each byte that begins a character, and one more for those of four.
uint32_t UnitsOf(std::string_view text) {
  size_t units = text.size();
  size_t at = 0;
  for (; at + 8 <= text.size(); at += 8) {
    const uint64_t eight = EightAt(text, at);
    const uint64_t high = eight & kHighBits;
    if (high == 0) continue;
    const uint64_t second = eight << 1 & kHighBits;
    const uint64_t four = high & second & eight << 2 & eight << 3;
    units -= static_cast<size_t>(std::popcount(high & ~second));
    units += static_cast<size_t>(std::popcount(four));
  }
  for (; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    units -= (byte & 0xC0) == 0x80 ? 1 : 0;
    units += byte >= 0xF0 ? 1 : 0;
  }
  return static_cast<uint32_t>(units);
}

size_t PrefixOfUnits(std::string_view text, uint32_t units) {
  if (text.size() <= units) return text.size();
  size_t at = 0;
  uint32_t count = 0;
  while (at < text.size()) {
    const CodePoint next = DecodeAt(text, at);
    if (count + next.units() > units) break;
    count += next.units();
    at += next.bytes;
  }
  return at;
}

bool IsWellFormed(std::string_view text) {
  size_t bad = 0;
  for (size_t at = 0; at < text.size();) {
    while (at + 8 <= text.size() && (EightAt(text, at) & kHighBits) == 0) {
      at += 8;
    }
    if (at == text.size()) break;
    const size_t length = SequenceAt(text, at, &bad);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string Sanitize(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  size_t bad = 0;
  for (size_t at = 0; at < text.size();) {
    const size_t length = SequenceAt(text, at, &bad);
    if (length == 0) {
      out += "\xEF\xBF\xBD";
      at += bad;
    } else {
      out.append(text, at, length);
      at += length;
    }
  }
  return out;
}

void AppendUtf8(char32_t value, std::string* out) {
  const auto put = [out](char32_t byte) {
    out->push_back(static_cast<char>(byte));
  };
  if (value < 0x80) {
    put(value);
  } else if (value < 0x800) {
    put(0xC0 | value >> 6);
    put(0x80 | (value & 0x3F));
  } else if (value < 0x10000) {
    put(0xE0 | value >> 12);
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  } else {
    put(0xF0 | value >> 18);
    put(0x80 | (value >> 12 & 0x3F));
    put(0x80 | (value >> 6 & 0x3F));
    put(0x80 | (value & 0x3F));
  }
}

}  // namespace composer_guard
