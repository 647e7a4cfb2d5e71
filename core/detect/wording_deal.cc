// Proposals to pay or to agree past the platform, by what kinds of words a
// sentence holds. See wording.cc.
//
//   catches: "hazme un Bizum directo y nos ahorramos la comisión",
//            "договоримся между собой, выйдет дешевле"
//   leaves:  "la comisión la calcula el plugin", "entre nosotros, era mejor"

#include <algorithm>
#include <utility>

#include "core/detect/refusal.h"
#include "core/detect/wording_sentence.h"
#include "core/rules/tables.h"

namespace composer_guard {
namespace {

constexpr size_t kBeside = 7;

bool IsLess(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

// What a way to pay, or to agree past the platform, is named by.
constexpr WordClasses kPaysOrPast =
    kAnyServiceName |
    AnyOf(WordClass::kCue, WordClass::kOutside, WordClass::kOutsideWeak);

class Deal {
 public:
  explicit Deal(const WordingSentence& in) : in_(in) {}

  void Read() {
    if (!in_.HasAny(kPaysOrPast) || !in_.IsShort() || in_.work()) return;
    fee_ = in_.NearAt(in_.begin(), in_.end(), WordClass::kFee);
    cheaper_ = in_.NearAt(in_.begin(), in_.end(), WordCue::kCheaper);
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      const Lexeme& lexeme = in_.scene().At(i);
      if (!lexeme.Is(kPaysOrPast) || in_.InPhrase(i)) continue;
      if (IsPayment(i) ? Pay(i) : IsOutside(i) && (Agree(i) || ForLess(i))) {
        return;
      }
    }
  }

 private:
  // "hazme un Bizum directo", "Blik, dann sparen wir die Provision".
  bool Pay(size_t i) const {
    if (in_.NegatedBefore(i)) return false;
    const size_t outside = OutsideBeside(i);
    if (PaidPast(i, outside) || Paid(i)) return true;
    const bool saves =
        fee_ != kNowhere &&
        (cheaper_ != kNowhere ||
         in_.AroundWords(fee_, 4, WordClass::kNegation) != kNowhere);
    const bool ours = in_.Any(WordClass::kMy) || in_.Any(WordClass::kWe);
    // "Zapłać mi Blikiem, będzie taniej": asked of the reader, and worth it.
    const bool bargain = (cheaper_ != kNowhere || in_.Any(WordCue::kBetter)) &&
                         (ours || in_.Any(WordClass::kYour)) &&
                         in_.AroundWords(i, 4, WordCue::kDealVerb) != kNowhere;
    if (!saves && !bargain &&
        (outside == kNowhere ||
         !(ours || cheaper_ != kNowhere || fee_ != kNowhere))) {
      return false;
    }
    Report("payment", saves ? Confidence::kHigh : Confidence::kMedium,
           {i, outside});
    return true;
  }

  // "puść mi blika", "Ik stuur je een Tikkie"; "киньте на карту", where a fee
  // is spoken of.
  bool Paid(size_t i) const {
    constexpr size_t kWay = 2;
    size_t verb = in_.AroundWords(i, 4, WordCue::kPayMe);
    if (verb == kNowhere && FeeBefore() &&
        in_.Around(i, kWay, WordClass::kFee) == kNowhere) {
      verb = in_.AroundWords(i, 4, WordCue::kDealVerb);
      if (verb == kNowhere) verb = in_.AroundWords(i, 3, WordClass::kGiveVerb);
    }
    if (verb == kNowhere || in_.NegatedBefore(verb) ||
        in_.CommaBetween(verb, i)) {
      return false;
    }
    Report("payment", Confidence::kMedium, {i, verb});
    return true;
  }

  // "Переведите на карту, без сайта", "UPI kar do seedha".
  bool PaidPast(size_t i, size_t outside) const {
    const auto [denied, platform] = PlatformDenied();
    if (denied == kNowhere &&
        (outside == kNowhere || in_.PlatformBeside(outside))) {
      outside = in_.AroundWords(i, kBeside, WordClass::kOutside);
      if (outside == kNowhere) return false;
    }
    size_t verb = kNowhere;
    for (const WordCue said : {WordCue::kPayMe, WordCue::kDealVerb}) {
      if (verb == kNowhere) verb = in_.AroundWords(i, 4, said);
    }
    if (verb == kNowhere) verb = in_.AroundWords(i, 3, WordClass::kGiveVerb);
    if (verb == kNowhere ? denied == kNowhere || !IsMine(i)
                         : in_.NegatedInClause(verb)) {
      return false;
    }
    Report("payment", Confidence::kMedium,
           {i, verb, denied != kNowhere ? denied : outside, platform});
    return true;
  }

  bool IsMine(size_t i) const {
    return in_.Any(WordClass::kMy) || in_.Any(WordClass::kYour) ||
           OutsideBeside(i) != kNowhere ||
           in_.AroundWords(i, 3, WordCue::kCommon) != kNowhere;
  }

  // "Without the site", "die Plattform brauchen wir nicht": the words that say
  // so, or kNowhere.
  std::pair<size_t, size_t> PlatformDenied() const {
    for (size_t k = in_.begin(); k < in_.end(); ++k) {
      if (!in_.Is(k, WordClass::kPlatform) && !in_.Is(k, WordCue::kSite)) {
        continue;
      }
      const size_t denied = DeniedAt(k);
      if (denied != kNowhere) return {denied, k};
    }
    return {kNowhere, kNowhere};
  }

  size_t DeniedAt(size_t platform) const {
    constexpr size_t kWithout = 2;
    constexpr size_t kNeed = 5;
    const Scene& scene = in_.scene();
    for (size_t n = 1; n <= kWithout && platform >= in_.begin() + n; ++n) {
      if (SaysWithout(scene.Text(platform - n))) return platform - n;
    }
    // "site olmadan"
    const size_t behind = platform + scene.At(platform).length;
    for (size_t k = behind; k < std::min(behind + kWithout, in_.end()); ++k) {
      if (SaysWithout(scene.Text(k)) &&
          (IsEnd(k + 1) || scene.At(k + 1).classes != 0)) {
        return k;
      }
    }
    const size_t need = in_.AroundWords(platform, kNeed, WordCue::kNeedless);
    if (need == kNowhere) return kNowhere;
    // "不走平台" says it all.
    const size_t no = in_.glued() || scene.At(need).length > 1
                          ? need
                          : in_.AroundWords(need, 2, WordClass::kNegation);
    if (no == kNowhere) return kNowhere;
    if (in_.CommaBetween(need, platform)) return kNowhere;
    const size_t last = std::max(need, no);
    return need < platform || IsEnd(last + scene.At(last).length) ? no
                                                                  : kNowhere;
  }

  // But for the rest of a verb: "平台就不用了".
  bool IsEnd(size_t i) const {
    while (i < in_.end() && in_.scene().At(i).kind == TokenKind::kGlued &&
           in_.scene().At(i).classes == 0) {
      ++i;
    }
    return i >= in_.end() || in_.scene().At(i).kind == TokenKind::kSign ||
           in_.Is(i, WordCue::kCommon);
  }

  // "95 zł przez portal, bezpośrednio 80 zł": the same for less.
  bool ForLess(size_t i) const {
    constexpr size_t kPrice = 3;
    if (in_.tech()) return false;
    size_t platform = in_.NearAt(in_.begin(), i, WordClass::kPlatform);
    if (platform == kNowhere) {
      platform = in_.NearAt(in_.begin(), i, WordCue::kSite);
    }
    if (platform == kNowhere) return false;
    const size_t there = NumberBehind(platform, i);
    const size_t past = NumberBehind(i, in_.end());
    if (past == kNowhere || there == kNowhere ||
        (!in_.Any(WordClass::kMoney) &&
         in_.scene().Text(there).size() < kPrice) ||
        !IsLess(in_.scene().Text(past), in_.scene().Text(there))) {
      return false;
    }
    Report("elsewhere", Confidence::kMedium, {i, past});
    return true;
  }

  size_t NumberBehind(size_t i, size_t end) const {
    constexpr size_t kBehind = 8;
    for (size_t k = i + 1; k < std::min(i + kBehind, end); ++k) {
      if (in_.scene().At(k).kind == TokenKind::kNumber) return k;
    }
    return kNowhere;
  }

  // In this sentence, or just before it.
  bool FeeBefore() const {
    constexpr size_t kBefore = 15;
    if (fee_ != kNowhere) return true;
    for (size_t n = 1; n <= kBefore && in_.begin() >= n; ++n) {
      if (in_.Is(in_.begin() - n, WordClass::kFee)) return true;
    }
    return false;
  }

  // "si cerramos por fuera te sale más barato", "lass uns das unter uns
  // regeln".
  bool Agree(size_t i) const {
    size_t deal = in_.AroundWords(i, kBeside, WordCue::kDealVerb);
    const bool ours = in_.Any(WordClass::kMy) || in_.Any(WordClass::kWe) ||
                      in_.Any(WordClass::kYour);
    // "cerremos trato directo, sin intermediarios" says it twice.
    bool gain = cheaper_ != kNowhere || fee_ != kNowhere;
    const auto denied = gain ? std::pair(kNowhere, kNowhere) : PlatformDenied();
    gain = gain || denied.first != kNowhere || SaidTwice(i);
    // "Si trabajamos directo te dejo un 15 % menos", "trabajemos sin la web".
    size_t work = gain || Percent() ? in_.AroundWords(i, 4, WordCue::kIfWeWork)
                                    : kNowhere;
    if (in_.IsWithout(i)) work = in_.AroundWords(i, 4, WordCue::kDoIt);
    if (work != kNowhere && IsAllSaid(std::max(i, work))) {
      deal = std::min(deal, work);
      gain = true;
    }
    if (in_.NegatedBefore(i) && !gain) return false;
    // "Directo" tells how, "entre nosotros" past whom.
    const bool past = in_.glued() || in_.scene().At(i).length > 1;
    if (deal == kNowhere ? !(cheaper_ != kNowhere && ours && past)
                         : !(gain || ours || in_.question())) {
      return false;
    }
    if (in_.PlatformBeside(i) && !gain) return false;
    Report("elsewhere", gain ? Confidence::kHigh : Confidence::kMedium,
           {i, deal, denied.first, denied.second});
    return true;
  }

  void Report(std::string_view kind, Confidence confidence,
              std::initializer_list<size_t> cues) const {
    in_.Report(Category::kOffPlatform, Intent::kMove, confidence, kind, cues);
  }

  bool IsPayment(size_t i) const {
    if (in_.Is(i, WordCue::kPayWay)) return true;
    const Lexeme& lexeme = in_.scene().At(i);
    for (const WordClass name :
         {WordClass::kService, WordClass::kServiceWeak}) {
      const auto tag = TagOf(lexeme, name);
      if (tag && Services()[tag->value].payment) return true;
    }
    return false;
  }

  bool IsOutside(size_t i) const {
    return in_.Is(i, WordClass::kOutside) || in_.Is(i, WordClass::kOutsideWeak);
  }

  // Nothing of what the work is follows: "wenn wir direkt im Figma arbeiten".
  bool IsAllSaid(size_t i) const {
    constexpr size_t kParticle = 2;
    const size_t behind = i + in_.scene().At(i).length;
    if (behind >= in_.end()) return true;
    return in_.glued() || in_.scene().At(behind).kind != TokenKind::kWord ||
           in_.scene().Text(behind).size() <= kParticle ||
           in_.Is(behind, WordCue::kCommon) ||
           in_.Is(behind, WordCue::kDealVerb) ||
           in_.Is(behind, WordClass::kMy) || in_.Is(behind, WordClass::kFee) ||
           in_.Is(behind, WordClass::kYour);
  }

  bool Percent() const {
    size_t k = in_.begin();
    while (k < in_.end() && in_.scene().At(k).sign != '%') ++k;
    return k < in_.end();
  }

  bool SaidTwice(size_t i) const {
    for (size_t k = i + in_.scene().At(i).length; k < in_.end(); ++k) {
      if (in_.scene().At(k).part_of == 0 && IsOutside(k)) return true;
    }
    return false;
  }

  size_t OutsideBeside(size_t i) const {
    const size_t weak = in_.AroundWords(i, 5, WordClass::kOutsideWeak);
    return weak != kNowhere ? weak : in_.AroundWords(i, 5, WordClass::kOutside);
  }

  const WordingSentence& in_;
  size_t fee_ = kNowhere;
  size_t cheaper_ = kNowhere;
};

}  // namespace

void DetectWordingDeal(const WordingSentence& sentence) {
  Deal(sentence).Read();
}

}  // namespace composer_guard
