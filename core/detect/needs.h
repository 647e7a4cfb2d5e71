// Which of the rules' sets of needed words a sentence has. A pattern is run
// only on a sentence that has a word of each set that it needs.
//
//   "can we talk on Skype" has {can, could, …}, {talk, chat, …}, {on, via, …}
//   "moved a shop from Skype for Business" has none of the second: not run
#ifndef COMPOSER_GUARD_DETECT_NEEDS_H_
#define COMPOSER_GUARD_DETECT_NEEDS_H_

#include <array>
#include <bit>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/detect/cues.h"
#include "core/rules/tables.h"

namespace composer_guard {

using NeedSets = std::bitset<kNoNeed + size_t{1}>;

// The place of a hash in an ascending list of hashes.
class HashRanks {
 public:
  HashRanks(const uint16_t* hashes, size_t count);

  bool Has(uint16_t hash) const {
    return (bits_[hash / kBits] >> hash % kBits & 1) != 0;
  }
  // Of one that it has.
  size_t RankOf(uint16_t hash) const {
    const uint64_t below = (uint64_t{1} << hash % kBits) - 1;
    return before_[hash / kBits] +
           static_cast<size_t>(std::popcount(bits_[hash / kBits] & below));
  }

 private:
  static constexpr size_t kBits = 64;
  std::array<uint64_t, (1 << 16) / kBits> bits_ = {};
  std::array<uint16_t, (1 << 16) / kBits> before_ = {};  // hashes before each
};

// The words of all sets, for quick looking up.
class NeedWords {
 public:
  NeedWords();

  // The sets that the word is in, as a number for In(); 0 for none. Asked once
  // for a word (word_facts.h).
  uint16_t NumberOf(std::string_view word, uint32_t hash);

  // The sets of which a word is in the sentence.
  NeedSets In(const Scene& scene, LexemeRange sentence) const;

 private:
  void Add(std::string_view word, uint32_t hash, NeedSets* present) const;

  HashRanks words_;
  HashRanks starts_;
  std::bitset<1 << 16> fronts_;
  std::vector<NeedSets> numbered_;  // those that words had, each once
};

// Whether the rule may match where these sets are.
bool MayMatch(const RuleRow& rule, const NeedSets& present);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_NEEDS_H_
