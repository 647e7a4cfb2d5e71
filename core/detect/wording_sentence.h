// One sentence as the wording detector looks at it: which classes of words of
// one language stand where.
#ifndef COMPOSER_GUARD_DETECT_WORDING_SENTENCE_H_
#define COMPOSER_GUARD_DETECT_WORDING_SENTENCE_H_

#include <algorithm>
#include <initializer_list>
#include <span>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/scene.h"

namespace composer_guard {

// A longer sentence tells of work; proposals are short.
inline constexpr size_t kLongestProposal = 20;

inline constexpr WordClasses kAnyServiceName =
    AnyOf(WordClass::kService, WordClass::kServiceWeak);

// English nouns that every language uses: "apna number do", "yung address mo".
inline constexpr WordClasses kLoanNouns = AnyOf(
    WordClass::kPhoneNoun, WordClass::kNumberNoun, WordClass::kEmailNoun,
    WordClass::kAddressNoun, WordClass::kHandleNoun, WordClass::kFormNoun);

// What begins a request or a move; a number may ("ton 06").
inline constexpr WordClasses kWordingAnchors =
    kLoanNouns | kAnyServiceName |
    AnyOf(WordClass::kOutside, WordClass::kOutsideWeak, WordClass::kByPhone);

// Whether a sentence may tell something for this lexeme.
inline bool MayTell(const Lexeme& lexeme) {
  constexpr uint32_t kPrefix = 2;  // digits of "06"
  return lexeme.Is(kWordingAnchors |
                   AnyOf(WordClass::kCue, WordClass::kCallVerb)) ||
         (lexeme.kind == TokenKind::kNumber && lexeme.size() == kPrefix);
}

// A class of words or a cue that is looked for.
class Wanted {
 public:
  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr Wanted(WordClass word_class)
      : number_(static_cast<uint8_t>(word_class)) {}
  // NOLINTNEXTLINE(google-explicit-constructor)
  constexpr Wanted(WordCue cue)
      : number_(static_cast<uint8_t>(cue)), is_cue_(true) {}

  bool is_cue() const { return is_cue_; }
  WordClass word_class() const { return WordClass{number_}; }
  WordCue cue() const { return WordCue{number_}; }

 private:
  uint8_t number_;
  bool is_cue_ = false;
};

// The lexemes [begin, end), read as `language` (one bit).
class WordingSentence {
 public:
  WordingSentence(Scene* scene, size_t begin, size_t end, Languages language);

  Scene& scene() const { return scene_; }
  size_t begin() const { return begin_; }
  size_t end() const { return end_; }
  bool question() const { return question_; }
  // Whether it speaks of things to build.
  bool tech() const { return tech_; }
  // The same, but a website, a search engine and an applicant system may be
  // where the reader is sent to.
  bool work() const { return work_ || Any(WordCue::kOthers); }
  bool IsShort() const { return words_ <= kLongestProposal; }
  // Whether its script does not part words.
  bool glued() const { return glued_; }
  // Whether a space parts the clauses there, as it does in Thai.
  bool Parted(size_t i) const { return ThaiSpaceBefore(scene_, i); }
  // Words in it, signs left out; where they are not parted, about as many.
  size_t words() const { return words_; }

  // Whether what was found last is a request that takes in the lexeme.
  bool Requested(size_t i) const {
    return !scene_.found.empty() &&
           scene_.found.back().intent == Intent::kRequest &&
           scene_.found.back().span.Overlaps(scene_.At(i).span);
  }
  // Whether what was found last proposes it already.
  bool Proposed(size_t i) const;
  // What was found last: all of this sentence, and some before.
  std::span<Found> LastFound() const;
  // Of that class, or with that cue, in this language.
  bool Is(size_t i, Wanted wanted) const;
  bool Any(Wanted wanted) const;
  // The same in this language or in English, which all of them use.
  bool IsSaid(size_t i, WordClass wanted) const {
    return TagOf(scene_.At(i), wanted, language_ | kEnglish).has_value();
  }
  // Whether anything can be found in it at all; else no more is known of it.
  bool MayTell() const;
  // Whether a word of these classes stands in it, in whatever language.
  bool HasAny(WordClasses wanted) const { return (classes_ & wanted) != 0; }
  bool Near(size_t from, size_t to, Wanted wanted) const {
    return NearAt(from, to, wanted) != kNowhere;
  }
  size_t NearAt(size_t from, size_t to, Wanted wanted) const;
  // Whether a phrase of this language holds it, from before: "i telefon" is one
  // in Swedish alone.
  bool InPhrase(size_t i) const {
    const size_t back = scene_.At(i).part_of;
    return back != 0 && (LanguagesOfTags(scene_.At(i - back).phrase_tags) &
                         (language_ | kEnglish)) != 0;
  }
  // Whether a word of the phrase at `i` is one by itself.
  bool Holds(size_t i, Wanted wanted) const {
    return scene_.At(i).length > 1 && Near(i, i + scene_.At(i).length, wanted);
  }
  // Whether one stands in [from, to), which may reach into the next sentence.
  bool Follows(size_t from, size_t to, WordCue wanted) const;
  // The nearest of that class within `reach` lexemes of `i`, or as many words
  // of a script that does not part them.
  size_t AroundWords(size_t i, size_t reach, Wanted wanted) const {
    return Around(i, reach * pace_, wanted);
  }
  size_t Around(size_t i, size_t reach, Wanted wanted) const;
  // The last of that class within `reach` lexemes before `i`: "folg mir" of
  // "Folg mir auf Insta und schreib mir".
  size_t LastBefore(size_t i, size_t reach, Wanted wanted) const;
  // Whether a negation stands before `i`, in the same clause: "no aquí, por
  // WhatsApp" proposes.
  bool NegatedBefore(size_t i) const;
  // "Können wir das nicht …?": who asks so proposes it.
  bool AsksWhyNot() const;
  // The same, or a negation right behind the phrase at `i`.
  bool Refused(size_t i) const;
  bool CommaBetween(size_t a, size_t b) const;

  // A platform that the phrase at `i` does not name itself: "without a
  // middleman".
  bool PlatformBeside(size_t i) const {
    return Near(begin_, i, WordClass::kPlatform) ||
           Near(i + scene_.At(i).length, end_, WordClass::kPlatform);
  }

  // The same as NegatedBefore within five lexemes to either side that no sign
  // parts from it.
  bool NegatedInClause(size_t i) const;
  // Words from one to the other, "please" left out: "Залиште, будь ласка,
  // номер".
  size_t WordsBetween(size_t from, size_t to) const;
  // "votre adresse, s'il vous plaît", "poproszę numer", and no more: where
  // "please" stands.
  size_t PleaseBeside(size_t i) const;

  // "La tarifa incluye Instagram": the verb tells of what is before it.
  bool IsTold(size_t verb) const {
    return !glued() && verb > begin_ && Is(verb - 1, WordCue::kSentAlong);
  }

  // "The customers ask «what is your number?»": who is quoted there.
  bool OthersSay(size_t i) const;

  // "sin la web", "ohne die Seite": the phrase at `i` begins so, and is no
  // "sin la web de pruebas".
  bool IsWithout(size_t i) const;

  // "N'oubliez pas votre numéro": the verb that asks holds the negation.
  bool Reminds() const;

  // "¿Qué número tienes?", "che numero hai?"
  bool IsHad(size_t i) const;

  // Whether a sign or the end is at `i`.
  bool EndsAt(size_t i) const;

  // Reports what stands between the first and the last of `cues`; kNowhere is
  // none.
  void Report(Category category, Intent intent, Confidence confidence,
              std::string_view kind, std::initializer_list<size_t> cues) const;

 private:
  // The rest of what is known of it.
  void Count();
  bool IsComma(size_t i) const;
  // Whether one is worth looking for.
  bool May(Wanted wanted) const;
  bool HasCue(size_t i, WordCue wanted) const;
  void AddCues(const Lexeme& lexeme);
  bool IsTech(const Lexeme& lexeme) const;
  bool IsNameThere(size_t i) const;

  Scene& scene_;
  size_t begin_;
  size_t end_;
  Languages language_;
  bool question_ = false;
  bool tech_ = false;
  bool work_ = false;
  WordClasses classes_ = 0;  // of all its words
  uint64_t cues_ = 0;        // one bit a WordCue that stands in it
  bool tells_ = false;       // MayTell, cues left out
  bool glued_ = false;
  size_t words_ = 0;  // signs left out
  size_t pace_ = 1;   // lexemes a word has: more where words are not parted
};

// Lexeme `i`, one of kWordingAnchors or a number, asks for a means of contact,
// or proposes to leave the platform.
void DetectWordingRequest(const WordingSentence& sentence, size_t i);
void DetectWordingMove(const WordingSentence& sentence, size_t i);
// The phrase at `i` says "outside", strongly or weakly: "directly".
void DetectWordingOutside(const WordingSentence& sentence, size_t i,
                          bool strong);
void DetectWordingMail(const WordingSentence& sentence, size_t i);
void DetectWordingReach(const WordingSentence& sentence, size_t i);
// The service at `i` is named as where to send something, or what is easier.
void DetectWordingThere(const WordingSentence& sentence, size_t i);
// The sentence asks for contact details, or where the reader lives.
void DetectWordingContact(const WordingSentence& sentence);
// The sentence asks to fill in a form, or to apply on another page.
void DetectWordingForm(const WordingSentence& sentence);
// The sentence invites: to come by, or to search for the writer.
void DetectWordingInvitation(const WordingSentence& sentence);
// The sentence says where the writer's contact stands.
void DetectWordingSite(const WordingSentence& sentence);
// The sentence proposes to pay or to agree past the platform.
void DetectWordingDeal(const WordingSentence& sentence);
// A call that is asked for.
void DetectWordingCall(const WordingSentence& sentence);
// The sentence tells applicants what to write, or where they are interviewed.
void DetectWordingAsked(const WordingSentence& sentence);
// The sentence tells that who gives no contact is left out.
void DetectWordingLeftOut(const WordingSentence& sentence);
void DetectWordingInterview(const WordingSentence& sentence);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_WORDING_SENTENCE_H_
