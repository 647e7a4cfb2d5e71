// The folded view cut into tokens: words, numbers, signs.
//
//   "Skype: live.jane_7" -> word "skype", sign ":", word "live", sign ".",
//                           word "jane", sign "_", number "7"
//   "don't" is one word; "sk1pe" a word, then a number, then a word with no
//   space between them.
#ifndef COMPOSER_GUARD_TEXT_TOKENS_H_
#define COMPOSER_GUARD_TEXT_TOKENS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/fold.h"
#include "core/text/span.h"

namespace composer_guard {

enum class TokenKind : uint8_t {
  kWord,
  kNumber,
  kSign,   // one character
  kGlued,  // a run of a script without spaces; cut up by the word table
};

struct Token {
  ViewSpan span;
  uint32_t hash = 0;  // of a word's bytes, see WordHash
  TokenKind kind = TokenKind::kSign;
  bool space_before = false;  // a space or a line break stands before it
  uint8_t lines_before = 0;   // line breaks before it, at most 255
  char sign = 0;              // the character of an ASCII sign, else 0

  uint32_t size() const { return span.size(); }
};

// Polynomial hash, so that the hash of two joined words follows from theirs:
// WordHash(ab) == WordHash(a) * Power(|b|) + WordHash(b).
constexpr uint32_t kHashFactor = 0x01000193;
constexpr uint32_t HashStep(uint32_t hash, char c) {
  return hash * kHashFactor + static_cast<unsigned char>(c);
}
constexpr uint32_t WordHash(std::string_view word) {
  uint32_t hash = 0;
  for (const char c : word) hash = HashStep(hash, c);
  return hash;
}

// Reads the tokens of a text one by one.
class Tokenizer {
 public:
  // `text` is a folded view, `table` the one it was made with. `space`: what
  // begins the text begins the draft, or has a space before it.
  Tokenizer(std::string_view text, FoldTable* table, bool space = true)
      : text_(text), table_(*table), space_(space) {}

  std::string_view text() const { return text_; }
  // The next token; false: there is none.
  bool Next(Token* token);

 private:
  struct Char {
    CharClass char_class = CharClass::kSign;
    uint8_t bytes = 1;
  };
  Char CharAt(uint32_t at) const;
  // Moves on over the characters of the class of `first`, which is next; their
  // hash.
  uint32_t ReadRun(Char first);

  std::string_view text_;
  FoldTable& table_;
  uint32_t at_ = 0;
  bool space_;
};

// All of them; replaces `tokens`.
void Tokenize(std::string_view text, FoldTable* table,
              std::vector<Token>* tokens);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_TOKENS_H_
