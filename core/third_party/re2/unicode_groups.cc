// The classes of characters that a pattern may name with \p{…}: none.
//
// Our patterns are written over folded text and name the letters they mean, and
// RE2's tables for all scripts and categories are an eighth of the compressed
// wasm. A pattern with \p{Greek} does not parse, natively as in wasm, so it
// never goes unnoticed. To allow one, add its line: {"Greek", +1, Greek_range16,
// <length>, Greek_range32, <length>}, as in the original below.
//
// What stays: \d \w \s, [[:alpha:]] and its like, (?i) for all of Unicode, and
// every character written as itself. Named captures need ten of the classes, so
// they are out too; numbered ones are not.

#define unicode_groups all_unicode_groups
#define num_unicode_groups num_all_unicode_groups
#include "re2/unicode_groups.cc"
#undef unicode_groups
#undef num_unicode_groups

namespace re2 {

extern const UGroup unicode_groups[];
extern const int num_unicode_groups;

// The end mark is never looked at; an array has to have something.
const UGroup unicode_groups[] = {
    {"", +1, nullptr, 0, nullptr, 0},
};
const int num_unicode_groups = sizeof(unicode_groups) / sizeof(UGroup) - 1;

}  // namespace re2
