// Whether a word may be one of some lists, by its hash: of the words of a text
// most are none, and are not compared with any.
#ifndef COMPOSER_GUARD_TEXT_WORD_HASHES_H_
#define COMPOSER_GUARD_TEXT_WORD_HASHES_H_

#include <bitset>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/text/tokens.h"
#include "core/text/word_list.h"

namespace composer_guard {

class WordHashes {
 public:
  WordHashes() = default;
  explicit WordHashes(std::span<const WordRange> lists) {
    for (const WordRange words : lists) Add(words);
  }

  void Add(WordRange words) {
    for (const std::string_view word : words) {
      bits_.set(WordHash(word) % bits_.size());
    }
  }
  // `hash`: WordHash of the word. False: surely none of them.
  bool MayHave(uint32_t hash) const { return bits_[hash % bits_.size()]; }

 private:
  std::bitset<1 << 12> bits_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_WORD_HASHES_H_
