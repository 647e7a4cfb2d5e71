// How much pairs of kinds of words speak for a request or a proposal to leave
// the platform: learned by tests/learn, written to gist.toml. Read only.
#ifndef COMPOSER_GUARD_RULES_GIST_H_
#define COMPOSER_GUARD_RULES_GIST_H_

#include "core/match/word_class.h"

namespace composer_guard {

// What a contact is spoken of with: parts of sentences without any of these
// are not looked at.
inline constexpr WordClasses kGistAnchors =
    AnyOf(WordClass::kService, WordClass::kServiceWeak, WordClass::kPhoneNoun,
          WordClass::kNumberNoun, WordClass::kEmailNoun,
          WordClass::kAddressNoun, WordClass::kHandleNoun, WordClass::kFormNoun,
          WordClass::kCallVerb, WordClass::kReachVerb, WordClass::kTalkVerb,
          WordClass::kApplyVerb, WordClass::kPlatform, WordClass::kOutside,
          WordClass::kFee, WordClass::kProvider);

// Pairs are numbered by a hash of so many bits, for kGistAsks by its last ones.
inline constexpr int kGistBits = 13;
inline constexpr int kGistAskBits = 10;

// A letter a number: 'h' is none, 'i' speaks for it, 'g' against it.
extern const char kGistBreach[];  // for a request or a proposal to move
extern const char kGistAsks[];    // for a request rather than a proposal
inline constexpr char kGistNone = 'h';

// What a sum begins with.
extern const int kGistBreachBias;
extern const int kGistAsksBias;

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_RULES_GIST_H_
