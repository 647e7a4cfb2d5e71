// What detectors ask of a word by itself, wherever it stands. Told once for a
// word and kept with its lexemes, so that an ordinary word costs a bit test.
#ifndef COMPOSER_GUARD_MATCH_WORD_TRAIT_H_
#define COMPOSER_GUARD_MATCH_WORD_TRAIT_H_

#include <cstdint>
#include <string_view>

#include "core/match/word_class.h"

namespace composer_guard {

using WordTraits = uint16_t;

// The words of match/ first; those of detect/ are told in detect/word_facts.cc.
enum WordTrait : WordTraits {
  // May begin a word that is written in parts: "tele" "gram", "টে" "লি" "গ্রা"
  // "ম".
  kBeginsJoined = 1u << 0,
  kHasDoubleV = 1u << 1,      // "vvhatsapp"
  kBeginsPhrase = 1u << 1,    // the same bit, of a script without spaces
  kOwnLetter = 1u << 14,      // one letter beyond ASCII: "т"
  kHoldsAtOrDot = 1u << 2,    // "at" or "do": a mark, where they are capitals
  kHoldsAtName = 1u << 3,     // "janeatgmail"
  kHoldsDot = 1u << 4,        // "gmaildotcom"
  kStreetEnding = 1u << 5,    // "Hauptstrasse"
  kNumberCompound = 1u << 6,  // "fivefive"
  kNumberDoubled = 1u << 7,   // "fiive"
  kParticle = 1u << 8,        // "de", "van"
  kHostEnd = 1u << 9,         // "gle", "com": ends of hosts without a dot
  kSaysHowToRead = 1u << 10,  // "remove", "backwards", "aitch"
  kOpensClause = 1u << 11,    // "and", "please": a clause may begin behind it
  kClosesClause = 1u << 12,   // "and", "thanks": and one may end before it
  kEmailField = 1u << 13,     // "mailbox", "ending": names a part of an address
  kNamesCode = 1u << 15,      // "chr", "shift": the number of a sign follows
};
struct WordFacts {
  WordTraits traits = 0;
  // Which of the rules' sets of words it is in; a number that only who told it
  // knows, 0 for none.
  uint16_t sets = 0;
  // What detectors ask first of the word, wherever it stands.
  uint32_t leads = 0;
};

struct KnownWord;

// Who tells the facts.
class WordTeller {
 public:
  virtual ~WordTeller() = default;
  // `known`: what the word lists say of it.
  virtual WordFacts Tell(std::string_view word, uint32_t hash,
                         const KnownWord& known) = 0;
  // Whether a word that no list has is one all the same.
  virtual bool Knows(std::string_view word, uint32_t hash) const = 0;
  // The number of a word that one slip makes `typed` of (slips.h), for
  // KnownWord::said, or 0; and its text.
  virtual uint16_t FindSlip(std::string_view typed) const = 0;
  virtual std::string_view TextOf(uint16_t said) const = 0;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_WORD_TRAIT_H_
