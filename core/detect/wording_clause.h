// Where a clause of a sentence begins and ends around a proposal, and what is
// too small to count between its words. See wording.cc.
#ifndef COMPOSER_GUARD_DETECT_WORDING_CLAUSE_H_
#define COMPOSER_GUARD_DETECT_WORDING_CLAUSE_H_

#include "core/detect/wording_sentence.h"

namespace composer_guard {

class WordingClause {
 public:
  explicit WordingClause(const WordingSentence& in)
      : in_(in), scene_(in.scene()) {}

  bool Begins(size_t i) const;
  // The same, and only behind a sign.
  bool IsFirst(size_t i) const;
  bool Ends(size_t i) const;
  // "When", "because", "so": another clause begins.
  bool Then(size_t i) const;
  // Whether nothing but small words parts the phrase at `from` and `to`.
  bool OnlySmall(size_t from, size_t to) const;
  // The verb beside `i` where the two are all that the clause says: "direkt
  // ara beni, daha hızlı", "llámame directamente".
  size_t SaidAt(size_t i, WordClass wanted) const;
  // Whether the name at `i` is bent to say where: "WhatsAppon", "Telegramiin".
  bool IsBent(size_t i) const;
  // Whether it is a character of Han that is no word: those of a verb's rest
  // are kana, Hangul or Thai.
  bool IsHan(size_t i) const;
  // "続きはLINEで": whether the service at `i` is the last that it says.
  bool EndsWithBy(size_t i) const;
  // The day or hour that it names.
  size_t When() const;
  // "Hum kal Instagram pe reel daalenge": words that no list has stand behind
  // the name.
  bool GoesOnOtherwise(size_t i) const;
  // Whether how long it takes is told beside `i`.
  bool Lasts(size_t i) const;

 private:
  bool Parts(size_t i) const;
  bool IsSmall(size_t i) const;

  const WordingSentence& in_;
  const Scene& scene_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_WORDING_CLAUSE_H_
