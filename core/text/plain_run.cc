#include "core/text/plain_run.h"

#include <algorithm>
#include <cstring>

#include "core/text/bytes.h"

namespace composer_guard {
namespace {

constexpr uint64_t kOnes = 0x0101010101010101;
constexpr uint64_t kHighs = 0x8080808080808080;

uint64_t EightAt(std::string_view text, size_t at) {
  return WordAt<uint64_t>(text.data() + at);
}

// The high bit of each zero byte, of none before the first such one.
constexpr uint64_t Zeros(uint64_t eight) {
  return (eight - kOnes) & ~eight & kHighs;
}

// The high bit of each capital letter; of ASCII alone, where no byte carries
// into the next.
constexpr uint64_t Capitals(uint64_t eight) {
  return (eight + kOnes * (0x80 - 'A')) & ~(eight + kOnes * (0x80 - 'Z' - 1)) &
         kHighs;
}

}  // namespace

size_t PlainRun(std::string_view draft, size_t at, size_t most) {
  const size_t end = std::min(draft.size(), at + most);
  size_t i = at;
  for (; i + 8 <= end; i += 8) {
    const uint64_t eight = EightAt(draft, i);
    if (((eight & kHighs) | Zeros(eight ^ kOnes * '%') |
         Zeros(eight ^ kOnes * '&') | Zeros(eight ^ kOnes * '\\')) != 0) {
      break;
    }
  }
  while (i < end && IsPlain(draft[i])) ++i;
  return i - at;
}

void LowerAscii(std::string_view text, char* out) {
  size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    uint64_t eight = EightAt(text, i);
    eight |= Capitals(eight) >> 2;  // the bit of small letters
    std::memcpy(out + i, &eight, sizeof eight);
  }
  for (; i < text.size(); ++i) out[i] = AsciiLower(text[i]);
}

void MarkCapitals(std::string_view text, size_t bit, uint32_t* bits) {
  const auto mark = [&](size_t i) {
    if (!IsAsciiCapital(text[i])) return;
    bits[(bit + i) / 32] |= 1u << ((bit + i) % 32);
  };
  size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    if (Capitals(EightAt(text, i)) == 0) continue;
    for (size_t k = 0; k < 8; ++k) mark(i + k);
  }
  for (; i < text.size(); ++i) mark(i);
}

}  // namespace composer_guard
