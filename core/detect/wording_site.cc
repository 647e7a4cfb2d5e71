// Where the writer's contact stands, by what kinds of words a sentence holds:
// on a site, in a profile, in a picture. See wording.cc.
//
//   catches: "mein Nummer steht auf meiner Website, ruf an", "contáctame a
//            través de mi web"
//   leaves:  "the order number is on the site", "добавь контакты на мой сайт"

#include <algorithm>

#include "core/detect/by_way.h"
#include "core/detect/wording_noun.h"
#include "core/detect/wording_sentence.h"

namespace composer_guard {
namespace {

class Site {
 public:
  explicit Site(const WordingSentence& in) : in_(in) {}

  void Read() {
    if (!in_.IsShort() || in_.work() || !in_.Any(WordCue::kSite)) return;
    There();
    Through();
  }

 private:
  static constexpr size_t kReach = 12;

  // "mi número está en mi web, llámame".
  void There() {
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (!in_.Is(i, WordCue::kSite)) continue;
      const size_t number = Number(i >= kReach ? i - kReach : 0);
      // "Escríbame aquí, no en mi web"
      if (number == kNowhere || number > i + kReach || in_.Refused(number) ||
          in_.NegatedBefore(i)) {
        continue;
      }
      const bool found = IsFound(number, i);
      if (!found && (!in_.Any(WordClass::kMy) || OfRecord(number) ||
                     in_.Around(number, 3, WordClass::kYour) != kNowhere)) {
        continue;
      }
      size_t call = in_.AroundWords(i, kReach, WordClass::kCallVerb);
      // "nomor telepon" is a number.
      if (call != kNowhere && IsNumberNoun(call)) call = kNowhere;
      if (call == kNowhere) call = ReachedAt(i);
      if (call == kNowhere && !found && !IsTold(number, i)) continue;
      const bool whose = call != kNowhere || !found || MineBeside(number) ||
                         IsAll(number, i) || IsAllThere(number, i);
      in_.Report(Category::kOffPlatform, Intent::kMove,
                 whose ? Confidence::kMedium : Confidence::kLow, "hidden",
                 {i, number, call});
      return;
    }
  }

  // "Contáctame a través de mi web", "пишите через мой сайт".
  void Through() {
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
      if (by == i || reach == kNowhere || !mine || in_.Refused(reach) ||
          in_.NegatedBefore(by)) {
        continue;
      }
      in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                 "website", {i, by, reach});
      return;
    }
  }

  // "Mi número está en mi web, escríbeme": said by itself. "Добавь контакты на
  // мой сайт" is work.
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
    // "Mera number site pe daal do" asks for work.
    const size_t behind = site + in_.scene().At(site).length;
    const size_t done =
        in_.NearAt(behind, behind + kArticle, WordClass::kGiveVerb);
    if (done != kNowhere && !in_.Is(done, WordClass::kWhat) &&
        !in_.CommaBetween(site, done)) {
      return false;
    }
    size_t begin = number;
    while (begin > in_.begin() &&
           (in_.Is(begin - 1, WordClass::kMy) ||
            in_.Is(begin - 1, WordCue::kCommon) ||
            in_.scene().Text(begin - 1).size() <= kArticle)) {
      --begin;
    }
    return begin == in_.begin();
  }

  // "Meine Kontaktdaten finden Sie auf meiner Seite", "mi número está en la
  // foto": the writer's, and nothing is to be done with it.
  bool IsFound(size_t number, size_t site) const {
    constexpr size_t kFar = 7;
    const size_t said = in_.scene().At(number).length - 1;
    return (number < site ? site - number - said : number - site) <= kFar &&
           (MineBeside(number) || BeginsGlued(number) || IsAll(number, site) ||
            IsAllThere(number, site)) &&
           in_.AroundWords(site, kFar, WordCue::kFound) != kNowhere &&
           !in_.Any(WordClass::kGiveVerb) && !Fills() &&
           !in_.Any(WordClass::kNegation) && !OfRecord(number) &&
           !WordingNoun(in_, number).CountsSomething();
  }

  bool IsNumberNoun(size_t call) const {
    const Scene& scene = in_.scene();
    const size_t back = scene.At(call).part_of;
    return back != 0 &&
           scene.At(call - back)
               .Is(AnyOf(WordClass::kPhoneNoun, WordClass::kNumberNoun));
  }

  bool MineBeside(size_t number) const {
    const size_t behind = number + in_.scene().At(number).length;
    return in_.Around(number, 2, WordClass::kMy) != kNowhere ||
           in_.Near(behind, behind + 2, WordClass::kMy);
  }

  // "điện thoại" is none: "điền".
  bool Fills() const {
    size_t i = in_.begin();
    while (i < in_.end() &&
           (!in_.Is(i, WordCue::kFillVerb) || in_.InPhrase(i))) {
      ++i;
    }
    return i < in_.end();
  }

  // "電話番号はプロフィールに載っています", "เบอร์อยู่ในรูปค่ะ": whose it is goes
  // without saying.
  bool BeginsGlued(size_t number) const {
    const Scene& scene = in_.scene();
    const size_t behind = number + 1;
    // A particle at most behind it: no "เบอร์เสื้อ", the size of a shirt.
    return scene.At(number).kind == TokenKind::kGlued &&
           in_.Is(number, WordClass::kPhoneNoun) &&
           (number == in_.begin() || in_.Parted(number)) &&
           behind + 1 < in_.end() &&
           (scene.At(behind).classes != 0 || scene.At(behind + 1).classes != 0);
  }

  // "Sul mio sito trova tutti i contatti": whose they are is told by where.
  bool IsAllThere(size_t number, size_t site) const {
    return !in_.glued() && in_.Is(number, WordCue::kContact) &&
           in_.EndsAt(number + in_.scene().At(number).length) &&
           in_.Around(site, 2, WordClass::kMy) != kNowhere;
  }

  // "Телефон указан на моём сайте", and no more.
  bool IsAll(size_t number, size_t site) const {
    return (number == in_.begin() || in_.EndsAt(number - 1)) &&
           in_.EndsAt(site + in_.scene().At(site).length) &&
           in_.Around(site, 2, WordClass::kMy) != kNowhere;
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

  const WordingSentence& in_;
};

}  // namespace

void DetectWordingSite(const WordingSentence& sentence) {
  Site(sentence).Read();
}

}  // namespace composer_guard
