// Reads a text as far as the policy: views, words, cuts; then each passage by
// itself: shields, candidates, verification, findings.
//
// Keeps the memory of one text between uses; what it hands out is good until
// the next Lex().
#ifndef COMPOSER_GUARD_PASSAGE_READER_H_
#define COMPOSER_GUARD_PASSAGE_READER_H_

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "core/detect/phrases.h"
#include "core/detect/scene.h"
#include "core/detect/word_facts.h"
#include "core/guard.h"
#include "core/match/word_memo.h"
#include "core/passage/cut.h"
#include "core/passage/passage.h"
#include "core/passage/second_reading.h"
#include "core/policy/pack.h"
#include "core/policy/policy.h"
#include "core/text/fold.h"
#include "core/text/tokens.h"
#include "core/text/view.h"

namespace composer_guard {

// Where a text stands in its draft.
struct Surroundings {
  Outside outside;
  bool cut = true;     // or it is one passage
  bool begins = true;  // the draft begins with it
  bool ends = true;
};

// What of the whole draft a passage is read with.
struct DraftFacts {
  DraftLanguages languages;
  bool certain_phone = false;  // stands in another passage
};

class PassageReader {
 public:
  PassageReader() = default;
  PassageReader(const PassageReader&) = delete;
  PassageReader& operator=(const PassageReader&) = delete;

  // What holds: the pack's policy, or the built-in one where there is none.
  const Policy& policy() const { return pack_ ? pack_->policy : built_in_; }
  const Pack* pack() const { return pack_.get(); }
  // Takes a pack, or none, and gives back the one before.
  std::unique_ptr<Pack> SetPack(std::unique_ptr<Pack> pack);
  // Another one for each policy that was taken.
  uint32_t policy_number() const { return policy_number_; }

  // Looks up the words of a text that begins where a passage does, and cuts
  // it. `text` is well-formed UTF-8 and outlives the use of what is read.
  void Lex(std::string_view text, const Surroundings& surroundings);

  size_t passages() const { return cuts_.firsts.size(); }
  // The text ends in code, which may end behind it.
  bool open() const { return cuts_.open; }
  // Whether it ends with a space, which belongs to what comes behind it.
  bool trails() const { return trails_; }
  // Place, edges and votes of passage `n`; once for each, in their order.
  void Describe(size_t n, Passage* passage);

  // Reads passage `n`, which Describe() has filled.
  void Read(size_t n, const DraftFacts& facts, const Context& context,
            bool explain, Passage* passage);

  // The scene of passage `n`, read as far as the policy; for contacts that
  // begin in earlier messages.
  void Detect(size_t n, const DraftFacts& facts, std::string_view region,
              Scene* scene);

 private:
  LexemeRange LexemesOf(size_t n) const;

  Policy built_in_;
  std::unique_ptr<Pack> pack_;
  uint32_t policy_number_ = 0;
  FoldTable table_;
  FoldedView view_;
  // Of the text; where a passage was described, its spans count from there.
  std::vector<Lexeme> lexemes_;
  std::vector<ViewSpan> windows_;  // of the passages, in the view
  // Of the passages; where one was not described, of the text.
  std::vector<WordSums> sums_;
  Scene whole_;
  Surroundings surroundings_;
  // Where the passage that was described last ends, in the view and the draft.
  struct Place {
    uint32_t view = 0;
    DraftPlace place;
  };
  Place described_;
  bool trails_ = false;
  Cuts cuts_;
  NeedWords needs_;
  PhraseRules phrases_{&needs_};
  FactTeller teller_{&needs_};
  WordMemo memo_{&teller_};
  SecondReading again_{&table_, &memo_};
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_PASSAGE_READER_H_
