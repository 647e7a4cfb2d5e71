// What every detector reads, and what it reports.
#ifndef COMPOSER_GUARD_DETECT_SCENE_H_
#define COMPOSER_GUARD_DETECT_SCENE_H_

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/detect/found_index.h"
#include "core/guard.h"
#include "core/match/words.h"
#include "core/text/span.h"
#include "core/text/technique.h"
#include "core/text/view.h"

namespace composer_guard {

class LanguageVotes;
class NeedWords;
struct Overlay;

// What the words of the whole draft say of its languages.
struct DraftLanguages {
  Languages present = 0;  // English always among them
  Languages main = 0;     // the one beside English with most words, or none
  friend bool operator==(const DraftLanguages&,
                         const DraftLanguages&) = default;
};

// The languages of the whole draft, as a part of it asks for them. What was
// asked is noted: the part reads otherwise only where an answer does.
class SpokenLanguages {
 public:
  SpokenLanguages() = default;
  explicit SpokenLanguages(const DraftLanguages& draft) : draft_(draft) {}

  Languages Main() const {
    asked_.main = kEveryLanguage;
    return draft_.main;
  }
  bool HasAnyOf(Languages wanted) const {
    asked_.present |= wanted;
    return (draft_.present & wanted) != 0;
  }
  const DraftLanguages& asked() const { return asked_; }

 private:
  DraftLanguages draft_;
  mutable DraftLanguages asked_;
};

// As many as a glance takes in (Scene::lead_row).
inline constexpr size_t kLeadsAtOnce = 4;

// What is said of lexemes, all together.
struct WordSums {
  WordClasses classes = 0;
  WordTraits traits = 0;
  bool glued = false;  // some are words of a script without spaces

  void Add(const Lexeme& lexeme) {
    classes |= lexeme.classes;
    traits |= lexeme.traits;
    glued = glued || lexeme.kind == TokenKind::kGlued;
  }
};

inline constexpr size_t kNowhere = std::numeric_limits<size_t>::max();

// What a detector found, in bytes of the folded view.
struct Found {
  Category category = Category::kPhone;
  Intent intent = Intent::kShare;
  Confidence confidence = Confidence::kLow;
  ViewSpan span;
  std::string_view kind;  // static text
  std::string_view rule;  // static text
  Techniques techniques = 0;
  std::string reading = {};  // empty: the written text without disguise
  bool listed = false;       // one of several that are asked for at once
  bool told = false;         // somebody says to use it: it is not doubted
  bool sure = false;         // warns (gist.h) where nothing better is found
};

// The rules of a number, a name and a place that only what stands around it
// speaks for.
inline constexpr std::string_view kAroundRule = "phone.around";
inline constexpr std::string_view kNameAroundRule = "handle.around";
inline constexpr std::string_view kPlaceAroundRule = "address.around";

// A link that is allowed, for the reminders.
struct AllowedLink {
  ViewSpan span;
  bool portfolio = false;  // on a portal for such: no client's own site
  bool bare = false;       // "acme.com": a site, or a company's name
};

// A sentence of another language than English.
struct ForeignSentence {
  size_t begin = 0;
  size_t end = 0;
  Languages language = 0;  // one bit
};

// The draft as the detectors see it. The lexemes are all words, numbers and
// signs of the view in order; spans ascend and do not overlap.
struct Scene {
  std::string_view text;  // the folded view
  const FoldedView* view = nullptr;
  std::span<const Lexeme> lexemes;
  std::string_view region;           // ISO 3166, upper case
  const Overlay* overlay = nullptr;  // of a policy pack, or none
  const NeedWords* words = nullptr;  // knows Lexeme::sets
  // The votes of its words, where they were counted.
  const LanguageVotes* votes = nullptr;
  // What is said of its lexemes, all together (leads.h); everything, where
  // nobody summed the leads up.
  uint32_t leads = ~uint32_t{0};
  // The leads of its lexemes once more, to go from one to the next, and a few
  // behind them that lead everywhere; empty, where nobody summed them up.
  std::vector<uint16_t> lead_row;
  WordSums sums;

  // Parts of the view that are read as something else than a contact: code,
  // links, e-mail addresses. Filled by the detectors that run first; ascending
  // after SortTaken.
  std::vector<ViewSpan> taken;
  // Links to forms and to apply with, ascending: filled by DetectWording.
  std::vector<ViewSpan> pages;
  // Filled by DetectWording.
  std::vector<ForeignSentence> foreign;
  // Code between back-quotes and the like, ascending: a contact in there needs
  // a word that speaks for it.
  std::vector<ViewSpan> shields;
  // Fences with no sign of code in them, ascending (code.h).
  std::vector<ViewSpan> set_apart;
  // A fence around the whole draft, which is no code.
  ViewSpan whole_fence;
  // Of the whole draft.
  SpokenLanguages languages;
  bool certain_phone = false;  // a number that is certain stands elsewhere
  bool begins = true;          // whether the draft begins, and ends, here
  bool ends = true;
  // What others depend on.
  bool has_certain_phone = false;
  bool has_lone_phone = false;  // a hint; a number, where one is certain

  // The draft as it was written may have letters in circles: "janeⓐacme".
  bool circled_letters = true;
  std::vector<Found> found;
  // What may be a contact, though little speaks for it (doubt.h).
  std::vector<Found> doubtful;
  // Of what was found when one began to look back: kept to be read again.
  mutable FoundIndex found_index;
  // Clauses that only repeat a contact of their sentence: "…, text me".
  // Ascending after WidenToClauses.
  std::vector<ViewSpan> echoes;
  std::vector<AllowedLink> allowed_links;

  const Lexeme& At(size_t i) const { return lexemes[i]; }
  size_t size() const { return lexemes.size(); }
  std::string_view Text(size_t i) const { return At(i).span.Of(text); }
  bool Leads(size_t i, uint32_t wanted) const {
    return (At(i).leads & wanted) != 0;
  }
  // The first lexeme from `i` on that leads to one of `wanted`; size() when
  // there is none.
  size_t NextLead(size_t i, uint32_t wanted) const;
  void SortTaken();
};

// A detector reads the scene and adds to found, taken and allowed_links.
using Detector = void (*)(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_SCENE_H_
