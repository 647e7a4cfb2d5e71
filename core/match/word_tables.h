// The word tables as looking up wants them, made once from word_data.h: about
// 25,000 words and phrases, a millisecond or less. For match/ alone.
#ifndef COMPOSER_GUARD_MATCH_WORD_TABLES_H_
#define COMPOSER_GUARD_MATCH_WORD_TABLES_H_

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/match/words.h"

namespace composer_guard {

inline constexpr uint16_t kNoWord = 0xFFFF;

enum WordFlag : uint8_t {
  kPrefix = 1,      // words that begin so are listed ("телеграм*")
  kSplittable = 2,  // is also read when split in two or letter by letter
  kLeetable = 4,    // is also read with digits and signs for letters
  kGlued = 8,       // of a script without spaces between words
};

struct Word {
  uint32_t at = 0;    // offset of its text
  uint8_t size = 0;   // bytes
  uint8_t flags = 0;  // WordFlag
  uint16_t tags = 0;  // tag set; 0 is the empty one
};

struct Phrase {
  uint32_t at = 0;         // offset of its text: words with a space between
  uint8_t first_size = 0;  // bytes of its first word
  uint8_t second = 0;      // PrintOf its second word
  uint16_t size = 0;       // bytes
  uint16_t tags = 0;
  uint8_t words = 0;
};

class WordTables {
 public:
  static constexpr size_t kPrefixBytes = 4;    // least of a prefix
  static constexpr size_t kLongestGlued = 16;  // characters
  static constexpr size_t kNumberBytes = 3;    // of a number word's beginning
  static constexpr uint8_t kLastOfSet = 16;    // beside WordFlag

  // Made by the first call.
  static const WordTables& Get() {
    static const WordTables tables;
    return tables;
  }

  // A hash in short, so that what is not listed seldom meets a text.
  static uint8_t PrintOf(uint32_t hash) {
    return static_cast<uint8_t>(hash >> 24);
  }

  // The index of a word, kNoWord when it is not listed. `hash`: its WordHash.
  uint16_t Find(std::string_view text, uint32_t hash) const;
  const Word& At(uint16_t word) const { return words_[word]; }
  static std::string_view TextOf(const Word& word);

  // The phrases whose first word may have this hash, the longest first.
  std::span<const Phrase> PhrasesFrom(uint32_t hash) const;
  static std::string_view TextOf(const Phrase& phrase);

  // Quick tests: false when there is none.
  bool MayBeSplit(uint32_t hash) const { return splits_[hash % kBits]; }
  bool MayBeginSplit(uint32_t hash) const {
    return splits_begin_[hash % kBits];
  }
  bool MayBePrefix(uint32_t hash) const { return prefixes_[hash % kBits]; }
  bool MayBeGlued(char32_t first) const { return glued_[first % kBits]; }
  // By the WordHash of the first two characters.
  bool MayBeGluedPair(uint32_t hash) const { return pairs_[hash % kBits]; }
  bool MayBeNumber(uint32_t hash) const { return numbers_[hash % kBits]; }
  bool MayBeginPhrase(uint32_t hash) const { return firsts_[hash % kBits]; }
  // By the WordHash of the first word and PrintOf the second.
  bool MayBePhrase(uint32_t first, uint8_t second) const {
    return phrase_pairs_[PairOf(first, second)];
  }

  std::span<const WordTag> TagSet(uint16_t set) const {
    return {tags_.data() + set_start_[set],
            set_start_[set + size_t{1}] - size_t{set_start_[set]}};
  }
  WordClasses ClassesOf(uint16_t set) const { return set_classes_[set]; }
  Languages LanguagesOf(uint16_t set) const { return set_languages_[set]; }

 private:
  static constexpr size_t kBuckets = 16384;
  static constexpr size_t kBits = 16384;
  static constexpr size_t kPairBits = 65536;
  using Starts = std::array<uint16_t, kBuckets + 1>;

  WordTables();
  struct Rows;

  void AddTagSets();
  void AddTexts();
  uint8_t AddPhrase(const char* begin, uint32_t first, uint16_t set, Rows* to);
  void MarkWord(std::string_view text, uint32_t hash, const Word& word);
  void PlaceWords(const std::vector<Word>& words,
                  const std::vector<uint32_t>& hashes);
  void PlacePhrases(const std::vector<Phrase>& phrases,
                    const std::vector<uint32_t>& hashes);
  static void SetStarts(const std::vector<uint32_t>& hashes, Starts* starts);
  static size_t BucketOf(uint32_t hash) {
    return (hash ^ hash >> 14) % kBuckets;
  }

  static size_t PairOf(uint32_t first, uint8_t second) {
    return (first + second * (kPairBits / 256)) % kPairBits;
  }

  // Made once for all: the texts are asked for without a table at hand.
  static inline const char* text_start_ = nullptr;
  std::vector<char> text_;
  std::vector<Word> words_;      // bucket by bucket
  std::vector<uint8_t> prints_;  // of each
  Starts word_start_ = {};
  std::vector<Phrase> phrases_;
  Starts phrase_start_ = {};
  std::bitset<kBits> splits_;
  std::bitset<kBits> splits_begin_;  // what such words begin with
  std::bitset<kBits> prefixes_;
  std::bitset<kBits> glued_;
  std::bitset<kBits> pairs_;   // first two characters beyond Latin and the like
  std::bitset<kBits> firsts_;  // words of phrases
  std::bitset<kPairBits> phrase_pairs_;
  std::bitset<kBits> numbers_;  // beginnings of number words
  std::vector<WordTag> tags_;
  std::vector<uint16_t> set_start_;
  std::vector<WordClasses> set_classes_;
  std::vector<Languages> set_languages_;  // but those of tags for every one
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_WORD_TABLES_H_
