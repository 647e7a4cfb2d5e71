// Proposals that are left out for want of a contact, by what kinds of words a
// sentence holds. See wording.cc.
//
//   catches: "Bewerbungen ohne Telefonnummer werden nicht gelesen", "solo
//            ofertas con teléfono"
//   leaves:  "Bewerbungen mit Telefonnummer werden nicht gelesen"

#include <algorithm>

#include "core/detect/by_way.h"
#include "core/detect/wording_noun.h"
#include "core/detect/wording_sentence.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

class LeftOut {
 public:
  explicit LeftOut(const WordingSentence& in) : in_(in), scene_(in.scene()) {}

  void Read() {
    if (in_.IsShort() && !in_.work() &&
        (in_.Any(WordCue::kBids) || in_.Any(WordCue::kLeftOut))) {
      Without();
    }
  }

 private:
  // "Propuestas sin teléfono no se leerán": whoever does not write it is left
  // out.
  void Without() {
    constexpr size_t kBeside = 2;
    const size_t bids = in_.NearAt(in_.begin(), in_.end(), WordCue::kBids);
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      const Category category = CategoryOf(i);
      // "Merci de ne pas mettre de numéro, …": what is left out has one.
      if (category == Category::kOffPlatform || in_.InPhrase(i) || IsMine(i) ||
          in_.Near(in_.begin(), i, WordCue::kDeclined)) {
        continue;
      }
      size_t without = in_.AroundWords(i, kBeside, WordCue::kWithout);
      const size_t lacking = LackingAt(i);
      if (lacking != kNowhere) {
        in_.Report(category, Intent::kRequest, Confidence::kMedium,
                   KindOf(category), {bids, i, lacking});
        return;
      }
      if (bids == kNowhere) continue;
      if (without == kNowhere) {
        without = OnlyWith(i, bids);
        if (without == kNowhere || category == Category::kHandle) continue;
        // "आवेदन सिर्फ़ ईमेल से करें": by mail.
        if (category == Category::kEmail && IsByWay(i)) {
          in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                     "email", {bids, i, without});
          return;
        }
      } else if (!IsLeftOut(std::max({bids, i, without})) &&
                 !LeavesOut(bids, without)) {
        continue;
      }
      in_.Report(category, Intent::kRequest, Confidence::kMedium,
                 KindOf(category), {bids, i, without});
      return;
    }
  }

  // "Nummer" alone is one to call, and no number of an order.
  Category CategoryOf(size_t i) const {
    const Category category = CategoryAt(in_, i);
    return category == Category::kOffPlatform &&
                   in_.Is(i, WordClass::kNumberNoun) &&
                   in_.AroundWords(i, 2, WordClass::kIdLabel) == kNowhere &&
                   !WordingNoun(in_, i).CountsSomething()
               ? Category::kPhone
               : category;
  }

  // "I do not give my number": no word of yours.
  bool IsMine(size_t i) const {
    const size_t mine = in_.Around(i, 1, WordClass::kMy);
    return mine != kNowhere && !in_.Is(mine, WordClass::kYour) &&
           !in_.Is(mine, WordCue::kLeftOut);
  }

  // "Proposal me number mat likhna, nahi padhunga" forbids it, and "jo number
  // nahi likhega" does not.
  bool Forbids(size_t no) const {
    static constexpr auto kWho =
        Words("chi", "cine", "jinhone", "jisne", "jo", "kto", "quem", "qui",
              "quien", "wer", "wie", "yang", "যারা", "যে", "जिन्होंने", "जिसने",
              "जो", "اللي", "من", "هر");
    if (!in_.Is(no, WordClass::kNegation) || in_.Is(no, WordCue::kWithout) ||
        kWho.Has(scene_.Text(in_.begin()))) {
      return false;
    }
    return no == in_.begin() || scene_.At(no - 1).kind == TokenKind::kSign ||
           in_.Is(no - 1, WordCue::kPlease) ||
           in_.Around(no, 1, WordClass::kGiveVerb) != kNowhere;
  }

  // "Bewerbungen nur mit Telefonnummer", "केवल मोबाइल नंबर वाले आवेदन".
  size_t OnlyWith(size_t i, size_t bids) const {
    constexpr size_t kFar = 4;
    constexpr size_t kBeside = 3;
    const size_t behind = i + scene_.At(i).length;
    if (i < bids ? behind >= bids || behind + 2 < bids : i > bids + kFar) {
      return kNowhere;
    }
    const size_t only =
        in_.AroundWords(std::min(i, bids), kBeside, WordCue::kOnly);
    return only < std::max(i, bids) ? only : kNowhere;
  }

  bool IsByWay(size_t i) const {
    const size_t behind = i + scene_.At(i).length;
    return behind < in_.end() && kOntoBehind.Has(scene_.Text(behind));
  }

  // "لن يتم النظر في أي عرض بدون رقم هاتف": said before the bids.
  bool LeavesOut(size_t bids, size_t without) const {
    constexpr size_t kBefore = 6;
    const size_t said =
        in_.NearAt(bids - std::min(bids, kBefore), bids, WordCue::kLeftOut);
    return said != kNowhere && bids < without && !in_.CommaBetween(said, bids);
  }

  // "Chi non lascia un recapito non viene considerato": not there, and so not
  // looked at either.
  size_t LackingAt(size_t i) const {
    constexpr size_t kBeside = 3;
    const size_t left_out =
        in_.NearAt(in_.begin(), in_.end(), WordCue::kLeftOut);
    if (left_out == kNowhere) return kNowhere;
    size_t lacking = in_.AroundWords(i, kBeside, WordCue::kWithout);
    if (lacking == kNowhere) {
      // "من لا يترك رقمه لن نرد عليه": the one before it.
      lacking = in_.NearAt(i - std::min(i, kBeside), i, WordClass::kNegation);
    }
    if (lacking == kNowhere) {
      lacking = in_.AroundWords(i, kBeside, WordClass::kNegation);
    }
    if (lacking == kNowhere || left_out <= lacking || Forbids(lacking) ||
        (lacking < left_out + scene_.At(left_out).length &&
         lacking >= left_out)) {
      return kNowhere;
    }
    return left_out;
  }

  // "no se leerán", "werden ignoriert": said behind the last of it.
  bool IsLeftOut(size_t last) const {
    const size_t behind = last + scene_.At(last).length;
    return in_.Near(behind, in_.end(), WordClass::kNegation) ||
           in_.Near(behind, in_.end(), WordCue::kLeftOut) ||
           in_.Near(behind, in_.end(), WordCue::kDeclined);
  }

  const WordingSentence& in_;
  const Scene& scene_;
};

}  // namespace

void DetectWordingLeftOut(const WordingSentence& sentence) {
  LeftOut(sentence).Read();
}

}  // namespace composer_guard
