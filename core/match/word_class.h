// What a word can be for a detector. The word lists of core/rules/words fill
// these classes; the generator reads this list, so the names live only here:
// kPhoneNoun is the key `phone_noun`, and `digit_7` is kDigit with the value 7.
#ifndef COMPOSER_GUARD_MATCH_WORD_CLASS_H_
#define COMPOSER_GUARD_MATCH_WORD_CLASS_H_

#include <cstdint>

namespace composer_guard {

enum class WordClass : uint8_t {
  kDigit,      // value: the digit
  kDigitWeak,  // value: the digit
  kTeen,       // value: 10 to 19
  kTens,       // value: 20 to 90
  kHundred,
  kHundreds,      // value: 100 to 900
  kMultiplier,    // value: 2 double, 3 triple, 4 quadruple
  kDigitsPlural,  // value: the digit
  kFiller,
  kAtWord,
  kAtWordWeak,
  kDotWord,
  kDotWordWeak,
  kDashWord,
  kUnderscoreWord,
  kSlashWord,
  kPlusWord,
  kPhoneNoun,
  kNumberNoun,
  kEmailNoun,
  kAddressNoun,
  kHandleNoun,
  kFormNoun,
  kCallVerb,
  kReachVerb,
  kTalkVerb,
  kGiveVerb,
  kMoveVerb,
  kByPhone,    // "by phone": talk that is proposed
  kApplyVerb,  // sends the reader to a page to apply on
  kNaming,     // "is", "called": between a service and a name there
  kMy,
  kYour,
  kWe,
  kWhat,
  kNegation,
  kTechNoun,
  kIdLabel,
  kMoney,
  kUnit,
  kMonth,
  kWeekday,
  kStreetType,  // value: 0 before or behind the name, 1 behind, 2 before: "al."
  kUnitWord,
  kPoBox,
  kLiveAt,
  kPlatform,
  kHere,
  kOutside,
  kOutsideWeak,  // "directly": with a fee, or with a proposal
  kFee,
  kLater,
  kQuoteRule,
  kService,       // value: index in Services()
  kServiceWeak,   // value: index in Services()
  kProvider,      // value: index in Providers()
  kProviderWeak,  // value: index in Providers()
  kPlace,         // a country, state or large city
  kCue,           // value: a WordCue
  kRuleKeyword,   // value: index in Rules()
};

// What a word hints at for the wording detectors (core/detect/wording.cc)
// alone: the key `visit_verb` is kCue with the value kVisitVerb. Forms of a
// verb are those that speak to the reader; a tale of work uses others.
enum class WordCue : uint16_t {
  kVisitVerb,   // "come by"
  kMeetPlace,   // "office", "shop", "coffee"
  kSearchVerb,  // "search", "type", "google"
  kFinder,      // "Google", "Maps": search engines
  kNameOf,      // "name", "company", "shop"
  kSite,        // "website", "profile picture"
  kContact,     // "contact details"
  kPayWay,      // "bank transfer", "cash", names of local wallets
  kCheaper,     // "cheaper", "save", "discount"
  kDealVerb,    // "agree", "settle", "hire"
  kFillVerb,    // "fill in"
  kCareers,     // "careers page", "applicant system"
  kWhole,       // "full", "exact": an address that letters are sent to
  kWhen,        // "tonight", "tomorrow"
  kOthers,      // "customers", "users": whom the work is for
  kOnline,      // "video call", "online": meets without going anywhere
  kWillCall,    // "I'll call you": what a number is asked for
  kDeclined,    // "I reported it", "please refrain from"
  kComeBy,      // "I'll come by": where the reader is
  kAtYours,     // "at your place"
  kFollow,      // "follow", "subscribe to": an account
  kBetter,      // "easier", "rather": what a proposal is worth
  kInterview,   // "the interview", "all talks": where it is held
  kLetsMeet,    // "let's meet"
  kPayMe,       // "pay me", "I'll pay you": with the way to pay beside it
  kPlease,      // "please", behind what is asked for too
  kInProposal,  // "in your proposal": what is to be in there
  kRarely,      // "hardly ever": what the writer is here
  kWhereTo,     // "where to": a parcel goes there
  kOnly,        // "only", "exclusively": by phone and no other way
  kIfWeWork,    // "if we work", "if we agree": with a way past the platform
  kTypeset,     // "bold", "bigger": how what is printed looks
  kSentAlong,   // "rate", "CV": what applicants are asked to send
  kWillReach,   // "I'll write to you": with the service beside it
  kNeedless,    // "needed", "through", beside a negation: not the platform
  kCallMe,      // "call me": a call that is asked for
  kWhereLive,   // "where do you live"
  kFound,       // "you'll find", "is on": where a contact stands
  kMailMe,      // "mail me", in a word
  kBids,        // "proposals", "applications": what is sent by who applies
  kWithout,     // "without", "that lack"
  kLeftOut,     // "are ignored", "go in the bin"
  kDoIt,        // "let's do it", "work": without the platform
  kAskFor,      // "ask for": somebody, on a number
  kCommon,      // a small word that only tells the language
  kNeed,        // "we need", "is required": with whose it is beside it
  kAskedBack,   // "what's yours", behind what was given of oneself
  kPrinted,     // "poster", "business card": a number on it is its owner's
  kNamedThing,  // "file", "field", "theme": a name behind it is that of one
};

using WordClasses = uint64_t;

constexpr WordClasses Bit(WordClass c) {
  return WordClasses{1} << static_cast<int>(c);
}

template <typename... Classes>
constexpr WordClasses AnyOf(Classes... classes) {
  return (Bit(classes) | ...);
}

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_WORD_CLASS_H_
