// Requests by what kinds of words a sentence holds. See wording.cc.

#include <algorithm>

#include "core/detect/wording_noun.h"
#include "core/detect/wording_sentence.h"

namespace composer_guard {
namespace {

class Request {
 public:
  explicit Request(const WordingSentence& in) : in_(in), scene_(in.scene()) {}

  void At(size_t i) {
    const bool phone = in_.Is(i, WordClass::kPhoneNoun) || IsMobilePrefix(i);
    const bool number = in_.Is(i, WordClass::kNumberNoun);
    const bool email = in_.Is(i, WordClass::kEmailNoun);
    const bool address = in_.Is(i, WordClass::kAddressNoun) && !email;
    const bool service = scene_.At(i).Is(kAnyServiceName);
    const bool handle = in_.Is(i, WordClass::kHandleNoun);
    if (!(phone || number || email || address || service || handle)) return;
    if (in_.tech() && !phone) return;
    const WordingNoun noun(scene_, in_.begin(), in_.end(), i);
    if (number && !phone && noun.CountsSomething()) return;
    // "numer konta", "numéro de compte": of a record.
    if (number && !phone && scene_.At(i).length > 1 &&
        in_.Is(i, WordClass::kIdLabel)) {
      return;
    }
    if (service && !handle && i > in_.begin() &&
        in_.Near(i >= 2 ? i - 2 : 0, i, WordClass::kIdLabel)) {
      return;
    }
    // "indirizzo di casa con il CAP": where letters go, not where a page is.
    const bool whole =
        address && in_.AroundWords(i, 6, WordCue::kWhole) != kNowhere;
    if ((number || address) && !phone && !service && !whole &&
        !noun.Bounded()) {
      return;
    }
    const size_t behind = i + scene_.At(i).length;
    if ((phone || address) && !noun.Follows() &&
        !(whole && in_.Near(behind, behind + 1, WordCue::kWhole))) {
      return;
    }
    const size_t yours =
        in_.Around(i, service && !handle ? 2 : 3, WordClass::kYour);
    if (!phone && yours != kNowhere && yours < i && !noun.Has(yours)) return;
    // "d'en parler sur Skype": a proposal to talk, not a question for a name.
    if (service && yours == kNowhere &&
        (in_.Around(i, 6, WordClass::kTalkVerb) != kNowhere ||
         in_.Around(i, 6, WordClass::kMoveVerb) != kNowhere)) {
      return;
    }
    if (in_.Near(i + 1, i + 3, WordClass::kNegation)) return;
    const size_t give = in_.Around(i, 7, WordClass::kGiveVerb);
    const size_t ask = in_.Around(i, 6, WordClass::kWhat);
    const size_t mine = in_.Around(i, 2, WordClass::kMy);
    if (mine != kNowhere && yours == kNowhere) return;
    if (in_.NegatedBefore(i) || (give != kNowhere && in_.NegatedBefore(give)))
      return;
    const bool short_enough = in_.IsShort();
    const bool asked = give != kNowhere || ask != kNowhere || in_.question();
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
    } else if (in_.question() && short_enough && !in_.tech() &&
               ask != kNowhere &&
               (service && !handle && !phone && !email
                    ? EndsWithService(i)
                    : (phone || email || address) &&
                          (give != kNowhere || IsBrief() || Reaches(i)))) {
      confidence = Confidence::kMedium;
    } else if (in_.question() && short_enough && number &&
               in_.Around(i, 2, WordClass::kWhat) != kNowhere && Reaches(i)) {
      confidence = Confidence::kMedium;
    } else if (give != kNowhere && short_enough && (phone || number) &&
               in_.Around(i, 3, WordClass::kGiveVerb) != kNowhere) {
      confidence = Confidence::kMedium;
    } else if (whole && short_enough && !in_.work() &&
               (give != kNowhere || ask != kNowhere ||
                in_.AroundWords(i, 4, WordClass::kReachVerb) != kNowhere ||
                in_.AroundWords(i, 4, WordCue::kFillVerb) != kNowhere)) {
      confidence = Confidence::kMedium;
    } else if (service && !handle && !in_.work() && short_enough &&
               ask != kNowhere &&
               in_.Around(i, 5, WordCue::kNameOf) != kNowhere &&
               (in_.question() ||
                in_.Around(i, 5, WordClass::kYour) != kNowhere)) {
      // "¿Con qué nombre apareces en Instagram?"
      confidence = Confidence::kMedium;
    } else {
      return;
    }
    const Category category = phone || (number && near_service == kNowhere)
                                  ? Category::kPhone
                              : email   ? Category::kEmail
                              : address ? Category::kAddress
                                        : Category::kHandle;
    in_.Report(category, Intent::kRequest, confidence, Name(category),
               {i, yours, give,
                yours == kNowhere || give == kNowhere ? ask : kNowhere});
  }

 private:
  // "Hast du Telegram?" asks for a contact, "Nutzt ihr Slack und Jira im
  // Projekt?" for the tools of the work.
  bool EndsWithService(size_t i) const {
    constexpr size_t kMostBehind = 4;
    const size_t behind = i + scene_.At(i).length;
    return in_.end() - std::min(behind, in_.end()) <= kMostBehind;
  }

  // "Kannst du mir deine Mail geben?", "Telefon?": a question for that alone.
  bool IsBrief() const { return in_.end() - in_.begin() <= 6; }

  // "à quel numéro vous joindre": a number that is called.
  bool Reaches(size_t i) const {
    return in_.Around(i, 6, WordClass::kCallVerb) != kNowhere ||
           in_.Around(i, 6, WordClass::kReachVerb) != kNowhere;
  }

  // A service beside the noun, or named just before: "Hast du Signal? Schick
  // mal deine ID".
  size_t NearServiceAt(size_t i) const {
    constexpr size_t kBefore = 12;
    constexpr size_t kBehind = 5;
    const size_t to = std::min(in_.end(), i + kBehind);
    for (size_t k = i >= kBefore ? i - kBefore : 0; k < to; ++k) {
      if (scene_.At(k).Is(WordClass::kService) ||
          (scene_.At(k).Is(kAnyServiceName) && k + 4 >= i)) {
        return k;
      }
    }
    return kNowhere;
  }

  // "ton 06", "je 06": mobile numbers are called by what they begin with.
  bool IsMobilePrefix(size_t i) const {
    if (scene_.At(i).kind != TokenKind::kNumber || i == in_.begin() ||
        !in_.Is(i - 1, WordClass::kYour)) {
      return false;
    }
    const std::string_view digits = scene_.Text(i);
    return (digits == "06" || digits == "07") &&
           (i + 1 >= in_.end() || scene_.At(i + 1).kind != TokenKind::kNumber);
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

  const WordingSentence& in_;
  const Scene& scene_;
};

}  // namespace

void DetectWordingRequest(const WordingSentence& sentence, size_t i) {
  Request(sentence).At(i);
}

}  // namespace composer_guard
