// Slips of the pen in the names of services that are like no other word, and
// words whose letters are drawn out.
//
//   catches: "dizcord", "telegarm", "instagarm", "fooour", "numberrrr"
//   leaves:  "discard", "telegrams", "messengers"
#ifndef COMPOSER_GUARD_MATCH_MISSPELT_WORDS_H_
#define COMPOSER_GUARD_MATCH_MISSPELT_WORDS_H_

#include <string_view>

#include "core/match/words.h"

namespace composer_guard {

// Gives the lexeme the tags of the name that `word` is one slip away from.
void FindMisspelt(std::string_view word, Lexeme* lexeme);

// The same of a listed word in which letters are drawn out, "instaaaa",
// "fooour"; false if it is none.
bool FindDrawnOut(std::string_view word, Lexeme* lexeme);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_MISSPELT_WORDS_H_
