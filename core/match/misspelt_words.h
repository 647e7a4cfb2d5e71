// Slips of the pen in the names of services that are like no other word, and
// words whose letters are drawn out.
//
//   catches: "dizcord", "telegarm", "instagarm", "fooour", "numberrrr"
//   leaves:  "discard", "telegrams", "messengers"
#ifndef COMPOSER_GUARD_MATCH_MISSPELT_WORDS_H_
#define COMPOSER_GUARD_MATCH_MISSPELT_WORDS_H_

#include <string>
#include <string_view>

#include "core/match/words.h"

namespace composer_guard {

// Gives the lexeme the tags of the listed word that it is misspelt of.
void SetMisspelt(uint16_t word, Lexeme* lexeme);

// Gives the lexeme the tags of the name that `word` is one slip away from.
void FindMisspelt(std::string_view word, Lexeme* lexeme);

// The same of a listed word in which letters are drawn out, "instaaaa",
// "fooour"; false if it is none.
bool FindDrawnOut(std::string_view word, Lexeme* lexeme);

// The same of a word that is written without the umlauts that it has:
// "fuellen", "Buero". Not of English, which has such letters side by side.
bool FindTranscribed(std::string_view word, Lexeme* lexeme);

// What FindDrawnOut looks up, with so many letters left of each run of them.
std::string WithRunsOf(size_t left, std::string_view word);
// Cheap test: false where WithRunsOf changes nothing.
bool MayBeDrawnOut(std::string_view word);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_MISSPELT_WORDS_H_
