// Requests and proposals to leave the platform, by what kinds of words a
// sentence holds, in every language that has word lists but English, whose
// phrase rules (rules/phrases) are finer.
//
//   catches: "¿Me pasas tu número?", "Давайте напрямую, без комиссии",
//            "WhatsApp'tan devam edelim mi?"
//   leaves:  "Integración de WhatsApp", "número de pedido", "no hablemos fuera
//            de la plataforma"

#include <algorithm>

#include "core/detect/cues.h"
#include "core/detect/detectors.h"
#include "core/detect/languages.h"
#include "core/detect/wording_noun.h"

namespace composer_guard {
namespace {

// A longer sentence tells of work; proposals are short.
constexpr size_t kLongestProposal = 20;

constexpr WordClasses kAnyService =
    AnyOf(WordClass::kService, WordClass::kServiceWeak);

bool IsQuestion(const Scene& scene, size_t i) {
  if (i >= scene.size()) return false;
  const std::string_view text = scene.Text(i);
  return text == "?" || text == "\xEF\xBC\x9F" || text == "\xD8\x9F";
}

class Sentence {
 public:
  Sentence(Scene* scene, size_t begin, size_t end)
      : scene_(*scene), begin_(begin), end_(end) {}

  // Reads it as one of `language` (one bit).
  void Read(Languages language) {
    language_ = language;
    question_ = IsQuestion(scene_, end_ - 1);
    if (Any(WordClass::kQuoteRule) || Any(WordClass::kLater)) return;
    tech_ = AnyIn(scene_, begin_, end_, Bit(WordClass::kTechNoun));
    for (size_t i = begin_; i < end_; ++i) {
      if (scene_.At(i).part_of != 0) continue;
      Request(i);
      Move(i);
    }
  }

 private:
  bool Is(size_t i, WordClass wanted) const {
    return TagOf(scene_.At(i), wanted, language_).has_value();
  }
  bool Any(WordClass wanted) const { return Near(begin_, end_, wanted); }
  bool Near(size_t from, size_t to, WordClass wanted) const {
    return NearAt(from, to, wanted) != kNowhere;
  }
  size_t NearAt(size_t from, size_t to, WordClass wanted) const {
    for (size_t i = std::max(from, begin_); i < std::min(to, end_); ++i) {
      if (Is(i, wanted)) return i;
    }
    return kNowhere;
  }
  // The nearest of that class within `reach` lexemes of `i`.
  size_t Around(size_t i, size_t reach, WordClass wanted) const {
    for (size_t n = 0; n <= reach; ++n) {
      if (i >= begin_ + n && Is(i - n, wanted)) return i - n;
      if (i + n < end_ && Is(i + n, wanted)) return i + n;
    }
    return kNowhere;
  }
  bool NegatedBefore(size_t i) const {
    return Near(i >= 3 ? i - 3 : 0, i, WordClass::kNegation);
  }

  void Report(Category category, Intent intent, Confidence confidence,
              std::string_view kind, std::initializer_list<size_t> cues) {
    size_t first = kNowhere;
    size_t last = 0;
    for (const size_t cue : cues) {
      if (cue == kNowhere) continue;
      first = std::min(first, cue);
      last = std::max(last, cue + scene_.At(cue).length - 1);
    }
    last = std::min(last, scene_.size() - 1);
    if (question_ && last + 2 == end_) last = end_ - 1;
    scene_.found.push_back({
        .category = category,
        .intent = intent,
        .confidence = confidence,
        .span = {scene_.At(first).span.begin, scene_.At(last).span.end},
        .kind = kind,
        .rule = intent == Intent::kMove ? "wording.move" : "wording.request",
    });
  }

  void Request(size_t i) {
    const bool phone = Is(i, WordClass::kPhoneNoun);
    const bool number = Is(i, WordClass::kNumberNoun);
    const bool email = Is(i, WordClass::kEmailNoun);
    const bool address = Is(i, WordClass::kAddressNoun) && !email;
    const bool service = scene_.At(i).Is(kAnyService);
    const bool handle = Is(i, WordClass::kHandleNoun);
    if (!(phone || number || email || address || service || handle)) return;
    if (tech_ && !phone) return;
    const WordingNoun noun(scene_, begin_, end_, i);
    if (number && !phone && noun.CountsSomething()) return;
    // "numer konta", "numéro de compte": of a record.
    if (number && !phone && scene_.At(i).length > 1 &&
        Is(i, WordClass::kIdLabel)) {
      return;
    }
    if (service && !handle && i > begin_ &&
        Near(i >= 2 ? i - 2 : 0, i, WordClass::kIdLabel)) {
      return;
    }
    if ((number || address) && !phone && !service && !noun.Bounded()) return;
    if ((phone || address) && !noun.Follows()) return;
    const size_t yours =
        Around(i, service && !handle ? 2 : 3, WordClass::kYour);
    if (!phone && yours != kNowhere && yours < i && !noun.Has(yours)) return;
    // "d'en parler sur Skype": a proposal to talk, not a question for a name.
    if (service && yours == kNowhere &&
        (Around(i, 6, WordClass::kTalkVerb) != kNowhere ||
         Around(i, 6, WordClass::kMoveVerb) != kNowhere)) {
      return;
    }
    if (Near(i + 1, i + 3, WordClass::kNegation)) return;
    const size_t give = Around(i, 7, WordClass::kGiveVerb);
    const size_t ask = Around(i, 6, WordClass::kWhat);
    const size_t mine = Around(i, 2, WordClass::kMy);
    if (mine != kNowhere && yours == kNowhere) return;
    if (NegatedBefore(i) || (give != kNowhere && NegatedBefore(give))) return;
    const bool short_enough = end_ - begin_ <= kLongestProposal;
    const bool asked = give != kNowhere || ask != kNowhere || question_;
    const size_t near_service = NearServiceAt(i);
    Confidence confidence = Confidence::kLow;
    if (yours != kNowhere && asked) {
      // "your profile" and "your location" alone are asked for in any talk.
      if ((handle || address) && near_service == kNowhere && give == kNowhere &&
          ask == kNowhere) {
        return;
      }
      if (handle && !service && near_service == kNowhere) return;
      confidence = Confidence::kMedium;
    } else if (question_ && short_enough && ask != kNowhere &&
               (phone || email || (service && !handle) || address)) {
      confidence = Confidence::kMedium;
    } else if (give != kNowhere && short_enough && (phone || number) &&
               Around(i, 3, WordClass::kGiveVerb) != kNowhere) {
      confidence = Confidence::kMedium;
    } else {
      return;
    }
    const Category category = phone || (number && near_service == kNowhere)
                                  ? Category::kPhone
                              : email   ? Category::kEmail
                              : address ? Category::kAddress
                                        : Category::kHandle;
    Report(category, Intent::kRequest, confidence, Name(category),
           {i, yours, give,
            yours == kNowhere || give == kNowhere ? ask : kNowhere});
  }

  size_t NearServiceAt(size_t i) const {
    for (size_t k = i >= 4 ? i - 4 : 0; k < std::min(end_, i + 5); ++k) {
      if (k >= begin_ && scene_.At(k).Is(kAnyService)) return k;
    }
    return kNowhere;
  }

  void Move(size_t i) {
    if (scene_.At(i).Is(kAnyService)) {
      ToService(i);
    } else if (Is(i, WordClass::kOutside)) {
      ToOutside(i, true);
    } else if (Is(i, WordClass::kOutsideWeak)) {
      ToOutside(i, false);
    }
  }

  // "¿Seguimos por WhatsApp?"
  void ToService(size_t i) {
    const size_t move = Around(i, 6, WordClass::kMoveVerb);
    const size_t talk = Around(i, 6, WordClass::kTalkVerb);
    if (move == kNowhere && talk == kNowhere) return;
    if (tech_ || end_ - begin_ > kLongestProposal || NegatedBefore(i)) return;
    const size_t we = NearAt(begin_, end_, WordClass::kWe);
    const bool weak = !scene_.At(i).Is(WordClass::kService) &&
                      TagOf(scene_.At(i), WordClass::kServiceWeak)->languages ==
                          kEveryLanguage;
    if (we == kNowhere && !question_ && move == kNowhere) return;
    if (weak && move == kNowhere) return;
    Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
           "chat_app", {i, move != kNowhere ? move : talk, we});
  }

  // "fuera de la plataforma", "напрямую, без комиссии", "我们私下谈". A weak
  // word beside the platform's name says nothing: "directamente en Upwork".
  void ToOutside(size_t i, bool strong) {
    if (NegatedBefore(i) && !NearFeeBefore(i)) return;
    const size_t platform =
        strong ? Around(i, 4, WordClass::kPlatform) : kNowhere;
    if (!strong && Any(WordClass::kPlatform) && !Any(WordClass::kFee)) return;
    const size_t fee = NearAt(begin_, end_, WordClass::kFee);
    const size_t we = NearAt(begin_, end_, WordClass::kWe);
    const size_t talk = Around(i, 5, WordClass::kTalkVerb);
    const size_t move = Around(i, 5, WordClass::kMoveVerb);
    if (end_ - begin_ > kSentence) return;
    // "o upload direto, sem a taxa": work, done straight.
    if (tech_ && !strong && we == kNowhere) return;
    if (platform != kNowhere || fee != kNowhere) {
      Report(Category::kOffPlatform, Intent::kMove, Confidence::kHigh,
             "elsewhere", {i, platform, talk, move});
    } else if (!tech_ && we != kNowhere &&
               (talk != kNowhere || move != kNowhere) &&
               end_ - begin_ <= kLongestProposal) {
      Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
             "elsewhere", {i, talk, move});
    }
  }

  bool NearFeeBefore(size_t i) const {
    return Near(i >= 4 ? i - 4 : 0, i, WordClass::kFee);
  }

  static std::string_view Name(Category category) {
    switch (category) {
      case Category::kPhone:
        return "phone";
      case Category::kEmail:
        return "email";
      case Category::kAddress:
        return "postal";
      default:
        return "handle";
    }
  }

  Scene& scene_;
  size_t begin_;
  size_t end_;
  Languages language_ = 0;
  bool question_ = false;
  bool tech_ = false;
};

}  // namespace

void DetectWording(Scene* scene) {
  LanguageVotes whole;
  for (const Lexeme& lexeme : *scene->lexemes) {
    if (lexeme.classes != 0) whole.Add(lexeme);
  }
  if (whole.Present(1) == kEnglish) return;
  const Languages draft_language = whole.Winner(2);
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
    if (language != 0) Sentence(scene, begin, end).Read(language);
    begin = end;
  }
}

}  // namespace composer_guard
