// Which of the rules' sets of needed words a sentence has. A pattern is run
// only on a sentence that has a word of each set that it needs.
//
//   "can we talk on Skype" has {can, could, …}, {talk, chat, …}, {on, via, …}
//   "moved a shop from Skype for Business" has none of the second: not run
#ifndef COMPOSER_GUARD_DETECT_NEEDS_H_
#define COMPOSER_GUARD_DETECT_NEEDS_H_

#include <bitset>
#include <cstddef>
#include <string_view>

#include "core/detect/cues.h"
#include "core/rules/tables.h"

namespace composer_guard {

using NeedSets = std::bitset<kNoNeed + size_t{1}>;

// The words of all sets, for quick looking up.
class NeedWords {
 public:
  NeedWords();

  // The sets of which a word is in the sentence.
  NeedSets In(const Scene& scene, LexemeRange sentence) const;

 private:
  void Add(std::string_view word, uint32_t hash, NeedSets* present) const;

  // Which hashes occur at all, of words and of starts of words.
  std::bitset<1 << 16> words_;
  std::bitset<1 << 16> starts_;
};

// Whether the rule may match where these sets are.
bool MayMatch(const RuleRow& rule, const NeedSets& present);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_NEEDS_H_
