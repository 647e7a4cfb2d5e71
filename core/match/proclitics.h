// Words with small ones written to their front, as Hebrew and Arabic write
// "and", "the", "in", "to", "that".
//
//   catches: "בטלגרם" (on Telegram), "ושהמייל" (and that the mail), "وللهاتف"
//            (and for the phone)
//   leaves:  what is a word as it stands, and stems of fewer than three letters
#ifndef COMPOSER_GUARD_MATCH_PROCLITICS_H_
#define COMPOSER_GUARD_MATCH_PROCLITICS_H_

#include <string_view>

#include "core/match/words.h"

namespace composer_guard {

// Gives the lexeme what the word behind them is; false where there is none.
bool FindBehindProclitics(std::string_view word, Lexeme* lexeme);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_PROCLITICS_H_
