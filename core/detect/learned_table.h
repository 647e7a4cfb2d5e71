// Numbers of 32 bits that were learned, each with its weights: a table of open
// addressing, made of what is kept of it (rules/gist.h, rules/doubt.h). The
// first bits of a number are its slot; the bits behind them tell numbers with
// the same slot apart.
#ifndef COMPOSER_GUARD_DETECT_LEARNED_TABLE_H_
#define COMPOSER_GUARD_DETECT_LEARNED_TABLE_H_

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>

namespace composer_guard {

template <int kSlotBits, int kApartBits, int kWeightBits>
class LearnedTable {
 public:
  static constexpr size_t kSlots = size_t{1} << kSlotBits;

  // `taken`: a bit for each slot; of each taken slot, in their order, what
  // `apart` holds and weights_of(place) gives, which is never 0.
  template <typename WeightsOf>
  LearnedTable(const uint64_t* taken, const uint8_t* apart,
               WeightsOf weights_of) {
    size_t at = 0;
    for (size_t slot = 0; slot < kSlots; ++slot) {
      if ((taken[slot / 64] >> slot % 64 & 1) == 0) continue;
      slots_[slot] =
          static_cast<uint16_t>(apart[at] << kWeightBits | weights_of(at));
      ++at;
    }
  }

  // Calls `take` with the weights of each number that was learned, once.
  template <typename Take>
  void ForEachOf(std::span<const uint32_t> numbers, Take take) const {
    std::bitset<kSlots> seen;
    for (const uint32_t number : numbers) {
      const size_t slot = Find(number);
      if (slot == kSlots || seen[slot]) continue;
      seen.set(slot);
      take(slots_[slot] & kWeights);
    }
  }

 private:
  static constexpr uint32_t kWeights = (1u << kWeightBits) - 1;
  static_assert(kApartBits + kWeightBits <= 16);

  // The slot of a number that was learned, kSlots for another.
  size_t Find(uint32_t number) const {
    const uint32_t apart = number << kSlotBits >> (32 - kApartBits)
                                                      << kWeightBits;
    size_t slot = number >> (32 - kSlotBits);
    for (; slots_[slot] != 0; slot = (slot + 1) % kSlots) {
      if ((slots_[slot] & ~kWeights) == apart) return slot;
    }
    return kSlots;
  }

  std::array<uint16_t, kSlots> slots_ = {};  // 0: free
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_LEARNED_TABLE_H_
