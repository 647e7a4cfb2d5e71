// What looking up found of the words met last, by the words. Of a fixed size;
// of the words with the same place the last few are kept. For who looks words
// up.
#ifndef COMPOSER_GUARD_MATCH_WORD_MEMO_H_
#define COMPOSER_GUARD_MATCH_WORD_MEMO_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/match/words.h"
#include "core/text/bytes.h"

namespace composer_guard {

class WordMemo {
 public:
  explicit WordMemo(WordTeller* teller)
      : teller_(*teller), entries_(kPlaces * kWays) {}

  // Gives the lexeme of a word what is known of the word by itself.
  void Read(std::string_view word, Lexeme* lexeme) {
    if (word.size() > kLongest) return Tell(word, lexeme);
    const size_t place = (lexeme->hash ^ lexeme->hash >> 15) % kPlaces;
    Entry* const first = &entries_[place * kWays];
    Entry* entry = first;
    while (!entry->Is(word)) {
      if (++entry == first + kWays) return Learn(word, first, lexeme);
    }
    static_cast<KnownWord&>(*lexeme) = *entry;
  }

 private:
  static constexpr size_t kPlaces = 512;
  static constexpr size_t kWays = 4;      // words of one place
  static constexpr size_t kLongest = 27;  // bytes
  struct Entry : KnownWord {
    uint8_t size = 0;
    char text[kLongest] = {};

    bool Is(std::string_view word) const {
      return size == word.size() && SameBytes(text, word.data(), size);
    }
  };

  // Tells the word, and keeps it as the first of its place.
  void Learn(std::string_view word, Entry* first, Lexeme* lexeme);
  // The same without the memo.
  void Tell(std::string_view word, Lexeme* lexeme);
  std::string_view MeantBy(std::string_view word, Lexeme* lexeme);

  WordTeller& teller_;
  std::vector<Entry> entries_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_WORD_MEMO_H_
