// The word tables as looking up wants them: 36,000 words and phrases, of which
// word_data.h is read only what begins like a word that is looked up. For
// match/ alone.
//
// Threads share them. What has been read stays as and where it is, so only who
// reads more takes a lock.
#ifndef COMPOSER_GUARD_MATCH_WORD_TABLES_H_
#define COMPOSER_GUARD_MATCH_WORD_TABLES_H_

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "core/match/tag_reader.h"
#include "core/match/word_data.h"
#include "core/match/words.h"
#include "core/text/slips.h"

namespace composer_guard {

inline constexpr uint16_t kNoWord = 0xFFFF;

// The first byte of Arabic letters; those of scripts behind it are greater.
inline constexpr unsigned char kArabic = 0xD8;

// The WordHash of what stands before `*at` and of the character there, which
// `*at` moves behind; `hash`: of what stands before.
inline uint32_t HashCharacter(std::string_view text, size_t* at,
                              uint32_t hash) {
  const char* const c = text.data() + *at;
  const auto lead = static_cast<unsigned char>(*c);
  if (0xE0 <= lead && lead < 0xF0) {  // of three bytes, as most are
    *at += 3;
    return HashStep(HashStep(HashStep(hash, c[0]), c[1]), c[2]);
  }
  do {
    hash = HashStep(hash, text[(*at)++]);
  } while (*at < text.size() &&
           (static_cast<unsigned char>(text[*at]) & 0xC0) == 0x80);
  return hash;
}

enum WordFlag : uint8_t {
  kPrefix = 1,      // words that begin so are listed ("телеграм*")
  kSplittable = 2,  // is also read when split in two or letter by letter
  kLeetable = 4,    // is also read with digits and signs for letters
};

// A listed word, or a phrase: words with a space between.
struct Word {
  const char* text;    // before it is read: packed
  uint16_t tags;       // tag set; 0 is the empty one
  uint16_t next;       // the place + 1 of the next one of its chain, 0 for none
  uint8_t size;        // bytes; before it is read: the window
  uint8_t flags;       // WordFlag
  uint8_t print;       // PrintOf its hash, or of the second word's of a phrase
  uint8_t first_size;  // of a phrase: bytes of its first word

  std::string_view Text() const { return {text, size}; }
};

// Bits that one thread sets while others read them.
template <size_t kBits>
class SharedBits {
 public:
  bool operator[](size_t bit) const {
    return (words_[bit / 32].load(std::memory_order_relaxed) >> bit % 32 & 1) !=
           0;
  }
  void set(size_t bit) {
    auto& word = words_[bit / 32];
    word.store(word.load(std::memory_order_relaxed) | 1u << bit % 32,
               std::memory_order_relaxed);
  }

 private:
  std::array<std::atomic<uint32_t>, kBits / 32> words_ = {};
};

class WordTables {
 public:
  static constexpr size_t kPrefixBytes = 4;    // least of a prefix
  static constexpr size_t kLongestGlued = 16;  // characters
  static constexpr size_t kNumberBytes = 3;    // of a number word's beginning
  static constexpr uint8_t kLastOfSet = 16;    // beside WordFlag

  // Made by the first call.
  static WordTables& Get() {
    WordTables* const made = made_.load(std::memory_order_acquire);
    return made != nullptr ? *made : Make();
  }

  // A hash in short, so that what is not listed seldom meets a text.
  static uint8_t PrintOf(uint32_t hash) {
    return static_cast<uint8_t>(hash >> 24);
  }

  // Reads what begins with the first three letters of `text`, or all of its
  // one or two, or with its first character beyond ASCII. All else here knows
  // of words that begin so only behind this.
  void Read(std::string_view text);

  // The place of a word, kNoWord when it is not listed. `hash`: its WordHash.
  uint16_t Find(std::string_view text, uint32_t hash) const;
  const Word& At(uint16_t word) const { return words_[word]; }

  // The text of a word of English that one slip makes `typed` of; empty for
  // none.
  std::string_view FindSlip(std::string_view typed) const {
    return slips_.Find(typed);
  }

  // Calls `take` with each phrase whose first word may have this hash.
  template <typename Take>
  void PhrasesFrom(uint32_t hash, Take take) const {
    const Word* phrase = nullptr;
    for (uint16_t at = First(first_phrases_, hash); at != 0;
         at = phrase->next) {
      phrase = &words_[at - size_t{1}];
      take(*phrase);
    }
  }

  // Quick tests: false when there is none.
  bool MayBeSplit(uint32_t hash) const { return splits_[hash % kBits]; }
  bool MayBeginSplit(uint32_t hash) const {
    return splits_begin_[hash % kBits];
  }
  bool MayBePrefix(uint32_t hash) const { return prefixes_[hash % kBits]; }
  // By the WordHash of the first characters of a word of Arabic or a script
  // behind it, as many as are known.
  bool MayBegin(uint32_t hash) const { return begins_[hash % kPairBits]; }
  // The same of names of services alone.
  bool MayBeginName(uint32_t hash) const { return names_begin_[hash % kBits]; }
  bool MayBeNumber(uint32_t hash) const { return numbers_[hash % kBits]; }
  bool MayBeginPhrase(uint32_t hash) const { return firsts_[hash % kBits]; }
  // By the WordHash of the first word and PrintOf the second.
  bool MayBePhrase(uint32_t first, uint8_t second) const {
    return phrase_pairs_[PairOf(first, second)];
  }

  std::span<const WordTag> TagSet(uint16_t set) const {
    return {tags_.data() + sets_[set].first, sets_[set].count};
  }
  WordClasses ClassesOf(uint16_t set) const { return sets_[set].classes; }
  // Those that it has in English.
  WordClasses EnglishOf(uint16_t set) const { return sets_[set].english; }
  Languages LanguagesOf(uint16_t set) const { return sets_[set].languages; }

 private:
  static constexpr size_t kBuckets = 16384;
  static constexpr size_t kBits = 16384;
  static constexpr size_t kPairBits = 65536;
  static constexpr size_t kThirds = 8;  // keys of the same two letters
  static constexpr size_t kKeys = 32 * 32 * kThirds;  // of ASCII
  static constexpr size_t kKeysBeyond = 1024;
  static constexpr size_t kPageBytes = 4096;
  // The place + 1 of the first of each chain, 0 for none.
  // What goes on beyond ASCII with words that AddWords() has not come to, and
  // behind two letters with those that have a third.
  static constexpr uint16_t kMore = 0xFFFF;
  template <size_t kCount>
  using Chains = std::array<std::atomic<uint16_t>, kCount>;

  WordTables();
  static WordTables& Make();

  // Goes on with tag sets and words up to these.
  void AddTagSets(size_t end);
  void AddWords(size_t end);
  void ReadUnread(size_t key);
  void ReadChain(size_t key);
  void ReadWord(uint16_t place);
  void SumUp(uint16_t set);
  void AddSlip(std::string_view text, uint16_t set);
  void MarkWord(uint8_t unusual, uint32_t hash, Word* word);
  void Chain(uint16_t place, uint32_t hash, Chains<kBuckets>* chains);
  // The number for what Read() reads together: of ASCII below kKeys. `bytes`:
  // the first three of a text in UTF-8, the first one lowest.
  static size_t KeyOf(uint32_t bytes);
  static bool AreLetters(uint32_t bytes) {
    return (bytes & 0xC0C0C0) == 0x404040;
  }
  static size_t KeyOfLetters(uint32_t bytes) {
    return (bytes % 32 * 32 + bytes / 256 % 32) * kThirds +
           ((bytes >> 18) + 1) % kThirds;
  }

  static size_t BucketOf(uint32_t hash) {
    return (hash ^ hash >> 14) % kBuckets;
  }
  static uint16_t First(const Chains<kBuckets>& chains, uint32_t hash) {
    return chains[BucketOf(hash)].load(std::memory_order_acquire);
  }
  static size_t PairOf(uint32_t first, uint8_t second) {
    return (first + second * (kPairBits / 256)) % kPairBits;
  }

  static std::atomic<WordTables*> made_;

  std::atomic_flag reading_ = ATOMIC_FLAG_INIT;
  std::unique_ptr<Word[]> words_;  // in the order of word_data::kText
  Chains<kKeys + kKeysBeyond> unread_ = {};
  Chains<kBuckets> first_words_ = {};
  Chains<kBuckets> first_phrases_ = {};
  // Pages never move, so that the texts stay where they are.
  std::vector<std::unique_ptr<char[]>> pages_;
  size_t page_left_ = 0;  // bytes of the last page
  SharedBits<kBits> splits_;
  SharedBits<kBits> splits_begin_;  // what such words begin with
  SharedBits<kBits> prefixes_;
  SharedBits<kPairBits> begins_;   // what words behind kArabic begin with
  SharedBits<kBits> names_begin_;  // and names of services
  SharedBits<kBits> firsts_;       // words of phrases
  SharedBits<kPairBits> phrase_pairs_;
  SharedBits<kBits> numbers_;  // beginnings of number words
  struct Set {
    uint16_t first = 0;  // of its tags
    uint16_t count = 0;
    // Summed up when a word with the set is read.
    Languages languages = 0;  // but those of tags for every one
    WordClasses classes = 0;
    WordClasses english = 0;
  };
  std::vector<Set> sets_;
  std::vector<WordTag> tags_;
  SlipWords slips_;
  // What AddTagSets() and AddWords() go on with.
  struct Next {
    TagReader tags;
    uint16_t set = 1;
    const char* text = word_data::kText;
    uint8_t window = 0;
    uint16_t word = 0;
    uint16_t set_of_word = 0;
  };
  Next next_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_WORD_TABLES_H_
