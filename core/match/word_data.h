// The generated tables behind words.h as they lie in the program: in the order
// and the columns that compress best. word_tables.h makes them quick to use;
// only it and the generator's output include this.
#ifndef COMPOSER_GUARD_MATCH_WORD_DATA_H_
#define COMPOSER_GUARD_MATCH_WORD_DATA_H_

#include <cstddef>
#include <cstdint>

#include "core/match/word_class.h"

namespace composer_guard::word_data {

// Words and phrases, those of one tag set together, set by set, as word_text.h
// reads them. A phrase has spaces between its words. Behind each there is a
// byte below ' ': the flags in which it differs from UsualFlags
// (word_tables.cc), and kLastOfSet. Eight bytes may be read from the last on.
extern const char kText[];
extern const size_t kWordCount;  // and phrases
// The sets come first of which a word or phrase begins with an ASCII character.
extern const size_t kAsciiWordCount;
extern const size_t kAsciiSetCount;

// The tags of all tag sets but the first, which is empty, one set behind the
// other, in columns for core/text/unpack.h.
extern const size_t kTagSetCount;
extern const size_t kTagCount;
extern const char kTagClasses[];   // and kLastTag
extern const char kTagKeywords[];  // steps between the values of kRuleKeyword
extern const char kTagValues[];    // those of kValuedClasses; of others: 0
extern const char kTagLanguages[];
extern const WordClasses kValuedClasses;

// By class, the letters of the shortest word that is kSplittable or kLeetable.
extern const uint8_t kShortestSplit[];
extern const uint8_t kShortestLeet[];

// Everyday words of English that a slip in a listed word could make (slips.h):
// how many, and of each its WordHash, whose halves are made one; ascending, for
// core/text/unpack.h.
extern const char kRealWords[];

}  // namespace composer_guard::word_data

#endif  // COMPOSER_GUARD_MATCH_WORD_DATA_H_
