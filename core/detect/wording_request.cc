// Requests by what kinds of words a sentence holds. See wording.cc.

#include <algorithm>

#include "core/detect/by_way.h"
#include "core/detect/wording_noun.h"
#include "core/detect/wording_sentence.h"

namespace composer_guard {
namespace {

class Request {
 public:
  explicit Request(const WordingSentence& in) : in_(in), scene_(in.scene()) {}

  void At(size_t i) {
    const bool phone =  // "telefonicznie" tells how.
        (in_.Is(i, WordClass::kPhoneNoun) && !in_.Is(i, WordClass::kByPhone)) ||
        IsMobilePrefix(i);
    const bool number = in_.Is(i, WordClass::kNumberNoun);
    const bool mail = in_.Is(i, WordClass::kAddressNoun) && IsOfMail(in_, i);
    const bool email = in_.Is(i, WordClass::kEmailNoun) || mail;
    const bool address = in_.Is(i, WordClass::kAddressNoun) && !mail;
    const bool service = scene_.At(i).Is(kAnyServiceName);
    const bool handle = in_.Is(i, WordClass::kHandleNoun);
    if (!(phone || number || email || address || service || handle)) return;
    if (in_.tech() && !phone && !((email || address) && AsksWhere(i))) return;
    if ((phone || number) && ToBeCalled(i)) return;
    const WordingNoun noun(in_, i);
    if (number && !phone && noun.CountsSomething()) return;
    // "numer konta", "numéro de compte": of a record.
    if ((number && scene_.At(i).length > 1 && in_.Is(i, WordClass::kIdLabel)) ||
        (service && !handle &&
         in_.Near(i - std::min<size_t>(i, 2), i, WordClass::kIdLabel))) {
      return;
    }
    // "indirizzo di casa con il CAP": where letters go, not where a page is.
    const bool whole =
        (address || mail) && in_.AroundWords(i, 6, WordCue::kWhole) != kNowhere;
    const bool reached = in_.question() && Reaches(i) &&
                         in_.Around(i, 2, WordClass::kWhat) != kNowhere;
    if ((number || address) && !phone && !service && !whole &&
        !noun.Bounded() && !in_.IsHad(i) && !(number && reached)) {
      return;
    }
    if ((phone || address) && !noun.Follows() &&
        !(whole && in_.Near(i, i + scene_.At(i).length + 1, WordCue::kWhole))) {
      return;
    }
    const size_t yours =
        in_.Around(i, service && !handle ? 2 : 3, WordClass::kYour);
    if (!phone && yours != kNowhere && yours < i && !noun.Has(yours)) return;
    const size_t give = in_.Around(i, 7, WordClass::kGiveVerb);
    // "d'en parler sur Skype", "удобно ли вам созвониться в зуме": a proposal
    // to talk, not a question for a name.
    if (service && (yours == kNowhere || (give == kNowhere && !handle)) &&
        (in_.Around(i, 6, WordClass::kTalkVerb) != kNowhere ||
         in_.Around(i, 6, WordClass::kMoveVerb) != kNowhere)) {
      return;
    }
    size_t ask = in_.Around(i, 6, WordClass::kWhat);
    // "Wir benötigen Ihre Nummer", and no "numbers of 300 clinics".
    if (ask == kNowhere && yours != kNowhere) {
      ask = in_.AroundWords(i, 7, WordCue::kNeed);
    }
    size_t mine = in_.Around(i, 2, WordClass::kMy);
    if (IsToMe(give, mine, i) ||
        (mine != kNowhere && in_.CommaBetween(mine, i))) {
      mine = kNowhere;
    }
    // "Vilket nummer når jag dig på?": I who call, not my number.
    if (mine != kNowhere && yours == kNowhere && !reached) return;
    const size_t last = i + scene_.At(i).length - 1;
    if ((in_.Near(last + 1, last + 3, WordClass::kNegation) ||
         (in_.NegatedBefore(i) && !IsPolite(give)) ||
         (give != kNowhere && Refused(give))) &&
        !((yours != kNowhere || in_.Any(WordCue::kInProposal)) &&
          in_.Reminds())) {
      return;
    }
    const bool short_enough = in_.IsShort();
    const bool asked = give != kNowhere || ask != kNowhere || in_.question();
    const size_t please = in_.PleaseBeside(i);
    const size_t near_service = NearServiceAt(i);
    if (yours != kNowhere && asked) {
      // "your profile" and "your location" alone are asked for in any talk.
      if ((handle || address) && near_service == kNowhere && give == kNowhere &&
          ask == kNowhere) {
        return;
      }
      if (handle && !service && near_service == kNowhere) return;
    } else if (!(in_.question() && short_enough &&
                 (!in_.tech() || AsksWhere(i)) && ask != kNowhere &&
                 (service && !handle && !phone && !email
                      ? EndsWithService(i)
                      : (phone || email || address) &&
                            (give != kNowhere || IsBrief(i) || Reaches(i)))) &&
               !(short_enough &&
                 ((in_.question() && number && (Reaches(i) || in_.IsHad(i)) &&
                   in_.Around(i, 2, WordClass::kWhat) != kNowhere) ||
                  (give != kNowhere && (phone || number || noun.IsMailbox()) &&
                   !in_.Any(WordCue::kOthers) &&
                   in_.WordsBetween(give, i) <= kGiven))) &&
               // "Votre numéro, s'il vous plaît"
               !(please != kNowhere && short_enough && !in_.tech() &&
                 !in_.NegatedInClause(i) &&
                 (phone || email || whole || (yours != kNowhere && !handle))) &&
               !(short_enough && !in_.work() &&
                 (IsNamed(i, handle, service, near_service) ||
                  (whole &&
                   (give != kNowhere || ask != kNowhere ||
                    in_.AroundWords(i, 4, WordClass::kReachVerb) != kNowhere ||
                    in_.AroundWords(i, 4, WordCue::kFillVerb) != kNowhere)))) &&
               // "¿Con qué nombre apareces en Instagram?"
               !(service && !handle && !in_.work() && short_enough &&
                 ask != kNowhere &&
                 in_.Around(i, 5, WordCue::kNameOf) != kNowhere &&
                 (in_.question() ||
                  in_.Around(i, 5, WordClass::kYour) != kNowhere))) {
      return;
    }
    const Category category = phone || (number && near_service == kNowhere)
                                  ? Category::kPhone
                              : email   ? Category::kEmail
                              : address ? Category::kAddress
                                        : Category::kHandle;
    in_.Report(category, Intent::kRequest, Confidence::kMedium,
               KindOf(category),
               {i, yours, give, please,
                yours == kNowhere || give == kNowhere ? ask : kNowhere});
  }

 private:
  // "lasă-mi un nr să te sun", "Masz jakiś numer? Przedzwonię": what is asked
  // for is told by what it is for, whatever else stands around the noun.
  bool ToBeCalled(size_t i) const {
    constexpr size_t kBeside = 4;
    constexpr size_t kBehind = 12;
    if (!in_.IsShort() || in_.work() ||
        in_.Near(i + 1, i + 3, WordClass::kNegation)) {
      return false;
    }
    size_t give = in_.AroundWords(i, kBeside, WordClass::kGiveVerb);
    if (give == kNowhere && WordingNoun(in_, i).Follows()) {
      give = in_.AroundWords(i, kBeside, WordClass::kWhat);
      // "Haste mal ne Nummer, dann ruf ich an": asked without the sign.
      if (!in_.question() && give != in_.begin()) give = kNowhere;
    }
    if (give == kNowhere || Refused(give)) return false;
    const size_t to = std::max(i, give) + kBehind;
    if (!in_.Follows(std::min(i, give),
                     in_.question() ? to : std::min(to, in_.end()),
                     WordCue::kWillCall) ||
        in_.Any(WordClass::kIdLabel) ||
        in_.Around(i, 1, WordClass::kMy) != kNowhere) {
      return false;
    }
    in_.Report(Category::kPhone, Intent::kRequest, Confidence::kMedium, "phone",
               {i, give, in_.Around(i, 3, WordClass::kYour)});
    return true;
  }

  // "¿A qué correo te mando las plantillas?": whatever is sent there.
  bool AsksWhere(size_t i) const {
    return in_.question() && in_.Around(i, 2, WordClass::kWhat) < i &&
           in_.Around(i, 3, WordClass::kGiveVerb) != kNowhere;
  }

  // "Не скинете номер?": a negation right before the verb asks politely.
  bool IsPolite(size_t give) const {
    return in_.question() && give != kNowhere && give > in_.begin() &&
           in_.Is(give - 1, WordClass::kNegation);
  }

  // "Hodíš mi číslo?", "dați-mi și mie un număr", "pošli mi číslo": not mine.
  bool IsToMe(size_t give, size_t mine, size_t i) const {
    if (give == kNowhere || mine == kNowhere) return false;
    const size_t behind = give + scene_.At(give).length;
    return (in_.question() && (behind == mine || mine + 1 == give)) ||
           (give < mine && (mine + 1 < i || in_.InPhrase(mine))) ||
           (give <= mine && mine < behind && behind > give + 1);
  }
  static constexpr size_t kGiven = 3;

  // "请勿留电话", "連絡先の記載はご遠慮ください". A question asks politely:
  // "¿no me pasas tu número?".
  bool Refused(size_t give) const {
    if (!in_.glued() && in_.question()) return false;
    // "보내지 말아 주세요"
    const size_t most = in_.glued() ? 3 : 2;
    const size_t behind = give + scene_.At(give).length;
    return in_.NegatedBefore(give) ||
           (in_.glued() && !in_.question() && in_.NegatedInClause(give)) ||
           in_.Near(behind, behind + most, WordClass::kNegation);
  }

  // "Hast du Telegram?", and not "Nutzt ihr Slack und Jira im Projekt?".
  bool EndsWithService(size_t i) const {
    constexpr size_t kMostBehind = 4;
    return in_.end() <= i + scene_.At(i).length + kMostBehind;
  }

  // "Кинь ник в тг": a name there that is asked for, or the service alone,
  // "кинь інсту". Who asks for a bot goes on with words.
  bool IsNamed(size_t i, bool handle, bool service, size_t near) const {
    constexpr size_t kBeside = 3;
    size_t give = in_.AroundWords(i, kBeside, WordClass::kGiveVerb);
    if (give == kNowhere && handle && in_.question() && IsBrief(i)) {
      give = in_.AroundWords(i, kBeside, WordClass::kWhat);
    }
    if (give == kNowhere || in_.IsTold(give)) return false;
    const size_t behind = i + scene_.At(i).length;
    if (handle) {
      // "카톡 아이디 larkmeadow 추가해 주세요" tells the name.
      constexpr size_t kSmallBytes = 4;
      return near != kNowhere &&
             std::max(i, near) - std::min(i, near) <=
                 kBeside * (in_.glued() ? kBeside : 1) &&
             (WordingNoun(in_, i).Follows() ||
              scene_.Text(behind).size() <= kSmallBytes);
    }
    // "Mándamelo por WhatsApp" is no name there.
    if (i > in_.begin() && kOnto.Has(scene_.Text(i - 1))) return false;
    return service && scene_.At(i).Is(WordClass::kService) && !in_.glued() &&
           !in_.Is(give, WordClass::kReachVerb) &&
           WordingNoun(in_, i).Has(give) &&
           (behind >= in_.end() ||
            (scene_.At(behind).kind == TokenKind::kSign &&
             (scene_.At(behind).sign != '-' ||
              scene_.At(behind).space_before)));
  }

  // "Kannst du mir deine Mail geben?", "Telefon?": a question for that alone,
  // or a clause at the end.
  bool IsBrief(size_t i) const {
    constexpr size_t kBrief = 7;
    if (in_.end() - i > kBrief) return false;
    size_t begin = i;
    while (begin > in_.begin() && in_.end() - begin <= kBrief &&
           scene_.At(begin - 1).sign != ',') {
      --begin;
    }
    return in_.end() - begin <= kBrief;
  }

  // "à quel numéro vous joindre": a number that is called.
  bool Reaches(size_t i) const {
    return in_.Around(i, 6, WordClass::kCallVerb) != kNowhere ||
           in_.Around(i, 6, WordClass::kReachVerb) != kNowhere ||
           in_.Around(i, 6, WordCue::kWillCall) != kNowhere;
  }

  // Beside the noun, or just before: "Hast du Signal? Schick mal deine ID".
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

  // "ton 06", "je 06-nummer": mobile numbers, by what they begin with.
  bool IsMobilePrefix(size_t i) const {
    if (scene_.At(i).kind != TokenKind::kNumber || i == in_.begin() ||
        !(in_.Is(i - 1, WordClass::kYour) || scene_.Text(i - 1) == "un" ||
          scene_.Text(i - 1) == "een")) {
      return false;
    }
    const std::string_view digits = scene_.Text(i);
    return (digits == "06" || digits == "07") &&
           (i + 1 >= in_.end() ||
            in_.Near(i + 2, i + 3, WordClass::kNumberNoun) ||
            (scene_.At(i + 1).kind != TokenKind::kNumber &&
             scene_.At(i + 1).sign != '-'));
  }

  const WordingSentence& in_;
  const Scene& scene_;
};

}  // namespace

void DetectWordingRequest(const WordingSentence& sentence, size_t i) {
  if (!sentence.OthersSay(i)) Request(sentence).At(i);
}

}  // namespace composer_guard
