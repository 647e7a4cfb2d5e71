// Proposals to write to the writer's own mailbox, by what kinds of words a
// sentence holds. See wording.cc.
//
//   catches: "escríbeme a mi correo", "schick mir die Dateien per Mail", "mejla
//            mig", "пишите мне на почту"
//   leaves:  "escríbeme a mi correo: jane@acme.io", which shares it, "el correo
//            llega a mi cliente"

#include <algorithm>

#include "core/detect/wording_clause.h"
#include "core/detect/wording_sentence.h"
#include "core/text/word_list.h"

namespace composer_guard {

namespace {

// "To", "on", "by".
constexpr auto kTo = Words(
    "a", "ad", "al", "alla", "an", "auf", "en", "ke", "la", "na", "nach", "no",
    "op", "pa", "para", "par", "pe", "pelo", "per", "por", "pra", "pre", "pres",
    "prin", "pro", "qua", "sa", "sulla", "sur", "till", "til", "tramite", "via",
    "στο", "к", "на", "по", "إلى", "على", "به", "ל", "ב");

// Whether the mail at `i` is where something is sent, or by what way.
bool IsWhere(const WordingSentence& in, size_t i) {
  constexpr size_t kBefore = 2;
  // "az email címemre": the noun says so itself.
  if (in.Is(i, WordClass::kMy)) return true;
  for (size_t n = 1; n <= kBefore && i >= in.begin() + n; ++n) {
    if (kTo.Has(in.scene().Text(i - n))) return true;
  }
  return false;
}

// "Отправьте мне на почту бриф": a word ends the clause, and who gets it is
// said before the mail.
bool EndsWithObject(const WordingSentence& in, size_t i) {
  constexpr size_t kBefore = 3;
  const size_t end = i + in.scene().At(i).length;
  return !in.EndsAt(end) && in.EndsAt(end + 1) &&
         in.scene().At(end).classes == 0 &&
         in.NearAt(i - std::min(i, kBefore), i, WordClass::kMy) != kNowhere;
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
  for (const WordClass wanted :
       {WordClass::kReachVerb, WordClass::kGiveVerb, WordClass::kApplyVerb}) {
    const size_t verb = in.NearAt(end, end + 3, wanted);
    if (verb == kNowhere || !clause.OnlySmall(i, verb) ||
        (in.Around(i, 3, WordClass::kMy) == kNowhere &&
         wanted != WordClass::kApplyVerb) ||
        !clause.Ends(verb + scene.At(verb).length) ||
        in.NegatedInClause(verb)) {
      continue;
    }
    in.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
              "email", {i, verb});
    return;
  }
  // "Skicka ett mejl till mig"
  const size_t whom =
      end < in.end() && kTo.Has(scene.Text(end)) ? end + 1 : end;
  if (!clause.Ends(end) && !in.Near(end, whom + 1, WordClass::kMy) &&
      !in.Is(end, WordCue::kPlease) && !EndsWithObject(in, i)) {
    return;
  }
  size_t verb = in.AroundWords(i, kReach, WordClass::kReachVerb);
  if (verb >= i) verb = in.AroundWords(i, kReach, WordClass::kGiveVerb);
  if (verb >= i) verb = in.AroundWords(i, kReach, WordClass::kApplyVerb);
  if (verb >= i || in.IsTold(verb) || in.NegatedInClause(verb) ||
      in.CommaBetween(verb, i)) {
    return;
  }
  const size_t mine = in.NearAt(verb, whom + 1, WordClass::kMy);
  // "Bewerbt euch per Mail", "резюме кидайте на пошту"
  const bool applies = in.Is(verb, WordClass::kApplyVerb) ||
                       in.Near(in.begin(), i, WordCue::kSentAlong);
  // "Schreib mir eine Mail", and not "your mail" nor "jag vill ha mejlet".
  const bool letter = clause.OnlySmall(verb, i) &&
                      !in.Is(verb, WordClass::kMy) &&
                      !in.Near(verb, end + 1, WordClass::kYour) &&
                      (mine != kNowhere || scene.At(verb).length > 1);
  if (!letter && (!IsWhere(in, i) ||
                  (mine == kNowhere && !applies && !clause.Begins(verb))))
    return;
  in.Report(Category::kOffPlatform, Intent::kMove,
            mine != kNowhere || letter || applies ? Confidence::kMedium
                                                  : Confidence::kLow,
            "email", {i, verb, mine});
}

}  // namespace composer_guard
