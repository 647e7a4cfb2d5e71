// Proposals to write to the writer's own mailbox, by what kinds of words a
// sentence holds. See wording.cc.
//
//   catches: "escríbeme a mi correo", "пишите мне на почту"
//   leaves:  "escríbeme a mi correo: jane@acme.io", which shares it, "el correo
//            llega a mi cliente"

#include "core/detect/wording_clause.h"
#include "core/detect/wording_sentence.h"
#include "core/text/word_list.h"

namespace composer_guard {

void DetectWordingMail(const WordingSentence& in, size_t i) {
  constexpr size_t kReach = 5;   // lexemes from the verb
  constexpr size_t kBefore = 2;  // from what says whereto
  static constexpr auto kTo = Words(
      "a", "ad", "al", "alla", "an", "auf", "en", "ke", "na", "nach", "no",
      "para", "pe", "pra", "pro", "sulla", "sur", "till", "к", "на");
  const Scene& scene = in.scene();
  if (!in.Is(i, WordClass::kEmailNoun) || in.tech() || in.work() ||
      !in.IsShort() || in.Any(WordCue::kOthers) || in.NegatedBefore(i)) {
    return;
  }
  size_t verb = in.AroundWords(i, kReach, WordClass::kReachVerb);
  if (verb == kNowhere) {
    verb = in.AroundWords(i, kReach, WordClass::kGiveVerb);
  }
  const size_t mine = in.Around(i, 3, WordClass::kMy);
  if (verb >= i || mine == kNowhere || in.IsTold(verb)) return;
  bool to = false;
  for (size_t n = 1; n <= kBefore && i >= in.begin() + n; ++n) {
    to = to || kTo.Has(scene.Text(i - n));
  }
  if (!to || !WordingClause(in).Ends(i + scene.At(i).length)) return;
  in.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium, "email",
            {i, verb, mine});
}

}  // namespace composer_guard
