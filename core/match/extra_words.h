// Words that are known only at run time, beside the generated tables: those of
// a policy pack.
//
//   ExtraWords words;
//   words.Add("Craftly Messages", 7);  // any case, spacing and width
//   words.Finish();
//   // finds 7 in "on craftly-messages", not in "craftly" or "messages"
#ifndef COMPOSER_GUARD_MATCH_EXTRA_WORDS_H_
#define COMPOSER_GUARD_MATCH_EXTRA_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/match/words.h"
#include "core/text/function_ref.h"

namespace composer_guard {

class ExtraWords {
 public:
  // Words of one phrase at most, and its bytes.
  static constexpr size_t kMostWords = 6;
  static constexpr size_t kMostBytes = 60;

  // Adds a word or phrase with a value of the caller's. False when it is not
  // made of one to kMostWords words, of which a script without spaces counts
  // only alone.
  bool Add(std::string_view phrase, uint16_t value);

  // After the last Add, before the first Find.
  void Finish();

  bool empty() const { return words_.empty() && glued_.empty(); }

  // Calls `found(first, last, value)` for each word and phrase among the
  // lexemes, which it covers from the first to the last, both included.
  using Hit = FunctionRef<void(size_t first, size_t last, uint16_t value)>;
  void Find(std::string_view text, std::span<const Lexeme> lexemes,
            const Hit& found) const;

 private:
  struct Phrase {
    std::vector<std::string> words;  // folded
    uint16_t value = 0;
  };
  struct Glued {
    std::string text;  // folded
    uint16_t value = 0;
  };
  void FindWords(std::string_view text, std::span<const Lexeme> lexemes,
                 size_t first, const Hit& found) const;
  void FindGlued(std::string_view text, std::span<const Lexeme> lexemes,
                 size_t first, const Hit& found) const;

  std::vector<Phrase> words_;  // by first word
  std::vector<Glued> glued_;   // by text
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_EXTRA_WORDS_H_
