// The answers of fold_rules.h for all of Unicode, written by fold_make.cc in
// the columns that compress best. fold.cc makes them quick to use; only it and
// the written table include this.
//
// Numbers that may be large are varints: seven bits a byte, the low ones first,
// the high bit set when more follow. Signed ones have their sign in the lowest
// bit.
#ifndef COMPOSER_GUARD_TEXT_FOLD_DATA_H_
#define COMPOSER_GUARD_TEXT_FOLD_DATA_H_

#include <cstddef>
#include <cstdint>

namespace composer_guard::fold_data {

// Runs of code points of one kind, from U+0000 on; the last one ends Unicode.
extern const size_t kRunCount;
extern const uint8_t kRunSizes[];  // varints
extern const uint8_t kRunKinds[];  // indices into kKinds

struct Kind {
  uint8_t char_class = 0;  // CharClass
  uint8_t technique = 0;   // number of its bit + 1, 0 for none
  bool capital = false;
};
extern const Kind kKinds[];

// The code points that fold to something else than themselves, ascending.
extern const size_t kFoldCount;
extern const uint8_t kFoldGaps[];   // varints: code points left out before it
extern const uint8_t kFoldSizes[];  // code points that it becomes
// Signed varints. The first code point is told as the step from the first one
// of the fold before, the others as the step from the one before them.
extern const uint8_t kFoldSteps[];

}  // namespace composer_guard::fold_data

#endif  // COMPOSER_GUARD_TEXT_FOLD_DATA_H_
