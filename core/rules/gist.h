// How much pairs of kinds of words speak for a request or a proposal to leave
// the platform, and for a contact that is shared: learned by tests/learn,
// written to gist.toml. Read only.
#ifndef COMPOSER_GUARD_RULES_GIST_H_
#define COMPOSER_GUARD_RULES_GIST_H_

#include <cstddef>
#include <cstdint>

#include "core/match/word_class.h"

namespace composer_guard {

// What a contact is spoken of with, and who speaks: parts of sentences without
// any of these are not looked at.
inline constexpr WordClasses kGistAnchors = AnyOf(
    WordClass::kService, WordClass::kServiceWeak, WordClass::kPhoneNoun,
    WordClass::kNumberNoun, WordClass::kEmailNoun, WordClass::kAddressNoun,
    WordClass::kHandleNoun, WordClass::kFormNoun, WordClass::kCallVerb,
    WordClass::kReachVerb, WordClass::kTalkVerb, WordClass::kApplyVerb,
    WordClass::kPlatform, WordClass::kOutside, WordClass::kFee,
    WordClass::kProvider, WordClass::kYour, WordClass::kGiveVerb,
    WordClass::kHere, WordClass::kMoveVerb, WordClass::kMy, WordClass::kLiveAt);

// A pair has a number of 32 bits. What those speak for that were learned stands
// in a table of open addressing, of which only what is taken is kept: the first
// slot is the number's first bits, the bits behind them tell pairs with the
// same slot apart. Of each taken slot, in their order: those bits; and two
// weights, kGistNoWeight for none.
inline constexpr int kGistSlotBits = 15;
inline constexpr int kGistApartBits = 5;
inline constexpr size_t kGistSlots = size_t{1} << kGistSlotBits;
inline constexpr int kGistNoWeight = 8;
extern const uint64_t kGistTaken[kGistSlots / 64];  // a bit for each slot
extern const uint8_t kGistApart[];
extern const uint8_t kGistAsks[];    // for a request or a proposal to move
extern const uint8_t kGistShares[];  // for a contact that is shared

// Which kind of breach it is: the one with the largest sum, of those that are
// asked or proposed or of those that are shared. Of each the weights, numbers
// ascending: the last bits of a pair's number, and below them the weight,
// kGistNoWeight for none.
inline constexpr int kGistKindBits = 12;
inline constexpr size_t kGistKindCount = 13;
inline constexpr size_t kGistFirstShared = 7;
struct GistKind {
  int bias = 0;  // what a sum begins with
  uint16_t end =
      0;  // in kGistKindWeights, of which the kinds follow each other
};
// A proposal to move; then requests for a handle, a phone, an e-mail, an
// address, to fill in a form, to apply elsewhere; then such that are shared.
extern const GistKind kGistKinds[kGistKindCount];
extern const uint16_t kGistKindWeights[];

// What the two sums begin with.
struct GistSums {
  int asks = 0;
  int shares = 0;
};
extern const GistSums kGistEnglishBias;
extern const GistSums kGistForeignBias;

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_RULES_GIST_H_
