#include "core/detect/gist_judge.h"

#include <algorithm>
#include <array>
#include <bit>
#include <bitset>

#include "core/detect/scene.h"
#include "core/rules/gist.h"

namespace composer_guard {
namespace {

// The table of what was learned (rules/gist.h).
class Learned {
 public:
  Learned() {
    uint16_t before = 0;
    for (size_t row = 0; row < before_.size(); ++row) {
      before_[row] = before;
      before += static_cast<uint16_t>(std::popcount(kGistTaken[row]));
    }
  }

  // The place of a pair among those that were learned, kNowhere for another.
  size_t Find(uint32_t number) const {
    constexpr uint32_t kApart = (1u << kGistApartBits) - 1;
    const uint32_t apart =
        number >> (32 - kGistSlotBits - kGistApartBits) & kApart;
    size_t slot = number >> (32 - kGistSlotBits);
    if (!IsTaken(slot)) return kNowhere;
    const uint64_t below = (uint64_t{1} << slot % 64) - 1;
    size_t at =
        before_[slot / 64] +
        static_cast<size_t>(std::popcount(kGistTaken[slot / 64] & below));
    do {
      if (kGistApart[at] == (apart & 0xFF) &&
          kGistWeights[at] >> 4 == apart >> 8) {
        return at;
      }
      ++at;
      // What goes on at the first slot stands first.
      if (++slot == kGistSlots) slot = at = 0;
    } while (IsTaken(slot));
    return kNowhere;
  }

 private:
  static bool IsTaken(size_t slot) {
    return (kGistTaken[slot / 64] >> slot % 64 & 1) != 0;
  }

  std::array<uint16_t, kGistSlots / 64>
      before_;  // taken slots before 64 of them
};

}  // namespace

bool IsGistOfBreach(std::span<const uint32_t> pairs, int bias) {
  static const Learned learned;
  std::bitset<kGistSlots> seen;
  int sum = bias;
  for (const uint32_t pair : pairs) {
    const size_t at = learned.Find(pair);
    if (at == kNowhere || seen[at]) continue;
    seen.set(at);
    sum += (kGistWeights[at] & 0xF) - kGistNoWeight;
  }
  return sum > 0;
}

size_t GistKindOf(std::span<const uint32_t> pairs) {
  size_t best = 0;
  int most = 0;
  size_t begin = 0;
  for (size_t kind = 0; kind < kGistKindCount; ++kind) {
    const std::span<const uint16_t> weights(
        kGistKindWeights + begin, kGistKindWeights + kGistKinds[kind].end);
    begin = kGistKinds[kind].end;
    int sum = kGistKinds[kind].bias;
    for (const uint32_t pair : pairs) {
      const uint32_t number = pair & ((1u << kGistKindBits) - 1);
      const auto at = std::partition_point(
          weights.begin(), weights.end(),
          [number](uint16_t weight) { return weight >> 4u < number; });
      if (at != weights.end() && *at >> 4u == number) {
        sum += (*at & 0xF) - kGistNoWeight;
      }
    }
    if (kind == 0 || sum > most) {
      best = kind;
      most = sum;
    }
  }
  return best;
}

}  // namespace composer_guard
