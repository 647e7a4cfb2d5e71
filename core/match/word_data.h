// The generated tables behind words.h as they lie in the program: in the order
// and the columns that compress best. word_tables.h makes them quick to use;
// only it and the generator's output include this.
#ifndef COMPOSER_GUARD_MATCH_WORD_DATA_H_
#define COMPOSER_GUARD_MATCH_WORD_DATA_H_

#include <cstddef>
#include <cstdint>

namespace composer_guard::word_data {

// The words, each with a NUL behind it, in runs of words that have the same
// tags and flags. A run's tag set is that of the run before plus its step.
extern const char kWordText[];
extern const size_t kWordCount;
extern const size_t kRunCount;
extern const uint8_t kRunSteps[];
extern const uint8_t kRunFlags[];  // WordFlag of word_tables.h
extern const uint8_t kRunSizes[];  // words in it

// The phrases, longest first: words with a space between them, a NUL at the
// end; in runs of phrases of as many words and the same tag set.
extern const char kPhraseText[];
extern const size_t kPhraseCount;
extern const size_t kPhraseRunCount;
extern const uint16_t kPhraseRunTags[];
extern const uint8_t kPhraseRunSizes[];

// The tags of all tag sets, one set behind the other.
extern const size_t kTagSetCount;
extern const uint8_t kTagSetSizes[];
extern const size_t kTagCount;
extern const uint8_t kTagClasses[];
extern const uint16_t kTagValues[];
extern const uint32_t kTagLanguages[];

}  // namespace composer_guard::word_data

#endif  // COMPOSER_GUARD_MATCH_WORD_DATA_H_
