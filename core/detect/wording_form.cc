// Requests to fill in a form with personal data, or to apply on another page,
// by what kinds of words a sentence holds. See wording.cc.
//
//   catches: "rellena la ficha de datos personales", "bewirb dich über unser
//            Karriereportal"
//   leaves:  "el formulario tiene doce campos", "preencher 200 formulários"

#include <algorithm>

#include "core/detect/wording_clause.h"
#include "core/detect/wording_sentence.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

class Form {
 public:
  explicit Form(const WordingSentence& in) : in_(in) {}

  void Read() {
    if (!in_.IsShort() || (in_.work() && !OnlyFormIsWork())) return;
    const bool fills = in_.Any(WordCue::kFillVerb);
    const bool applies = in_.Any(WordCue::kCareers);
    const bool site = in_.Any(WordCue::kSite) && in_.Any(WordClass::kApplyVerb);
    if (!fills && !applies && !site) return;
    const size_t before = in_.scene().found.size();
    const bool link = HasLink();
    if (fills) Fill(!link && in_.words() < kLeastWords);
    if (applies) Apply();
    if (site && in_.scene().found.size() == before) ApplyOnSite();
    if (link) SayAgain(before);
  }

 private:
  // One form is filled in by the reader, many are work, and so is one for each
  // product. A brief sentence says which: "remplis le google form".
  void Fill(bool brief) {
    if (ForEach()) return;
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (!in_.Is(i, WordCue::kFillVerb) || in_.NegatedBefore(i)) continue;
      const size_t form = in_.AroundWords(i, kBeside, WordClass::kFormNoun);
      if (form == kNowhere || Counted(form) ||
          (brief && !IsNamed(form) && !in_.Any(WordCue::kSite))) {
        continue;
      }
      in_.Report(Category::kFormLink, Intent::kRequest, Confidence::kMedium,
                 "form",
                 {i, form, in_.AroundWords(form, kBeside, WordCue::kSite)});
      return;
    }
  }

  void Apply() {
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (!in_.Is(i, WordCue::kCareers)) continue;
      size_t verb = in_.AroundWords(i, kBeside, WordClass::kApplyVerb);
      if (verb == kNowhere)
        verb = in_.AroundWords(i, kBeside, WordCue::kFillVerb);
      // "Send the texts for the careers page" is work.
      if (verb == kNowhere && in_.Any(WordCue::kSentAlong))
        verb = in_.AroundWords(i, kBeside, WordClass::kGiveVerb);
      if (verb == kNowhere || in_.NegatedBefore(verb)) continue;
      in_.Report(Category::kApplicationLink, Intent::kRequest,
                 Confidence::kMedium, "application", {i, verb});
      return;
    }
  }

  // "Bewerbt euch auf unserer Webseite, nicht hier": on the writer's own, and
  // nowhere else, or that is all the clause says.
  void ApplyOnSite() {
    constexpr size_t kOwn = 3;
    const WordingClause clause(in_);
    const bool only =
        in_.Any(WordCue::kOnly) ||
        (in_.Any(WordClass::kNegation) &&
         (in_.Any(WordClass::kHere) || in_.Any(WordClass::kPlatform)));
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (!in_.Is(i, WordCue::kSite) ||
          in_.AroundWords(i, kOwn, WordClass::kMy) == kNowhere) {
        continue;
      }
      const size_t verb = in_.AroundWords(i, kBeside, WordClass::kApplyVerb);
      if (verb == kNowhere || verb > i || in_.NegatedBefore(verb) ||
          in_.NegatedBefore(i) || in_.CommaBetween(verb, i) ||
          !(only || (clause.Begins(verb) && clause.OnlySmall(verb, i)))) {
        continue;
      }
      in_.Report(Category::kApplicationLink, Intent::kRequest,
                 Confidence::kMedium, "application", {i, verb});
      return;
    }
  }

  // "La candidatura è valida dopo aver compilato il modulo": Italian has one
  // word for forms and modules, so that more must say which.
  bool OnlyFormIsWork() const {
    if (in_.Any(WordCue::kOthers)) return false;
    bool named = in_.Any(WordClass::kApplyVerb) || in_.Any(WordClass::kOutside);
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (in_.Is(i, WordClass::kFormNoun) || in_.scene().Text(i) == "google") {
        named = named || IsNamed(i) || in_.scene().Text(i) == "google";
      } else if (in_.scene().At(i).Is(WordClass::kTechNoun)) {
        return false;
      }
    }
    return named;
  }

  // What was found from `before` on only says what the link is for.
  void SayAgain(size_t before) {
    Scene& scene = in_.scene();
    for (size_t i = before; i < scene.found.size(); ++i) {
      scene.echoes.push_back(scene.found[i].span);
    }
    scene.found.resize(before);
  }

  // "Fill in this form: https://…": the link is what counts.
  bool HasLink() const {
    constexpr uint32_t kNextLine = 80;
    const Scene& scene = in_.scene();
    const uint32_t begin = scene.At(in_.begin()).span.begin;
    const uint32_t end = scene.At(in_.end() - 1).span.end + kNextLine;
    const auto page = std::partition_point(
        scene.pages.begin(), scene.pages.end(),
        [begin](const ViewSpan& link) { return link.end <= begin; });
    return page != scene.pages.end() && page->begin < end;
  }

  bool IsNamed(size_t form) const {
    const auto is_google = [&](size_t i) {
      return i < in_.end() && in_.scene().Text(i) == "google";
    };
    return in_.scene().At(form).length > 1 || is_google(form + 1) ||
           (form > in_.begin() && is_google(form - 1));
  }

  // "Un formulario por cada producto"
  bool ForEach() const {
    static constexpr auto kFor = Words("dla", "fur", "para", "pentru", "per",
                                       "por", "pour", "voor", "для");
    static constexpr auto kEach = Words(
        "cada", "chaque", "elk", "elke", "fiecare", "jede", "jeden", "jedes",
        "kazdego", "kazdej", "ogni", "каждого", "каждой", "кожного", "кожної");
    for (size_t i = in_.begin() + 1; i < in_.end(); ++i) {
      if (kEach.Has(in_.scene().Text(i)) && kFor.Has(in_.scene().Text(i - 1))) {
        return true;
      }
    }
    return false;
  }

  bool Counted(size_t i) const {
    const size_t from = i >= in_.begin() + 2 ? i - 2 : in_.begin();
    for (size_t k = from; k < i; ++k) {
      if (in_.scene().At(k).kind == TokenKind::kNumber) return true;
    }
    return false;
  }

  static constexpr size_t kBeside = 7;
  // "Por favor rellena este formulario" waits for a link; a form that somebody
  // will send is told of in more words.
  static constexpr size_t kLeastWords = 6;

  const WordingSentence& in_;
};

}  // namespace

void DetectWordingForm(const WordingSentence& sentence) {
  Form(sentence).Read();
}

}  // namespace composer_guard
