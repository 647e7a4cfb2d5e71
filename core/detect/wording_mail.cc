// Proposals to write to the writer's own mailbox, by what kinds of words a
// sentence holds. See wording.cc.
//
//   catches: "escríbeme a mi correo", "schick mir die Dateien per Mail", "mejla
//            mig", "пишите мне на почту"
//   leaves:  "escríbeme a mi correo: jane@acme.io", which shares it, "el correo
//            llega a mi cliente"

#include "core/detect/wording_clause.h"
#include "core/detect/wording_sentence.h"
#include "core/text/word_list.h"

namespace composer_guard {

namespace {

// Whether the mail at `i` is where something is sent, or by what way.
bool IsWhere(const WordingSentence& in, size_t i) {
  constexpr size_t kBefore = 2;
  static constexpr auto kTo = Words(
      "a", "ad", "al", "alla", "an", "auf", "en", "ke", "la", "na", "nach",
      "no", "op", "pa", "para", "par", "pe", "pelo", "per", "por", "pra", "pre",
      "pres", "prin", "pro", "qua", "sa", "sulla", "sur", "till", "til",
      "tramite", "via", "к", "на", "по", "إلى", "على", "به", "ל", "ב");
  for (size_t n = 1; n <= kBefore && i >= in.begin() + n; ++n) {
    if (kTo.Has(in.scene().Text(i - n))) return true;
  }
  return false;
}

}  // namespace

void DetectWordingMail(const WordingSentence& in, size_t i) {
  constexpr size_t kReach = 9;  // lexemes from the verb
  if (!in.Is(i, WordClass::kEmailNoun) || in.tech() || in.work() ||
      !in.IsShort() || in.Any(WordCue::kOthers) || in.NegatedBefore(i) ||
      in.Requested(i)) {
    return;
  }
  const Scene& scene = in.scene();
  const WordingClause clause(in);
  const size_t end = i + scene.At(i).length;
  // Verbs come last in some languages.
  for (const WordClass wanted : {WordClass::kReachVerb, WordClass::kGiveVerb}) {
    const size_t verb = in.NearAt(end, end + 3, wanted);
    if (verb == kNowhere || !clause.OnlySmall(i, verb) ||
        in.Around(i, 3, WordClass::kMy) == kNowhere ||
        !clause.Ends(verb + scene.At(verb).length) ||
        in.NegatedInClause(verb)) {
      continue;
    }
    in.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
              "email", {i, verb});
    return;
  }
  if (!clause.Ends(end) && !in.Is(end, WordClass::kMy) &&
      !in.Is(end, WordCue::kPlease)) {
    return;
  }
  size_t verb = in.LastBefore(i, kReach, WordClass::kReachVerb);
  if (verb == kNowhere) verb = in.LastBefore(i, kReach, WordClass::kGiveVerb);
  if (verb == kNowhere || in.IsTold(verb) || in.NegatedInClause(verb) ||
      in.CommaBetween(verb, i)) {
    return;
  }
  const size_t mine = in.NearAt(verb, end + 1, WordClass::kMy);
  // "Schreib mir eine Mail", and not "your mail".
  const bool letter = clause.OnlySmall(verb, i) &&
                      !in.Near(verb, end + 1, WordClass::kYour) &&
                      (mine != kNowhere || scene.At(verb).length > 1);
  if (!letter &&
      (!IsWhere(in, i) || (mine == kNowhere && !clause.Begins(verb))))
    return;
  in.Report(Category::kOffPlatform, Intent::kMove,
            mine != kNowhere || letter ? Confidence::kMedium : Confidence::kLow,
            "email", {i, verb, mine});
}

}  // namespace composer_guard
