// Finding single words in the generated tables; for match/ alone.
#ifndef COMPOSER_GUARD_MATCH_WORD_FIND_H_
#define COMPOSER_GUARD_MATCH_WORD_FIND_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/match/word_tables.h"
#include "core/match/words.h"

namespace composer_guard {

// The index of the listed word in WordTables, or kNoWord. `hash` is
// WordHash(text).
uint16_t FindWord(std::string_view text, uint32_t hash);

// The longest listed prefix of a word that FindWord did not find, or kNoWord.
uint16_t FindPrefix(std::string_view text);

// Reads the longest listed word that a run of a script without spaces begins
// with; its bytes, or those of the first character.
uint32_t CutGlued(std::string_view run, Lexeme* lexeme);

// Cheap test: whether the name of a service may begin with `text`, which is
// Arabic or of a script behind it.
bool MayBeginName(std::string_view text, uint32_t hash);

// Whether the word may be read when split in two or letter by letter; the hash
// tells quickly that none is.
bool MayBeSplit(uint32_t hash);
bool IsSplittable(uint16_t word);

// Whether the word names a service and hardly anything else.
bool IsServiceName(uint16_t word);

// Whether the word may be read with digits and signs for letters.
bool IsLeetable(uint16_t word);

// The word itself; static text.
std::string_view TextOfWord(uint16_t word);
// Its tag set.
uint16_t TagsOf(uint16_t word);

// Gives the lexeme the tags of a word.
void SetWord(uint16_t word, Lexeme* lexeme);

// Gives lexemes [first, last] the tags of a phrase.
void SetPhrase(size_t first, size_t last, uint16_t tags, Techniques techniques,
               std::vector<Lexeme>* lexemes);

// The same of a word in disguise.
void SetDisguised(size_t first, size_t last, uint16_t word,
                  Techniques techniques, std::vector<Lexeme>* lexemes);

// Whether the sign at lexeme `i` ends a sentence, and no word is put together
// over it: "what's. App", not "s. k. y. p. e.", "web. de" or "icloud. com".
bool PartsWords(std::span<const Lexeme> lexemes, size_t i);

// One past the sign behind a word where it joins the next one to it, else where
// the sign is.
size_t BehindJoint(std::span<const Lexeme> lexemes, size_t sign);

// The next word after lexeme `i` of a phrase: over one joining sign that has
// no space before it ("e-mail", "p.o.").
inline size_t NextOfPhrase(std::span<const Lexeme> lexemes, size_t i) {
  const size_t next = i + 1;
  return next < lexemes.size() && lexemes[next].kind == TokenKind::kSign
             ? BehindJoint(lexemes, next)
             : next;
}

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_WORD_FIND_H_
