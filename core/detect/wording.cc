// Requests and proposals to leave the platform, by what kinds of words a
// sentence holds, in every language that has word lists but English, whose
// phrase rules (rules/phrases) are finer.
//
//   catches: "¿Me pasas tu número?", "Давайте напрямую, без комиссии",
//            "WhatsApp'tan devam edelim mi?"
//   leaves:  "Integración de WhatsApp", "número de pedido", "no hablemos fuera
//            de la plataforma"

#include <bit>

#include "core/detect/detectors.h"
#include "core/detect/languages.h"
#include "core/detect/wording_sentence.h"
#include "core/text/apart.h"
#include "core/text/order.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Letters with marks in a sentence that is surely not English: "résumé" has
// two, "Hợp đồng gửi về mail nào" five.
constexpr int kManyMarks = 3;

// Whether the words were written with many marks, which the folded view has
// not: "hợp", "đồng" and "mail" are words of English there.
bool HasManyMarks(const Scene& scene, size_t begin, size_t end) {
  const std::string_view written = scene.view->Written(
      {scene.At(begin).span.begin, scene.At(end - 1).span.end});
  int marks = 0;
  for (const char c : written) {
    const auto byte = static_cast<unsigned char>(c);
    // U+00C0 to U+01BF, and U+1E00 to U+1EFF.
    marks += (0xC3 <= byte && byte <= 0xC6) || byte == 0xE1 ? 1 : 0;
  }
  return marks >= kManyMarks;
}

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

// "LINE追加してください": most of it has no spaces.
bool IsGlued(const Scene& scene, size_t begin, size_t end) {
  size_t glued = 0;
  size_t parted = 0;
  for (size_t i = begin; i < end; ++i) {
    const TokenKind kind = scene.At(i).kind;
    glued += kind == TokenKind::kGlued ? 1 : 0;
    parted += kind == TokenKind::kWord ? 1 : 0;
  }
  return glued > 0 && glued >= parted;
}

// "… แล้วครับ ขอเบอร์หน่อยครับ": what is said politely ends a sentence, which has
// no sign in Thai.
bool EndsPolitely(const Scene& scene, size_t i) {
  const std::string_view last = scene.Text(i - 1);
  return ThaiSpaceBefore(scene, i) &&
         (last.ends_with("ครับ") || last.ends_with("ค่ะ") ||
          last.ends_with("คะ"));
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
void Read(Scene* scene, size_t begin, size_t end, Languages language) {
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

// "Bel me", "scrivimi sulla mail": the one language of a phrase or long word
// that stands beside no more than one word of English, or 0.
Languages ToldByOne(const Scene& scene, size_t begin, size_t end) {
  constexpr uint32_t kLong = 5;  // bytes
  for (size_t i = begin; i < end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.kind != TokenKind::kWord ||
        (lexeme.length < 2 && lexeme.size() < kLong)) {
      continue;
    }
    const Languages told = LanguagesOfTags(
        lexeme.phrase_tags != 0 ? lexeme.phrase_tags : lexeme.word_tags);
    if (std::popcount(told) == 1 && told != kEnglish) return told;
  }
  return 0;
}

// "Scrie-mi un mail": the one language that all phrases of a short sentence
// share, whatever else "mi" and "un" are, or 0.
Languages ToldByPhrases(const Scene& scene, size_t begin, size_t end) {
  constexpr size_t kFew = 10;
  if (end - begin > kFew) return 0;
  Languages shared = kEveryLanguage;
  for (size_t i = begin; i < end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    // What is disguised tells of no language.
    if (lexeme.length < 2 || lexeme.kind != TokenKind::kWord ||
        lexeme.techniques != 0) {
      continue;
    }
    const Languages told = LanguagesOfTags(lexeme.phrase_tags);
    if ((told & kEnglish) == 0) shared &= told;
  }
  return std::popcount(shared) == 1 ? shared : 0;
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
  scene->asked_languages = true;
  const Languages draft_language = scene->languages.main;
  // No sentence has more words of a language than all of them together; one is
  // enough where the script tells.
  if (draft_language == 0 && !all.HardlyEnglish() &&
      all.Present(2) == kEnglish && !scene->sums.glued) {
    return;
  }
  FindPages(scene);
  size_t begin = 0;
  while (begin < scene->size()) {
    bool tells = false;
    size_t end = begin;
    do {
      tells = tells || MayTell(scene->At(end));
      ++end;
    } while (end < scene->size() && end - begin < 2 * kSentence &&
             !SentenceStarts(*scene, end) && !EndsPolitely(*scene, end) &&
             scene->At(end).lines_before == 0);
    if (!tells) {
      begin = end;
      continue;
    }
    LanguageVotes votes;
    for (size_t i = begin; i < end; ++i) votes.Add(scene->At(i));
    Languages language = votes.HardlyEnglish()
                             ? ToldByPhrases(*scene, begin, end)
                             : Languages{0};
    if (language == 0) language = votes.Winner(2);
    // How it was written is dear to ask, so only where it would decide.
    if (language == 0 && votes.Winner(2, true) != 0 &&
        HasManyMarks(*scene, begin, end)) {
      language = votes.Winner(2, true);
    }
    if (language == 0 && draft_language != 0 && votes.Has(draft_language)) {
      language = draft_language;
    }
    if (language == 0 && votes.HardlyEnglish()) {
      language = ToldByOne(*scene, begin, end);
    }
    // "Discord'a gel": one word tells where none of the draft is English, and
    // where the script does.
    if (language == 0 && (all.NoEnglish() || IsGlued(*scene, begin, end))) {
      language = votes.Winner(1);
    }
    if (language != 0) Read(scene, begin, end, language);
    begin = end;
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
