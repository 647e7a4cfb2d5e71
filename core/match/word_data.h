// The generated tables behind words.h; only words.cc and the generator's
// output include this.
#ifndef COMPOSER_GUARD_MATCH_WORD_DATA_H_
#define COMPOSER_GUARD_MATCH_WORD_DATA_H_

#include <cstddef>
#include <cstdint>

#include "core/match/words.h"

namespace composer_guard::word_data {

// Words lie bucket by bucket: bucket b holds the words
// [kBucketStart[b], kBucketStart[b + 1]), b = BucketOf(WordHash(word)).
inline constexpr size_t kBuckets = 4096;
constexpr size_t BucketOf(uint32_t hash) {
  return (hash ^ hash >> 12 ^ hash >> 22) % kBuckets;
}
extern const uint16_t kBucketStart[kBuckets + 1];

enum WordFlag : uint8_t {
  kExact = 1,        // the word itself is listed
  kPrefix = 2,       // words that begin so are listed ("телеграм*")
  kPhraseStart = 4,  // a phrase begins with it
  kSplittable = 8,   // is also read when split in two or letter by letter
  kLeetable = 16,    // is also read with digits and signs for letters
};

struct Word {
  uint32_t at = 0;    // offset in kWordPool
  uint8_t size = 0;   // bytes
  uint8_t flags = 0;  // WordFlag
  uint16_t tags = 0;  // tag set; 0 is the empty one
};
extern const Word kWords[];
extern const char kWordPool[];

// Tag set s holds kTags[kTagSetStart[s] .. kTagSetStart[s + 1]).
extern const uint16_t kTagSetStart[];
extern const WordTag kTags[];
extern const WordClasses kTagSetClasses[];
// All languages of the set's tags, but those of tags for every language.
extern const Languages kTagSetLanguages[];

// Phrases by their first word, the longest first. `words` is an offset in
// kPhraseWords, `size` the number of words there, the first one included.
struct Phrase {
  uint16_t first = 0;
  uint16_t words = 0;
  uint8_t size = 0;
  uint16_t tags = 0;
};
extern const Phrase kPhrases[];
extern const size_t kPhraseCount;
extern const uint16_t kPhraseWords[];

// Bit sets that say quickly that nothing is listed.
inline constexpr size_t kPrefixFilterBits = 8192;
inline constexpr size_t kPrefixFilterBytes = 4;  // of the word's start
extern const uint32_t kPrefixFilter[kPrefixFilterBits / 32];
inline constexpr size_t kSplitFilterBits = 16384;
extern const uint32_t kSplitFilter[kSplitFilterBits / 32];
inline constexpr size_t kGluedFilterBits = 8192;
extern const uint32_t kGluedFilter[kGluedFilterBits / 32];
inline constexpr size_t kLongestGlued = 16;  // characters

}  // namespace composer_guard::word_data

#endif  // COMPOSER_GUARD_MATCH_WORD_DATA_H_
