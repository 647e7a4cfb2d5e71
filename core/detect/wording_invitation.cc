// Invitations that give no contact but say where there is one, by what kinds of
// words a sentence holds. See wording.cc.
//
//   catches: "pásate por nuestra oficina", "вбейте название моей студии в
//            гугле", "mein Nummer steht auf meiner Website, ruf an"
//   leaves:  "la oficina tiene tres salas", "моей студии нет в гугле"

#include <algorithm>

#include "core/detect/by_way.h"
#include "core/detect/wording_noun.h"
#include "core/detect/wording_sentence.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kBeside = 7;

class Invitation {
 public:
  explicit Invitation(const WordingSentence& in) : in_(in) {}

  void Read() {
    if (!in_.IsShort() || in_.work()) return;
    if (in_.Any(WordCue::kMeetPlace) && !in_.Any(WordCue::kOnline)) Visit();
    if (in_.Any(WordCue::kLetsMeet)) Meet();
    if (in_.Any(WordCue::kRarely)) RatherThere();
    if (in_.Any(WordCue::kSearchVerb)) Search();
    if (in_.Any(WordCue::kSite)) {
      Site();
      ThroughSite();
    }
  }

 private:
  // "приезжайте к нам в офис", "¿tomamos un café mañana?".
  void Visit() {
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (!in_.Is(i, WordCue::kMeetPlace)) continue;
      size_t visit = in_.AroundWords(i, kBeside, WordCue::kVisitVerb);
      // "Je passe à la boutique" is an errand, "je passe à votre boutique"
      // none.
      if (visit == kNowhere &&
          (in_.Any(WordCue::kAtYours) ||
           in_.Near(i - std::min(i, kBeside), i + kBeside, WordClass::kYour))) {
        visit = in_.AroundWords(i, kBeside, WordCue::kComeBy);
      }
      // "Ngobrolnya tatap muka di toko": met where it is talked over.
      const size_t face =
          Talks() ? in_.AroundWords(i, 6, WordClass::kOutside) : kNowhere;
      const bool met =
          face != kNowhere && face != i && !in_.CommaBetween(face, i);
      if (met && visit == kNowhere) visit = face;
      if (visit == kNowhere || Refused(visit)) continue;
      if (!met && !in_.question() && !in_.Any(WordClass::kMy) &&
          !in_.Any(WordClass::kWe) && !in_.Any(WordCue::kWhen) &&
          !in_.Any(WordClass::kWeekday) &&
          !in_.Near(i + 1, in_.end(), WordCue::kMeetPlace)) {
        continue;
      }
      in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                 "in_person", {i, visit});
      // A coffee beside the visit is proposed with it: clause.cc joins them.
    }
  }

  bool Talks() const {
    return in_.Any(WordClass::kTalkVerb) || in_.Any(WordCue::kDealVerb) ||
           in_.Any(WordCue::kInterview);
  }

  // "Spotkajmy się w sobotę": two who meet at a place, none of them said to be
  // on the platform or on a screen.
  void Meet() {
    if (in_.Any(WordCue::kOnline) || in_.HasAny(kAnyServiceName) ||
        in_.Any(WordClass::kHere) || in_.Any(WordClass::kPlatform)) {
      return;
    }
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (!in_.Is(i, WordCue::kLetsMeet) || Refused(i) || Agrees(i)) continue;
      size_t day = in_.NearAt(in_.begin(), in_.end(), WordClass::kWeekday);
      if (day == kNowhere) {
        day = in_.NearAt(in_.begin(), in_.end(), WordCue::kWhen);
      }
      const bool when = day != kNowhere || in_.question();
      // "Meet me halfway, at 400" is no place.
      if (!when && Counts()) continue;
      in_.Report(Category::kOffPlatform, Intent::kMove,
                 when ? Confidence::kMedium : Confidence::kLow, "in_person",
                 {i, day});
      return;
    }
  }

  // "Laten we afspreken dat ik maandag lever": to agree, not to meet.
  bool Agrees(size_t i) const {
    static constexpr auto kThat = Words("dat", "dass", "que", "che", "om");
    const size_t behind = i + in_.scene().At(i).length;
    return behind < in_.end() && kThat.Has(in_.scene().Text(behind));
  }

  bool Counts() const {
    for (size_t k = in_.begin(); k < in_.end(); ++k) {
      if (in_.scene().At(k).kind == TokenKind::kNumber) return true;
    }
    return false;
  }

  // "Hier bin ich fast nie, auf Signal immer", where nothing proposed it yet.
  void RatherThere() {
    const uint32_t begin = in_.scene().At(in_.begin()).span.begin;
    // Proposals of this sentence are among the last that were found.
    constexpr size_t kLast = 16;
    const std::vector<Found>& found = in_.scene().found;
    const bool told = std::any_of(
        found.end() - static_cast<ptrdiff_t>(std::min(kLast, found.size())),
        found.end(), [begin](const Found& other) {
          return other.intent == Intent::kMove && other.span.end > begin;
        });
    if (told || in_.tech() || !in_.Any(WordClass::kHere)) return;
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (!in_.scene().At(i).Is(kAnyServiceName) || in_.NegatedBefore(i)) {
        continue;
      }
      in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                 "chat_app",
                 {i, in_.NearAt(in_.begin(), in_.end(), WordCue::kRarely)});
      return;
    }
  }

  // "напишите название нашей студии в картах, там телефон". What is searched
  // for is the writer: someone's name, or "me".
  void Search() {
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (!in_.Is(i, WordCue::kSearchVerb) || Refused(i)) continue;
      const size_t finder = FinderBeside(i);
      if (finder == kNowhere) continue;
      const size_t name = in_.AroundWords(i, kBeside, WordCue::kNameOf);
      const size_t mine = in_.AroundWords(i, kBeside, WordClass::kMy);
      const bool number = Number(in_.begin()) != kNowhere;
      if (mine == kNowhere && (name == kNowhere || !number)) continue;
      if (name == kNowhere && !number &&
          in_.AroundWords(i, 2, WordClass::kMy) == kNowhere) {
        continue;
      }
      in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                 "hidden", {i, finder, name});
      return;
    }
  }

  // "mi número está en mi web, llámame".
  void Site() {
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (!in_.Is(i, WordCue::kSite)) continue;
      const size_t number = Number(i >= kReach ? i - kReach : 0);
      // "Escríbame aquí, no en mi web"
      if (number == kNowhere || number > i + kReach || Refused(number) ||
          in_.NegatedBefore(i)) {
        continue;
      }
      const bool found = IsFound(number, i);
      if (!found && (!in_.Any(WordClass::kMy) || OfRecord(number) ||
                     in_.Around(number, 3, WordClass::kYour) != kNowhere)) {
        continue;
      }
      size_t call = in_.AroundWords(i, kReach, WordClass::kCallVerb);
      if (call == kNowhere) call = ReachedAt(i);
      if (call == kNowhere && !found && !IsTold(number, i)) continue;
      in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                 "hidden", {i, number, call});
      return;
    }
  }

  // "Contáctame a través de mi web", "пишите через мой сайт".
  void ThroughSite() {
    constexpr size_t kBefore = 3;
    if (in_.work() || in_.Any(WordCue::kOthers)) return;
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (!in_.Is(i, WordCue::kSite) || in_.InPhrase(i)) continue;
      size_t by = i;
      for (size_t n = 1; n <= kBefore && i >= in_.begin() + n; ++n) {
        if (kByWay.Has(in_.scene().Text(i - n))) by = i - n;
      }
      const size_t reach = in_.AroundWords(i, kReach, WordClass::kReachVerb);
      const bool mine = in_.scene().At(i).length > 1 ||
                        in_.NearAt(by, i + 2, WordClass::kMy) != kNowhere;
      if (by == i || reach == kNowhere || !mine || Refused(reach) ||
          in_.NegatedBefore(by)) {
        continue;
      }
      in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                 "website", {i, by, reach});
      return;
    }
  }

  // "Mi número está en mi web, escríbeme": said by itself.
  size_t ReachedAt(size_t site) const {
    const size_t reach = in_.AroundWords(site, kReach, WordClass::kReachVerb);
    if (reach == kNowhere) return kNowhere;
    for (size_t k = std::min(reach, site); k < std::max(reach, site); ++k) {
      if (in_.scene().At(k).kind == TokenKind::kSign) return reach;
    }
    return kNowhere;
  }

  // "Мои контакты внизу моего сайта": nothing but "my" before the number.
  bool IsTold(size_t number, size_t site) const {
    constexpr size_t kBefore = 2;
    constexpr size_t kArticle = 4;
    if (number > site || in_.Any(WordClass::kNegation) ||
        in_.Around(number, kBefore, WordClass::kGiveVerb) != kNowhere ||
        in_.Around(number, 1, WordClass::kMy) == kNowhere ||
        in_.Around(site, kBefore, WordClass::kMy) == kNowhere) {
      return false;
    }
    size_t begin = number;
    while (begin > in_.begin() &&
           (in_.Is(begin - 1, WordClass::kMy) ||
            in_.scene().Text(begin - 1).size() <= kArticle)) {
      --begin;
    }
    return begin == in_.begin();
  }

  // "Mi número está en la foto": the writer's, and nothing to be done with it.
  bool IsFound(size_t number, size_t site) const {
    constexpr size_t kFar = 7;
    return std::max(number, site) - std::min(number, site) <= kFar &&
           (in_.Around(number, 2, WordClass::kMy) != kNowhere ||
            IsAllThere(number, site)) &&
           in_.AroundWords(site, kFar, WordCue::kFound) != kNowhere &&
           !in_.Any(WordClass::kGiveVerb) && !in_.Any(WordCue::kFillVerb) &&
           !in_.Any(WordClass::kNegation) && !OfRecord(number) &&
           !WordingNoun(in_.scene(), in_.begin(), in_.end(), number)
                .CountsSomething();
  }

  // "Sul mio sito trova tutti i contatti": whose they are is told by where.
  bool IsAllThere(size_t number, size_t site) const {
    return in_.Is(number, WordCue::kContact) &&
           in_.EndsAt(number + in_.scene().At(number).length) &&
           in_.Around(site, 2, WordClass::kMy) != kNowhere;
  }

  size_t FinderBeside(size_t i) const {
    const size_t finder = in_.AroundWords(i, kBeside, WordCue::kFinder);
    if (finder != kNowhere) return finder;
    const size_t service = in_.AroundWords(i, kBeside, WordClass::kService);
    return service != kNowhere
               ? service
               : in_.AroundWords(i, kBeside, WordClass::kServiceWeak);
  }

  // The first word for a number or contact from `from` on.
  size_t Number(size_t from) const {
    size_t found = kNowhere;
    for (const WordClass noun : {WordClass::kPhoneNoun, WordClass::kNumberNoun,
                                 WordClass::kEmailNoun}) {
      found = std::min(found, in_.NearAt(from, in_.end(), noun));
    }
    return std::min(found, in_.NearAt(from, in_.end(), WordCue::kContact));
  }

  // "número de pedido": of something else than the writer.
  bool OfRecord(size_t number) const {
    const size_t from = number >= 2 ? number - 2 : 0;
    for (size_t i = std::max(from, in_.begin());
         i < std::min(number + 4, in_.end()); ++i) {
      // "mi página" is where it stands.
      if (in_.Is(i, WordClass::kIdLabel) && !in_.Is(i, WordCue::kSite) &&
          !in_.Is(i - in_.scene().At(i).part_of, WordCue::kSite)) {
        return true;
      }
    }
    return false;
  }

  bool Refused(size_t i) const {
    const size_t behind = i + in_.scene().At(i).length;
    return in_.NegatedBefore(i) ||
           in_.Near(behind, behind + 2, WordClass::kNegation);
  }

  static constexpr size_t kReach = 12;

  const WordingSentence& in_;
};

}  // namespace

void DetectWordingInvitation(const WordingSentence& sentence) {
  Invitation(sentence).Read();
}

}  // namespace composer_guard
