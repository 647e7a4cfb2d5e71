// The classes that RE2 asks for by name, without its tables for all scripts and
// categories, which are an eighth of the compressed wasm.
//
// A pattern with \p{Greek} does not parse, natively as in wasm, so it never
// goes unnoticed (parse.cc here sees to that). What stays: \d \w \s,
// [[:alpha:]] and its like, (?i) for all of Unicode, every character written as
// itself, and named captures: RE2 checks their names against the ten classes
// below, here with their ASCII part.
//
// To allow \p{…} again, compile RE2's own parse.cc and unicode_groups.cc.

#include "re2/unicode_groups.h"

#include <iterator>

namespace re2 {
namespace {

constexpr URange16 kUpper[] = {{'A', 'Z'}};
constexpr URange16 kLower[] = {{'a', 'z'}};
constexpr URange16 kDigit[] = {{'0', '9'}};
constexpr URange16 kConnector[] = {{'_', '_'}};

}  // namespace

const UGroup unicode_groups[] = {
    {"Lu", +1, kUpper, 1, nullptr, 0},  {"Ll", +1, kLower, 1, nullptr, 0},
    {"Lt", +1, nullptr, 0, nullptr, 0}, {"Lm", +1, nullptr, 0, nullptr, 0},
    {"Lo", +1, nullptr, 0, nullptr, 0}, {"Nl", +1, nullptr, 0, nullptr, 0},
    {"Mn", +1, nullptr, 0, nullptr, 0}, {"Mc", +1, nullptr, 0, nullptr, 0},
    {"Nd", +1, kDigit, 1, nullptr, 0},  {"Pc", +1, kConnector, 1, nullptr, 0},
};
const int num_unicode_groups = static_cast<int>(std::size(unicode_groups));

}  // namespace re2
