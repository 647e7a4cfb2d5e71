#include "core/detect/gist_judge.h"

#include <algorithm>

#include "core/detect/learned_table.h"
#include "core/rules/gist.h"

namespace composer_guard {

GistSums GistSumsOf(std::span<const uint32_t> pairs, GistSums sums) {
  constexpr int kWeightBits = 4;
  static const LearnedTable<kGistSlotBits, kGistApartBits, 2 * kWeightBits>
      learned(kGistTaken, kGistApart, [](size_t at) {
        return kGistAsks[at] << kWeightBits | kGistShares[at];
      });
  learned.ForEachOf(pairs, [&sums](uint32_t weights) {
    sums.asks += static_cast<int>(weights >> kWeightBits) - kGistNoWeight;
    sums.shares +=
        static_cast<int>(weights % (1 << kWeightBits)) - kGistNoWeight;
  });
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
