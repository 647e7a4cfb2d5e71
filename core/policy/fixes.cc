#include "core/policy/fixes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "core/detect/cues.h"
#include "core/policy/fix_text.h"

namespace composer_guard {
namespace {

// Lexemes that a label goes back: "you can also reach me by phone at".
constexpr size_t kLabel = 12;
// Words behind a contact that go with it: "tonight", "any time please".
constexpr size_t kRest = 3;

using Words = std::string_view;

// Small words between a label and a contact, in the languages of the lists.
constexpr auto kLinkWords = std::to_array<Words>(
    {"uber", "a",     "al",    "als",   "an",     "as",   "at",  "auf", "bei",
     "by",   "chez",  "com",   "con",   "da",     "de",   "die", "du",  "e",
     "em",   "en",    "es",    "est",   "for",    "fur",  "il",  "im",  "in",
     "is",   "ist",   "la",    "le",    "lautet", "na",   "nel", "no",  "o",
     "on",   "par",   "per",   "pod",   "por",    "su",   "sul", "sur", "the",
     "to",   "under", "unter", "using", "via",    "with", "zu",  "w",   "в",
     "за",   "на",    "по",    "под",   "через",  "это",  "це",  "у"});

// Words that only lead up to it: "you can also …", "or just …", "here's …".
constexpr auto kLeadWords = std::to_array<Words>(
    {"also",    "always", "am",     "anytime", "are",     "best",
     "better",  "bitte",  "can",    "could",   "direct",  "directly",
     "either",  "feel",   "free",   "here",    "here's",  "heres",
     "i",       "i'm",    "it's",   "its",     "just",    "may",
     "please",  "pls",    "that's", "u",       "will",    "you",
     "your",    "by",     "still",  "simply",  "private", "personal",
     "office",  "work",   "new",    "old",     "other",   "number's",
     "email's", "puedes", "pode",   "por",     "favor",   "pouvez",
     "vous",    "konnen", "sie",    "mich",    "mir",     "me",
     "mi",      "meine",  "мне",    "можно",   "мой",     "моя",
     "вот"});

constexpr auto kConjunctions = std::to_array<Words>(
    {"and", "or", "but", "so", "und", "oder", "y", "et", "ou", "и", "или", "та",
     "або", "i", "lub", "ve", "veya"});

constexpr WordClasses kLabelNouns =
    AnyOf(WordClass::kPhoneNoun, WordClass::kNumberNoun, WordClass::kEmailNoun,
          WordClass::kAddressNoun, WordClass::kHandleNoun, WordClass::kMy,
          WordClass::kService, WordClass::kServiceWeak, WordClass::kProvider);
constexpr WordClasses kLabelVerbs =
    AnyOf(WordClass::kCallVerb, WordClass::kReachVerb, WordClass::kTalkVerb,
          WordClass::kLiveAt);
// What one can be asked to do without saying where.
constexpr WordClasses kDoingVerbs =
    AnyOf(WordClass::kCallVerb, WordClass::kReachVerb, WordClass::kTalkVerb);

template <size_t n>
bool IsOneOf(const std::array<Words, n>& words, Words word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

class Fixer {
 public:
  Fixer(const Scene& scene, const Found& found) : scene_(scene), found_(found) {
    first_ = LexemeAt(scene, found.span.begin);
    after_ = first_;
    while (after_ < scene.size() &&
           scene.At(after_).span.begin < found.span.end) {
      ++after_;
    }
  }

  std::vector<Fix> Run() const {
    if (found_.intent != Intent::kShare) return {SayItHere(), Remove()};
    const Label label = ReadLabel();
    if (label.whole && NothingFollows()) return {Remove(), Neutral()};
    return {Neutral(), Remove()};
  }

 private:
  struct Label {
    size_t begin = 0;    // first lexeme of the clause or of the label
    bool whole = false;  // the clause says nothing else
    // Where the contact's own part of the label begins, when a verb stands
    // before it that says something without it: "call me |on ⟦…⟧ tonight".
    std::optional<size_t> after_verb;
  };

  // Whether a clause begins at lexeme `i`.
  bool ClauseStarts(size_t i) const {
    if (i == 0 || scene_.At(i).lines_before > 0) return true;
    const Lexeme& before = scene_.At(i - 1);
    if (before.kind == TokenKind::kSign) {
      return before.sign != '\'' && before.sign != '@' && before.sign != '/' &&
             before.sign != '_';
    }
    return IsOneOf(kConjunctions, scene_.Text(i - 1));
  }

  bool IsLabelSign(size_t i) const {
    const char sign = scene_.At(i).sign;
    return sign == ':' || sign == '=' || sign == '>' || sign == '#' ||
           sign == '-' || scene_.Text(i) == "\xE2\x86\x92";  // an arrow
  }

  // Goes back over words that only announce the contact.
  Label ReadLabel() const {
    size_t noun = first_;  // nouns and small words
    size_t at = first_;
    bool verbs = false;
    bool doing = false;  // one of them is what to do: "call", not "you can"
    for (size_t n = 0; n < kLabel && at > 0; ++n) {
      if (scene_.At(at).lines_before > 0) break;
      size_t i = at - 1;
      i -= std::min<size_t>(i, scene_.At(i).part_of);
      const bool sign = IsLabelSign(i);
      const bool nouns =
          scene_.At(i).Is(kLabelNouns) || IsOneOf(kLinkWords, scene_.Text(i));
      const bool verb =
          scene_.At(i).Is(kLabelVerbs) || IsOneOf(kLeadWords, scene_.Text(i));
      if (!sign && !nouns && !verb) break;
      // A bullet is a sign of the line, not of the label.
      if (sign && (i == 0 || scene_.At(i).lines_before > 0)) break;
      at = i;
      verbs = verbs || (verb && !nouns && !sign);
      doing = doing || (!nouns && scene_.At(i).Is(kDoingVerbs));
      if (!verbs) noun = at;
    }
    if (!ClauseStarts(at)) return {noun, false, std::nullopt};
    return {at, true, doing ? std::optional(noun) : std::nullopt};
  }

  // Whether the clause ends with the contact or soon after it: without it the
  // rest is no half sentence.
  bool NothingFollows() const {
    const size_t end = RestEnd();
    if (end >= scene_.size() || scene_.At(end).lines_before > 0) return true;
    return scene_.At(end).kind == TokenKind::kSign ||
           IsOneOf(kConjunctions, scene_.Text(end));
  }

  // The first of the small words before lexeme `i`: "call me on" is one lexeme
  // of the lists, but its "on" goes with the contact.
  size_t SmallWordsBefore(size_t i) const {
    while (i > 0 && scene_.At(i).lines_before == 0 &&
           IsOneOf(kLinkWords, scene_.Text(i - 1))) {
      --i;
    }
    return i;
  }

  // Whether the clause goes on with a word of its own after the contact.
  bool WordFollows() const { return !NothingFollows() || RestEnd() > after_; }

  // Where the clause ends when only a few words are left of it.
  size_t RestEnd() const {
    size_t i = after_;
    for (size_t words = 0; i < scene_.size(); ++i) {
      const Lexeme& lexeme = scene_.At(i);
      if (lexeme.lines_before > 0 || lexeme.kind == TokenKind::kSign) break;
      if (++words > kRest) return after_;
      if (IsFound(lexeme.span)) return after_;
    }
    if (i < scene_.size() && scene_.At(i).lines_before == 0) {
      const char sign = scene_.At(i).sign;
      if (sign != '.' && sign != '!' && sign != '?' && sign != ',') {
        return after_;
      }
    }
    return i;
  }

  bool IsFound(ViewSpan span) const {
    const auto next = std::lower_bound(
        scene_.found.begin(), scene_.found.end(), span.begin,
        [](const Found& other, uint32_t at) { return other.span.end <= at; });
    return next != scene_.found.end() && next->span.Overlaps(span);
  }

  Fix Remove() const {
    ViewSpan cut = found_.span;
    if (found_.intent == Intent::kShare) {
      const Label label = ReadLabel();
      // "call me on ⟦…⟧ tonight": what is to be done, and when, can stay.
      const bool stays = label.after_verb && WordFollows();
      size_t begin = stays ? SmallWordsBefore(*label.after_verb) : label.begin;
      // "…, or call ⟦…⟧": the conjunction has nothing to join any more.
      if (!stays && begin > 0 && scene_.At(begin).lines_before == 0 &&
          IsOneOf(kConjunctions, scene_.Text(begin - 1))) {
        --begin;
      }
      if (begin < first_) cut.begin = scene_.At(begin).span.begin;
      if (!stays && label.whole && label.begin < first_) {
        const size_t end = RestEnd();
        if (end > after_) cut.end = scene_.At(end - 1).span.end;
      }
    }
    Fix fix;
    cut = TidyCut(scene_.text, cut);
    // What follows begins the sentence now.
    if (NeedsCapital(cut)) {
      fix.before = static_cast<char>(scene_.text[cut.end] - 'a' + 'A');
      ++cut.end;
    }
    Place(cut, &fix);
    return fix;
  }

  bool NeedsCapital(ViewSpan cut) const {
    const std::string_view text = scene_.text;
    if (cut.empty() || cut.end + 1 >= text.size() || text[cut.end] < 'a' ||
        text[cut.end] > 'z' || !scene_.view->IsCapital(cut.begin) ||
        !IsSentenceStart(text, cut.begin)) {
      return false;
    }
    const ViewSpan letter{cut.end, cut.end + 1};
    return scene_.view->Written(letter) == letter.Of(text) && !IsFound(letter);
  }

  // A phrase in the contact's place.
  Fix Neutral() const {
    Fix fix;
    fix.kind = FixKind::kReplace;
    Place(found_.span, &fix);
    switch (found_.category) {
      case Category::kFormLink:
        fix.message = "fix.form_here";
        break;
      case Category::kApplicationLink:
        fix.message = "fix.apply_here";
        break;
      default:
        fix.message = "fix.contact_later";
    }
    return fix;
  }

  // A request or a move, as a sentence that stays here.
  Fix SayItHere() const {
    Fix fix;
    fix.kind = FixKind::kReplace;
    Place(found_.span, &fix);
    fix.message = PhraseHere();
    fix.capital = IsSentenceStart(scene_.text, found_.span.begin);
    const char last = scene_.text[found_.span.end - 1];
    if (last == '?' || last == '.' || last == '!') fix.after = ".";
    return fix;
  }

  std::string_view PhraseHere() const {
    if (ClauseStarts(first_)) return "fix.lets_talk_here";
    const Lexeme& lexeme = scene_.At(first_);
    const Words word = scene_.Text(first_);
    const bool noun = lexeme.Is(kLabelNouns | Bit(WordClass::kYour)) ||
                      word == "a" || word == "an" || word == "any" ||
                      word == "the" || word == "some" || word == "another";
    if (noun && found_.intent == Intent::kRequest) return "fix.answer_here";
    if (noun) return "fix.talk_noun_here";
    if (IsOneOf(kLinkWords, word) ||
        lexeme.Is(AnyOf(WordClass::kOutside, WordClass::kOutsideWeak))) {
      return "fix.here";
    }
    return "fix.talk_here";
  }

  void Place(ViewSpan span, Fix* fix) const {
    const UnitSpan units = scene_.view->ToDraft(span);
    fix->span = {units.start, units.end};
  }

  const Scene& scene_;
  const Found& found_;
  size_t first_ = 0;  // lexeme of the finding, and the one after its last
  size_t after_ = 0;
};

}  // namespace

std::vector<Fix> FixesFor(const Scene& scene, const Found& found) {
  return Fixer(scene, found).Run();
}

}  // namespace composer_guard
