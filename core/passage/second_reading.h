// Reads a passage again with a disguise undone (detect/undone.h): all detectors
// of contacts, so that what undoes it needs to know of none of them.
#ifndef COMPOSER_GUARD_PASSAGE_SECOND_READING_H_
#define COMPOSER_GUARD_PASSAGE_SECOND_READING_H_

#include <vector>

#include "core/detect/scene.h"
#include "core/match/word_memo.h"
#include "core/text/fold.h"
#include "core/text/tokens.h"
#include "core/text/view.h"

namespace composer_guard {

class PhraseRules;
class Undone;

class SecondReading {
 public:
  SecondReading(FoldTable* table, WordMemo* memo)
      : table_(*table), memo_(*memo) {}

  // Adds what only shows so. `phrases`: the rules of the first reading.
  void Run(PhraseRules* phrases, Scene* scene);

 private:
  void Read(const Undone& undone, PhraseRules* phrases, Scene* scene);
  void DropFarLeads(const Undone& undone, Scene* scene);

  FoldTable& table_;
  WordMemo& memo_;
  FoldedView view_;
  std::vector<Lexeme> lexemes_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_PASSAGE_SECOND_READING_H_
