// Words with signs in the place of some letters.
//
//   catches: "sk*pe", "we*hat", "T******m", "disc#rd"
//   leaves:  "a*b", "**bold**", "C#"
#ifndef COMPOSER_GUARD_MATCH_MASKED_WORDS_H_
#define COMPOSER_GUARD_MATCH_MASKED_WORDS_H_

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/match/words.h"

namespace composer_guard {

// Whether such a word may begin with lexeme `i`, by what stands behind it.
inline bool MayBeMasked(char sign) { return sign == '*' || sign == '#'; }

// Gives the lexemes from `i` on, which are glued, the word that they are.
void FindMasked(std::string_view text, size_t i, std::vector<Lexeme>* lexemes);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_MASKED_WORDS_H_
