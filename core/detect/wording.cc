// Requests and proposals to leave the platform, by what kinds of words a
// sentence holds, in every language that has word lists but English, whose
// phrase rules (rules/phrases) are finer.
//
//   catches: "¿Me pasas tu número?", "Давайте напрямую, без комиссии",
//            "WhatsApp'tan devam edelim mi?"
//   leaves:  "Integración de WhatsApp", "número de pedido", "no hablemos fuera
//            de la plataforma"

#include "core/detect/detectors.h"
#include "core/detect/foreign.h"
#include "core/detect/languages.h"
#include "core/detect/wording_sentence.h"
#include "core/text/apart.h"
#include "core/text/order.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Words of a stretch of a long sentence that is read by itself.
constexpr size_t kStretch = kLongestProposal;

bool EndsClause(const Scene& scene, size_t i) {
  if (ThaiSpaceBefore(scene, i + 1)) return true;
  if (scene.At(i).kind != TokenKind::kSign) return false;
  static constexpr auto kEnds = Words(",", ";", ":", "(", ")", "\xE2\x80\x94",
                                      "\xD8\x8C", "\xE3\x80\x81");
  return kEnds.Has(scene.Text(i)) ||
         (scene.At(i).sign == '-' && scene.At(i).space_before);
}

void ReadStretch(const WordingSentence& sentence) {
  if (!sentence.MayTell()) return;
  const Scene& scene = sentence.scene();
  for (size_t i = sentence.begin(); i < sentence.end(); ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (!lexeme.Is(kWordingAnchors) && lexeme.kind != TokenKind::kNumber) {
      continue;
    }
    if (sentence.InPhrase(i)) {
      // "sa Viber na lang", "a mi WhatsApp", "per Mail": the phrase names where
      // to.
      const Lexeme& first = scene.At(i - lexeme.part_of);
      if (lexeme.Is(kAnyServiceName) &&
          first.Is(AnyOf(WordClass::kMoveVerb, WordClass::kReachVerb,
                         WordClass::kTalkVerb))) {
        DetectWordingMove(sentence, i);
        DetectWordingMail(sentence, i);
      } else if (lexeme.Is(kAnyServiceName) &&
                 first.Is(WordClass::kPhoneNoun)) {
        DetectWordingThere(sentence, i);
      } else if (first.Is(WordClass::kByPhone)) {
        DetectWordingMail(sentence, i);
      }
      continue;
    }
    DetectWordingRequest(sentence, i);
    DetectWordingMove(sentence, i);
    DetectWordingMail(sentence, i);
    DetectWordingReach(sentence, i);
    DetectWordingThere(sentence, i);
  }
  DetectWordingForm(sentence);
  DetectWordingInvitation(sentence);
  DetectWordingSite(sentence);
  DetectWordingDeal(sentence);
  DetectWordingInterview(sentence);
  DetectWordingAsked(sentence);
  DetectWordingContact(sentence);
  DetectWordingCall(sentence);
}

// A long sentence is read clause by clause, each with what fits behind it: who
// writes without full stops still asks in few words.
void Read(Scene* scene, const ForeignSentence& read) {
  const auto [begin, end, language] = read;
  const WordingSentence sentence(scene, begin, end, language);
  if (!sentence.MayTell() || sentence.Any(WordClass::kQuoteRule) ||
      sentence.Any(WordClass::kLater)) {
    return;
  }
  DetectWordingLeftOut(sentence);
  if (sentence.Any(WordCue::kDeclined)) return;
  ReadStretch(sentence);
  const bool mixed = sentence.tech() && sentence.IsShort() &&
                     !sentence.Any(WordClass::kIdLabel);
  if (sentence.IsShort() && !mixed) return;
  // "Pasémonos a Telegram, acá no llegan las notificaciones": what does not
  // work here is no work. Else a clause that proposes stands for itself:
  // "¿seguimos por Telegram?, así te paso el diseño".
  const bool complains = mixed && sentence.Any(WordClass::kHere);
  const size_t stretch = mixed ? 0 : kStretch;
  size_t read_up_to = begin;
  for (size_t from = begin; from < end;) {
    size_t next = end;
    size_t to = from;
    for (size_t i = from; i < end && i - from < 2 * kStretch; ++i) {
      if ((!EndsClause(*scene, i) ||
           (mixed && !complains && scene->At(i).sign == ':')) &&
          i + 1 < end) {
        continue;
      }
      if (next == end) next = i + 1;
      if (to > from && i - from >= stretch) break;
      to = i + 1;
    }
    if (to == from) to = end;
    if (to > read_up_to && to - from < end - begin) {
      const WordingSentence clause(scene, from, to, language);
      if (!mixed || complains || clause.question() ||
          clause.Any(WordClass::kWe) || clause.Any(WordCue::kBetter) ||
          clause.Any(WordCue::kInterview) || clause.Any(WordCue::kPayWay)) {
        ReadStretch(clause);
      }
      read_up_to = to;
    }
    from = next;
  }
}

// Links to forms and the like that were found so far.
void FindPages(Scene* scene) {
  scene->pages.clear();
  for (const Found& found : scene->found) {
    if (found.category == Category::kFormLink ||
        found.category == Category::kApplicationLink) {
      scene->pages.push_back(found.span);
    }
  }
  SortInOrder(&scene->pages, [](const ViewSpan& a, const ViewSpan& b) {
    return a.begin < b.begin;
  });
}

// Where words of other languages than English stand.
void ReadForeign(const LanguageVotes& all, Scene* scene) {
  FindForeign(all, *scene, &scene->foreign);
  if (scene->foreign.empty()) return;
  FindPages(scene);
  for (const ForeignSentence& sentence : scene->foreign) {
    Read(scene, sentence);
  }
}

}  // namespace

void DetectWording(Scene* scene) {
  LanguageVotes own;
  if (scene->votes == nullptr) {
    for (const Lexeme& lexeme : scene->lexemes) own.Add(lexeme);
  }
  const LanguageVotes& all = scene->votes != nullptr ? *scene->votes : own;
  if (all.Foreign()) Apart<ReadForeign>()(all, scene);
}

}  // namespace composer_guard
