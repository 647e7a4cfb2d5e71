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
  void Add(const Lexeme& lexeme);

  // The language beside English with most words, one bit; 0 when it has less
  // than `fewest` or less than English.
  Languages Winner(uint32_t fewest) const;

  // All languages that have `fewest` words or more, and English.
  Languages Present(uint32_t fewest) const;

  // Whether hardly a word is English.
  bool Unknown() const { return english_ <= 2 && unlisted_ > english_; }

  bool Has(Languages language) const {
    return (Present(1) & language & ~kEnglish) != 0;
  }

 private:
  std::array<uint32_t, 32> counts_ = {};
  uint32_t english_ = 0;
  uint32_t unlisted_ = 0;
};

// The languages of the whole draft, English always among them.
Languages LanguagesOf(const Scene& scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_LANGUAGES_H_
