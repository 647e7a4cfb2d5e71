#include "core/policy/fixes.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/detect/cues.h"
#include "core/policy/fix_clause.h"
#include "core/policy/fix_echo.h"
#include "core/policy/fix_label.h"
#include "core/policy/fix_phrase.h"
#include "core/policy/fix_text.h"

namespace composer_guard {
namespace {

// Words behind a contact that go with it: "tonight", "any time please".
constexpr size_t kRest = 3;

class Fixer {
 public:
  Fixer(const Scene& scene, const Found& found) : scene_(scene), found_(found) {
    first_ = LexemeAt(scene, found.span.begin);
    after_ = first_;
    while (after_ < scene.size() &&
           scene.At(after_).span.begin < found.span.end) {
      ++after_;
    }
    if (found_.intent == Intent::kShare) {
      label_ = LabelBefore(scene, first_);
      clause_ = ShortClause(scene, first_, after_);
    } else {
      said_ = Said();
    }
  }

  std::vector<Fix> Run() {
    Offer();
    if (made_ < fixes_.size()) fixes_.pop_back();
    return std::move(fixes_);
  }

 private:
  // The better one first.
  void Offer() {
    if (found_.intent != Intent::kShare) {
      // "your name and ⟦your mail⟧": a sentence in its place would be none.
      const bool list = IsPartOfList();
      if (!list) SayItHere();
      RemoveSaid();
      if (list) SayItHere();
      return;
    }
    if (IsGlued()) return Remove();
    // "⟦…⟧ is my inbox": nothing is left to be one.
    if (label_.begin == first_ && StartsAnew(scene_, first_) &&
        IsPredicate(scene_, after_)) {
      return Neutral();
    }
    // "Ping me on Telegram (⟦…⟧)": the brackets are not all that goes.
    const size_t bracket = BracketBefore(scene_, first_, after_);
    if (bracket < first_ && LabelBefore(scene_, bracket).after_verb) {
      return Neutral();
    }
    // "call me on ⟦…⟧ any time": asks for a call without it as well.
    if (label_.proposes && !NothingFollows()) return Neutral();
    const bool announced = AnnouncementBefore(scene_, first_) < first_;
    const bool alone = (label_.whole || announced) && NothingFollows();
    if (alone || !clause_.empty()) {
      Remove();
      return Neutral();
    }
    Neutral();
    if (label_.begin != first_ || !HoldsPlace(scene_, first_)) Remove();
  }

  // "加微信⟦…⟧": with a phrase in its place the service's name still asks for
  // it.
  bool IsGlued() const {
    return first_ > 0 && !scene_.At(first_).space_before &&
           scene_.At(first_).lines_before == 0 &&
           scene_.At(first_ - 1).Is(kLabelNouns);
  }

  // Whether the clause ends with the contact or soon after it: without it the
  // rest is no half sentence.
  bool NothingFollows() const {
    const size_t end = RestEnd();
    if (end >= scene_.size() || scene_.At(end).lines_before > 0) return true;
    return scene_.At(end).kind == TokenKind::kSign ||
           IsConjunction(scene_, end);
  }

  // Whether the clause goes on after the contact.
  bool WordFollows() const {
    return !NothingFollows() || RestEnd() > after_ || ConjunctionAt(after_);
  }

  bool ConjunctionAt(size_t i) const {
    return i < scene_.size() && scene_.At(i).lines_before == 0 &&
           IsConjunction(scene_, i);
  }

  // Where the clause ends when only a few words are left of it.
  size_t RestEnd() const {
    size_t i = after_;
    for (size_t words = 0; i < scene_.size(); ++i) {
      const Lexeme& lexeme = scene_.At(i);
      if (lexeme.lines_before > 0 || lexeme.kind == TokenKind::kSign) break;
      if (++words > kRest) return after_;
      if (IsFoundAt(scene_, lexeme.span)) return after_;
    }
    if (i < scene_.size() && scene_.At(i).lines_before == 0) {
      const char sign = scene_.At(i).sign;
      if (sign != '.' && sign != '!' && sign != '?' && sign != ',') {
        return after_;
      }
    }
    return i;
  }

  // Takes out a contact with its label and what hangs on it.
  void Remove() {
    if (!clause_.empty()) {
      Cut(clause_);
      return;
    }
    ViewSpan cut = found_.span;
    // "write to me at ⟦…⟧ today": what is to be done, and when, can stay.
    const bool stays = label_.after_verb && WordFollows() && !label_.proposes;
    size_t begin = stays ? *label_.after_verb : label_.begin;
    if (!label_.whole && NothingFollows()) {
      begin = std::min(begin, AnnouncementBefore(scene_, first_));
    }
    // "…, or call ⟦…⟧": the conjunction has nothing to join any more.
    if (!stays && ConjunctionBefore(begin)) --begin;
    if (begin < first_) cut.begin = scene_.At(begin).span.begin;
    if (!stays && label_.whole && label_.begin < first_) {
      const size_t end = RestEnd();
      if (end > after_) cut.end = scene_.At(end - 1).span.end;
    }
    // "⟦…⟧, call me": asks for a call without it as well.
    if (!stays && (label_.whole || StartsAnew(scene_, begin))) {
      cut.end = std::max(cut.end, CallAskedBehind(scene_, after_));
    }
    // "Skype: ⟦…⟧ or …": no sentence begins with what joined the two.
    if (!stays && label_.whole && StartsAnew(scene_, begin) &&
        ConjunctionAt(after_)) {
      cut.end = scene_.At(after_).span.end;
    }
    cut.end = ParticleEnd(scene_, cut.end);
    if (label_.whole) cut.end = std::max(cut.end, NamesEnd(scene_, after_));
    Cut(cut);
  }

  // Takes out a request or a move.
  void RemoveSaid() {
    ViewSpan cut = said_;
    size_t begin = LexemeAt(scene_, said_.begin);
    if (ConjunctionBefore(begin) && (IsPartOfList() || NothingFollows())) {
      cut.begin = scene_.At(--begin).span.begin;
    }
    // "travailler en ⟦dehors⟧"
    while (found_.intent == Intent::kMove && !StartsAnew(scene_, begin) &&
           IsSmallWord(scene_, begin - 1)) {
      cut.begin = scene_.At(--begin).span.begin;
    }
    const size_t after = LexemeAt(scene_, cut.end);
    if (StartsAnew(scene_, begin)) {
      // "⟦Let me have your mail⟧ and I'll send it."
      const bool comma = after < scene_.size() && scene_.At(after).sign == ',';
      if (ConjunctionAt(after + comma)) {
        const size_t joins = after + comma;
        const bool that = joins + 1 < scene_.size() &&
                          scene_.Text(joins + 1) == "that";  // "so that"
        cut.end = scene_.At(joins + that).span.end;
      }
    } else if (IsSentenceEnd(cut) && scene_.text[cut.end - 1] == '?') {
      Cut(cut).after = ".";  // the clause before it asks nothing
      return;
    } else if (IsSentenceEnd(cut)) {
      --cut.end;  // of the clause before it as well
    }
    Cut(cut);
  }

  // The finding, with the rest of a list that it begins and with what makes
  // no sense without it.
  ViewSpan Said() const {
    ViewSpan said = found_.span;
    if (found_.intent != Intent::kRequest) {
      said.end = std::max(said.end, AskedEnd(scene_, after_));
      return WithCondition(scene_, WithEchoes(scene_, said));
    }
    const size_t end = ListEnd(scene_, after_);
    if (end > after_) said.end = scene_.At(end - 1).span.end;
    said = WithEchoes(scene_, said);
    return found_.category == Category::kPhone && !IsPartOfList(said)
               ? WithPromisedCall(scene_, said)
               : said;
  }

  bool IsPartOfList() const { return IsPartOfList(said_); }
  bool IsPartOfList(ViewSpan said) const {
    return found_.intent == Intent::kRequest &&
           !StartsAnew(scene_, LexemeAt(scene_, said.begin)) &&
           IsBareNoun(scene_, LexemeAt(scene_, said.begin),
                      LexemeAt(scene_, said.end));
  }

  bool ConjunctionBefore(size_t i) const {
    return i > 0 && scene_.At(i).lines_before == 0 &&
           IsConjunction(scene_, i - 1);
  }

  // Whether the span ends with a written sign that ends a sentence.
  bool IsSentenceEnd(ViewSpan span) const {
    const ViewSpan last{span.end - 1, span.end};
    const char sign = scene_.text[last.begin];
    return span.end > span.begin + 1 &&
           (sign == '.' || sign == '!' || sign == '?') &&
           scene_.view->Written(last) == last.Of(scene_.text);
  }

  Fix& Cut(ViewSpan cut) {
    Fix& fix = fixes_[made_++];
    cut = TidyCut(scene_.text, WithEchoes(scene_, cut));
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
    return scene_.view->Written(letter) == letter.Of(text) &&
           !IsFoundAt(scene_, letter);
  }

  // A phrase in the contact's place.
  void Neutral() {
    Fix& fix = fixes_[made_++];
    fix.kind = FixKind::kReplace;
    Place(WithEchoes(scene_, found_.span), &fix);
    fix.message = found_.category == Category::kFormLink ? "fix.form_here"
                  : found_.category == Category::kApplicationLink
                      ? "fix.apply_here"
                      : "fix.contact_later";
  }

  // A request or a move, as a sentence that stays here.
  void SayItHere() {
    Fix& fix = fixes_[made_++];
    fix.kind = FixKind::kReplace;
    Place(said_, &fix);
    fix.message = IsPartOfList() ? "fix.answer_here"
                                 : PhraseHere(scene_, found_.intent, said_);
    fix.capital = IsSentenceStart(scene_.text, said_.begin);
    const char last = scene_.text[said_.end - 1];
    if (last == '?' || last == '.' || last == '!') fix.after = ".";
  }

  void Place(ViewSpan span, Fix* fix) const {
    const UnitSpan units = scene_.view->ToDraft(span);
    fix->span = {units.start, units.end};
  }

  const Scene& scene_;
  const Found& found_;
  size_t first_ = 0;  // lexeme of the finding, and the one after its last
  size_t after_ = 0;
  Label label_;      // of a contact
  ViewSpan clause_;  // all of it, where it is short
  ViewSpan said_;    // of a request or a move: what one fix takes
  std::vector<Fix> fixes_ = std::vector<Fix>(2);
  size_t made_ = 0;  // one at least
};

}  // namespace

std::vector<Fix> FixesFor(const Scene& scene, const Found& found) {
  return Fixer(scene, found).Run();
}

}  // namespace composer_guard
