// Requests and proposals to leave the platform, by what kinds of words a
// sentence holds, in every language that has word lists but English, whose
// phrase rules (rules/phrases) are finer.
//
//   catches: "¿Me pasas tu número?", "Давайте напрямую, без комиссии",
//            "WhatsApp'tan devam edelim mi?"
//   leaves:  "Integración de WhatsApp", "número de pedido", "no hablemos fuera
//            de la plataforma"

#include "core/detect/detectors.h"
#include "core/detect/languages.h"
#include "core/detect/wording_sentence.h"

namespace composer_guard {
namespace {

void Read(Scene* scene, size_t begin, size_t end, Languages language) {
  const WordingSentence sentence(scene, begin, end, language);
  if (sentence.Any(WordClass::kQuoteRule) || sentence.Any(WordClass::kLater)) {
    return;
  }
  for (size_t i = begin; i < end; ++i) {
    if (scene->At(i).part_of != 0) continue;
    DetectWordingRequest(sentence, i);
    DetectWordingMove(sentence, i);
  }
  DetectWordingForm(sentence);
  DetectWordingInvitation(sentence);
  DetectWordingDeal(sentence);
}

}  // namespace

void DetectWording(Scene* scene) {
  LanguageVotes own;
  for (const Lexeme& lexeme : *scene->lexemes) {
    if (lexeme.classes != 0) own.Add(lexeme);
  }
  if (!own.Foreign()) return;
  scene->asked_languages = true;
  const Languages draft_language = scene->languages.main;
  size_t begin = 0;
  while (begin < scene->size()) {
    LanguageVotes votes;
    size_t end = begin;
    do {
      votes.Add(scene->At(end));
      ++end;
    } while (end < scene->size() && end - begin < 2 * kSentence &&
             !SentenceStarts(*scene, end) && scene->At(end).lines_before == 0);
    Languages language = votes.Winner(2);
    if (language == 0 && draft_language != 0 && votes.Has(draft_language)) {
      language = draft_language;
    }
    if (language != 0) Read(scene, begin, end, language);
    begin = end;
  }
}

}  // namespace composer_guard
