// Which languages the words of a draft speak, by the word lists they are in.
#ifndef COMPOSER_GUARD_DETECT_LANGUAGES_H_
#define COMPOSER_GUARD_DETECT_LANGUAGES_H_

#include <array>
#include <cstdint>

#include "core/detect/scene.h"

namespace composer_guard {

// Counts words. A word that English has too counts for English only: it says
// nothing of another language.
class LanguageVotes {
 public:
  void Add(const Lexeme& lexeme) {
    if (lexeme.classes != 0) {
      AddListed(lexeme);
    } else if (lexeme.kind == TokenKind::kWord) {
      ++unlisted_;
    }
  }

  // Adds the words of another part of the draft, or takes them back.
  LanguageVotes& operator+=(const LanguageVotes& other);
  LanguageVotes& operator-=(const LanguageVotes& other);

  // The language beside English with most words, one bit; 0 when it has less
  // than `fewest` or, unless the text is surely not English, less than English.
  Languages Winner(uint32_t fewest, bool not_english = false) const;

  // All languages that have `fewest` words or more, and English.
  Languages Present(uint32_t fewest) const;

  bool NoEnglish() const { return english_ == 0; }
  bool HardlyEnglish() const { return english_ <= 1; }
  // Whether hardly a word is English, and many are of no list.
  bool Unknown() const { return english_ <= 2 && unlisted_ > english_; }

  // Whether a word speaks for another language than English.
  bool Foreign() const { return Present(1) != kEnglish; }

  bool Has(Languages language) const {
    return (Present(1) & language & ~kEnglish) != 0;
  }

 private:
  void AddListed(const Lexeme& lexeme);

  std::array<uint32_t, 32> counts_ = {};
  uint32_t english_ = 0;
  uint32_t unlisted_ = 0;
};

// The language that the draft is in, or else the sentence around lexeme `i`; 0
// where too few words tell.
Languages SpokenAround(const Scene& scene, size_t i);

// What the words of the whole draft say of its languages.
DraftLanguages LanguagesOf(const LanguageVotes& votes, size_t lexemes,
                           bool beyond_ascii);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_LANGUAGES_H_
