#include "core/detect/gist_judge.h"

#include <algorithm>
#include <array>
#include <bitset>

#include "core/detect/scene.h"
#include "core/rules/gist.h"

namespace composer_guard {
namespace {

// The table of what was learned (rules/gist.h), with the slots that are not
// taken: of each the bits that tell apart, and below them the weights; 0: free.
class Learned {
 public:
  Learned() {
    size_t at = 0;
    for (size_t slot = 0; slot < kGistSlots; ++slot) {
      if ((kGistTaken[slot / 64] >> slot % 64 & 1) == 0) continue;
      slots_[slot] =
          static_cast<uint16_t>(kGistApart[at] << 2 * kWeightBits |
                                kGistAsks[at] << kWeightBits | kGistShares[at]);
      ++at;
    }
  }

  // The slot of a pair that was learned, kNowhere for another.
  size_t Find(uint32_t number) const {
    const uint32_t apart = number << kGistSlotBits >> (32 - kGistApartBits)
                                                          << 2 * kWeightBits;
    size_t slot = number >> (32 - kGistSlotBits);
    for (; slots_[slot] != 0; slot = (slot + 1) % kGistSlots) {
      if ((slots_[slot] & ~kWeights) == apart) return slot;
    }
    return kNowhere;
  }

  void AddTo(GistSums* sums, size_t slot) const {
    const int weights = slots_[slot] & kWeights;
    sums->asks += (weights >> kWeightBits) - kGistNoWeight;
    sums->shares += weights % (1 << kWeightBits) - kGistNoWeight;
  }

 private:
  static constexpr int kWeightBits = 4;
  static constexpr uint32_t kWeights = (1u << 2 * kWeightBits) - 1;
  static_assert(kGistApartBits + 2 * kWeightBits <= 16);

  std::array<uint16_t, kGistSlots> slots_ = {};
};

}  // namespace

GistSums GistSumsOf(std::span<const uint32_t> pairs, GistSums sums) {
  static const Learned learned;
  std::bitset<kGistSlots> seen;
  for (const uint32_t pair : pairs) {
    const size_t slot = learned.Find(pair);
    if (slot == kNowhere || seen[slot]) continue;
    seen.set(slot);
    learned.AddTo(&sums, slot);
  }
  return sums;
}

size_t GistKindOf(std::span<const uint32_t> pairs, size_t first, size_t end) {
  size_t best = first;
  int most = 0;
  size_t begin = first == 0 ? 0 : kGistKinds[first - 1].end;
  for (size_t kind = first; kind < end; ++kind) {
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
    if (kind == first || sum > most) {
      best = kind;
      most = sum;
    }
  }
  return best;
}

}  // namespace composer_guard
