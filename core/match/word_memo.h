// What looking up found of the words met last, by the words. Of a fixed size;
// of the words with the same place the last two are kept. For who looks
// words up.
#ifndef COMPOSER_GUARD_MATCH_WORD_MEMO_H_
#define COMPOSER_GUARD_MATCH_WORD_MEMO_H_

#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "core/match/words.h"
#include "core/text/bytes.h"

namespace composer_guard {

class WordMemo {
 public:
  explicit WordMemo(WordTeller* teller)
      : teller_(*teller), entries_(kEntries) {}

  // Gives the lexeme of a word what is known of the word by itself.
  void Read(std::string_view word, Lexeme* lexeme) {
    if (word.size() > kLongest) return Tell(word, lexeme);
    Entry* entry =
        &entries_[(lexeme->hash ^ lexeme->hash >> 15) % (kEntries / 2) * 2];
    if (!entry->Is(word) && !(++entry)->Is(word)) {
      Lexeme told = *lexeme;
      Tell(word, &told);
      entry[0] = entry[-1];
      --entry;
      entry->size = static_cast<uint8_t>(word.size());
      std::memcpy(entry->text, word.data(), word.size());
      entry->classes = told.classes;
      entry->techniques = told.techniques;
      entry->traits = told.traits;
      entry->word_tags = told.word_tags;
      entry->said = told.said;
      entry->sets = told.sets;
    }
    lexeme->classes = entry->classes;
    lexeme->techniques = entry->techniques;
    lexeme->traits = entry->traits;
    lexeme->word_tags = entry->word_tags;
    lexeme->said = entry->said;
    lexeme->sets = entry->sets;
  }

 private:
  static constexpr size_t kEntries = 2048;
  static constexpr size_t kLongest = 19;  // bytes
  struct Entry {
    WordClasses classes = 0;
    Techniques techniques : kTechniqueBits = 0;
    WordTraits traits = 0;
    uint16_t word_tags = 0;
    uint16_t said = 0;
    uint16_t sets = 0;
    uint8_t size = 0;
    char text[kLongest] = {};

    bool Is(std::string_view word) const {
      return size == word.size() && SameBytes(text, word.data(), size);
    }
  };

  // The same without the memo.
  void Tell(std::string_view word, Lexeme* lexeme);

  WordTeller& teller_;
  std::vector<Entry> entries_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_WORD_MEMO_H_
