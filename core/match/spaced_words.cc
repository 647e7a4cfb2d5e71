// Words of letters apart, where each letter is a word of its own. See
// disguised_words.h.

#include <array>

#include "core/match/disguised_words.h"
#include "core/match/leet.h"
#include "core/match/word_find.h"

namespace composer_guard {

// Tried at every letter, for "в т е л е г р а м" is two words.
void FindSpaced(std::string_view text, size_t i, std::vector<Lexeme>* lexemes) {
  constexpr size_t kMostBytes = 24;
  constexpr size_t kFewestBytes = 8;  // four letters
  std::array<char, kMostBytes> letters = {};
  uint32_t hash = 0;
  size_t count = 0;
  size_t last = i;
  uint16_t word = kNoWord;
  const auto& all = *lexemes;
  for (size_t at = i; at < all.size() && count + 2 <= kMostBytes; ++at) {
    if (at > i && all[at].kind == TokenKind::kSign && !PartsWords(all, at)) {
      if (++at >= all.size()) break;
    }
    if (!all[at].Has(kOwnLetter) || (at > i && all[at].lines_before > 0)) break;
    for (const char c : all[at].span.Of(text)) {
      letters[count++] = c;
      hash = HashStep(hash, c);
    }
    if (count < kFewestBytes) continue;
    const uint16_t id = FindSplit({letters.data(), count}, hash);
    if (id == kNoWord) continue;
    last = at;
    word = id;
  }
  if (word != kNoWord) SetDisguised(i, last, word, kSpaced, lexemes);
}

void FindSpelledOut(std::string_view text, size_t i,
                    std::vector<Lexeme>* lexemes) {
  constexpr size_t kMostBytes = 16;
  constexpr size_t kFewestBytes = 5;  // a "t o d o" is often drawn
  std::array<char, kMostBytes> letters = {};
  uint32_t hash = 0;
  size_t count = 0;
  size_t last = i;
  const auto& all = *lexemes;
  for (size_t at = i; at < all.size(); ++at) {
    if (at > i && all[at].kind == TokenKind::kSign) {
      if (PartsWords(all, at) || ++at >= all.size()) break;
    }
    const Lexeme& letter = all[at];
    if (letter.kind != TokenKind::kWord || letter.size() != 1 ||
        (at > i && letter.lines_before > 0)) {
      break;
    }
    if (count == kMostBytes) return;
    const char c = letter.span.Of(text).front();
    letters[count++] = c;
    hash = HashStep(hash, c);
    last = at;
  }
  if (count < kFewestBytes) return;
  const uint16_t word = FindWord({letters.data(), count}, hash);
  if (word != kNoWord) SetDisguised(i, last, word, kSpaced, lexemes);
}

}  // namespace composer_guard
