// Proposals that are left out for want of a contact, by what kinds of words a
// sentence holds. See wording.cc.
//
//   catches: "Bewerbungen ohne Telefonnummer werden nicht gelesen", "solo
//            ofertas con teléfono"
//   leaves:  "Bewerbungen mit Telefonnummer werden nicht gelesen"

#include <algorithm>

#include "core/detect/wording_noun.h"
#include "core/detect/wording_sentence.h"

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
      const Category category = CategoryAt(in_, i);
      if (category == Category::kOffPlatform || in_.InPhrase(i)) continue;
      size_t without = in_.AroundWords(i, kBeside, WordCue::kWithout);
      const size_t lacking = LackingAt(i);
      if (lacking != kNowhere) {
        in_.Report(category, Intent::kRequest, Confidence::kMedium,
                   KindOf(category), {bids, i, lacking});
        return;
      }
      if (bids == kNowhere) continue;
      if (without == kNowhere) {
        // "Bewerbungen nur mit Telefonnummer".
        without = in_.AroundWords(bids, kBeside + 1, WordCue::kOnly);
        if (without == kNowhere || category == Category::kHandle || i < bids ||
            i > bids + 2 * kBeside) {
          continue;
        }
      } else if (!IsLeftOut(std::max({bids, i, without}))) {
        continue;
      }
      in_.Report(category, Intent::kRequest, Confidence::kMedium,
                 KindOf(category), {bids, i, without});
      return;
    }
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
      lacking = in_.AroundWords(i, kBeside, WordClass::kNegation);
    }
    if (lacking == kNowhere || left_out <= lacking ||
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
