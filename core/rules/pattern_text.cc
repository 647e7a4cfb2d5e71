// Writes out what Patterns in generate/rules.mjs has packed: parts that many
// patterns share are there once, and what patterns are full of is one byte.

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <vector>

#include "core/rules/packed.h"
#include "core/rules/tables.h"
#include "core/text/unpack.h"

namespace composer_guard {
namespace {

constexpr char kPartSign = 1;  // two bytes follow: the part's number
constexpr size_t kFirstShort = 2;
constexpr const char* kShort[] = {"\\s+", "(?:", "\\b", ")?"};
constexpr size_t kPartBase = 127;

std::vector<const char*> UnpackParts() {
  Unpacker in(packed::kPatternParts);
  std::vector<const char*> parts(in.Number());
  for (const char*& part : parts) part = in.Text();
  return parts;
}

// Parts hold only parts that were packed before them, so this ends.
void Append(const char* packed, std::string* text) {
  static const std::vector<const char*> parts = UnpackParts();
  for (; *packed != '\0'; ++packed) {
    if (*packed == kPartSign) {
      const auto high = static_cast<uint8_t>(*++packed);
      const auto low = static_cast<uint8_t>(*++packed);
      *text += "(?:";
      Append(parts[(high - 1) * kPartBase + low - 1], text);
      *text += ')';
      continue;
    }
    const auto index =
        static_cast<size_t>(static_cast<uint8_t>(*packed)) - kFirstShort;
    if (index < std::size(kShort)) {
      *text += kShort[index];
    } else {
      *text += *packed;
    }
  }
}

}  // namespace

std::string PatternText(const char* packed) {
  std::string text;
  Append(packed, &text);
  return text;
}

}  // namespace composer_guard
