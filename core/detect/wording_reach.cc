// What the writer will do: call or write to the reader on a service, by what
// kinds of words a sentence holds. See wording.cc.
//
//   catches: "Позвоню вам по ватсапу вечером", "dann schreib ich dir auf
//            Telegram", "ti scrivo su Telegram"
//   leaves:  "напишу вам бота для Telegram", "ich schreibe Ihnen Texte für
//            Instagram", "non ti scrivo su WhatsApp"

#include <algorithm>

#include "core/detect/wording_clause.h"
#include "core/detect/wording_sentence.h"
#include "core/text/word_list.h"

namespace composer_guard {

void DetectWordingReach(const WordingSentence& in, size_t i) {
  constexpr size_t kBeside = 7;
  const Scene& scene = in.scene();
  if (!scene.At(i).Is(kAnyServiceName) || in.tech() || in.work() ||
      !in.IsShort() || in.Any(WordCue::kOthers) || in.NegatedInClause(i)) {
    return;
  }
  // "Passa teu insta aí que eu te chamo": a request already.
  if (in.Requested(i)) return;
  const size_t verb = in.AroundWords(i, kBeside, WordCue::kWillReach);
  if (verb == kNowhere || verb == i || in.NegatedInClause(verb)) return;
  // Ends the clause, or tells when or what for: "ti scrivo su WhatsApp per i
  // dettagli".
  static constexpr auto kFor =
      Words("avec", "com", "con", "cu", "fur", "met", "mit", "para", "pentru",
            "per", "pour", "pra", "voor");
  const WordingClause clause(in);
  const size_t last = std::max(verb, i);
  const size_t behind = last + scene.At(last).length;
  if (!clause.OnlySmall(std::min(verb, i), last) ||
      !(clause.Ends(behind) || in.Is(behind, WordCue::kWhen) ||
        kFor.Has(scene.Text(behind)))) {
    return;
  }
  in.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
            "chat_app", {i, verb});
}

}  // namespace composer_guard
