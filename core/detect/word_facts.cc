#include "core/detect/word_facts.h"

#include "core/detect/address_words.h"
#include "core/detect/dial_cue.h"
#include "core/detect/digit_compound.h"
#include "core/detect/digit_spelt.h"
#include "core/detect/email_ahead.h"
#include "core/detect/email_marks.h"
#include "core/detect/leads.h"
#include "core/detect/phone_dressed.h"
#include "core/detect/spelling_alphabet.h"
#include "core/detect/undo_cue.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Words between clauses. What follows them begins one: "great, and your
// number?"; what stands before has ended: "your number and I call".
constexpr auto kJoiners = Words("and", "so", "then", "but", "or", "also",
                                "because", "cause", "cos", "coz");
// Behind a greeting or a "please" a clause begins as well.
constexpr auto kOpeners =
    Words("please", "pls", "plz", "kindly", "hi", "hey", "hello", "ok", "okay",
          "well", "sir", "dear", "bro", "hm", "yes", "sure", "just", "now",
          "btw", "great", "cool", "n", "otherwise", "instead");
// And before these one ends.
constexpr auto kClosers = Words(
    "please", "pls", "plz", "kindly", "thanks", "thx", "before", "when", "if",
    "i", "we", "i'll", "we'll", "today", "now", "first", "sir", "dear", "bro",
    "tonight", "until", "till", "anyway", "after", "while", "since", "too",
    "instead", "though", "man", "friend", "again", "tomorrow");
// Small words inside a name: "de los", "van der", "am".
constexpr auto kParticles =
    Words("aan", "al", "au", "aux", "d", "da", "dal", "das", "de", "dei", "del",
          "della", "den", "der", "des", "di", "do", "dos", "du", "e", "el",
          "het", "l", "la", "las", "le", "les", "los", "of", "op", "the", "van",
          "y", "zum", "zur");
// Hosts without a dot are read that end with them: "forms gle".
constexpr auto kHostEnds = Words("com", "gg", "gle", "ly", "me", "so", "us");
// They may name a part of an address.
constexpr auto kEmailFields =
    Words("before", "box", "ending", "extension", "first", "front", "left",
          "local", "mailbox", "name", "suffix", "user", "username");

struct TraitWords {
  WordTraits traits = 0;
  WordRange words;
};
constexpr TraitWords kListed[] = {
    {kOpensClause | kClosesClause, kJoiners},
    {kOpensClause, kOpeners},
    {kClosesClause, kClosers},
    {kParticle, kParticles},
    {kHostEnd, kHostEnds},
    {kSaysHowToRead, kReadingWords},
    {kSaysHowToRead, kTurnWords},
    {kSaysHowToRead, kRemoveWords},
    {kSaysHowToRead, kTakeWords},
    {kSaysHowToRead, kSpellingWords},
    {kSaysHowToRead, kLetterNames},
    {kSaysHowToRead, kDialCueWords},
    {kEmailField, kEmailFields},
    {kNamesCode, kCodeNames},
};

}  // namespace

FactTeller::FactTeller(NeedWords* needs) : needs_(*needs) {
  for (const TraitWords& row : kListed) listed_.Add(row.words);
}

WordFacts FactTeller::Tell(std::string_view word, uint32_t hash,
                           const KnownWord& known) {
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
  if (listed_.MayHave(hash)) {
    for (const TraitWords& row : kListed) {
      if (row.words.Has(word)) facts.traits |= row.traits;
    }
  }
  facts.leads = LeadsOfWord(word, known.classes,
                            EnglishClassesOf(known.word_tags), facts, needs_);
  return facts;
}

bool FactTeller::Knows(std::string_view word, uint32_t hash) const {
  return needs_.Has(hash) || !FrameKindsOf(word, hash).empty();
}

uint16_t FactTeller::FindSlip(std::string_view typed) const {
  const size_t number = FindFrameSlip(typed);
  return number == 0 ? uint16_t{0}
                     : static_cast<uint16_t>(kSaidElsewhere + number);
}

std::string_view FactTeller::TextOf(uint16_t said) const {
  return FrameWord(said - size_t{kSaidElsewhere});
}

}  // namespace composer_guard
