#include "core/detect/word_facts.h"

#include "core/detect/address_words.h"
#include "core/detect/dial_cue.h"
#include "core/detect/digit_compound.h"
#include "core/detect/digit_spelt.h"
#include "core/detect/email_ahead.h"
#include "core/detect/email_fields.h"
#include "core/detect/email_marks.h"
#include "core/detect/frame_sentence.h"
#include "core/detect/leads.h"
#include "core/detect/link_unmarked.h"
#include "core/detect/phone_dressed.h"
#include "core/detect/undo_cue.h"
#include "core/detect/undone.h"

namespace composer_guard {

WordFacts FactTeller::Tell(std::string_view word, uint32_t hash,
                           WordClasses classes) {
  WordFacts facts;
  facts.sets = needs_.NumberOf(word, hash);
  const auto add = [&facts](WordTrait trait, bool has) {
    if (has) facts.traits |= trait;
  };
  add(kHoldsAtOrDot, HoldsAtOrDot(word));
  add(kHoldsAtName, HoldsAtName(word));
  add(kHoldsDot, HoldsDot(word));
  add(kStreetEnding, EndsAsStreet(word));
  add(kNumberCompound, !CompoundDigits(word).empty());
  add(kNumberDoubled, DigitOfDoubled(word) != 0);
  add(kParticle, IsParticle(word));
  add(kHostEnd, EndsHost(word));
  add(kSaysHowToRead, SaysHowToRead(word) ||
                          UndoCueOf(word) != UndoCue::kNone ||
                          SpellsLetter(word) || BeginsDialCue(word));
  add(kOpensClause, OpensClause(word));
  add(kClosesClause, ClosesClause(word));
  add(kEmailField, NamesEmailField(word));
  add(kNamesCode, NamesCode(word));
  facts.leads = LeadsOfWord(word, classes, facts, needs_);
  return facts;
}

}  // namespace composer_guard
