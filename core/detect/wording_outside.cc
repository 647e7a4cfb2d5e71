// Proposals to go on past the platform, by what kinds of words a sentence
// holds. See wording.cc.
//
//   catches: "fuera de la plataforma", "我们私下谈", "di luar aja yuk"
//   leaves:  "directamente en Upwork", "no hablemos fuera de la plataforma"

#include <algorithm>

#include "core/detect/wording_clause.h"
#include "core/detect/wording_sentence.h"

namespace composer_guard {
namespace {

class Outside {
 public:
  explicit Outside(const WordingSentence& in)
      : in_(in), scene_(in.scene()), clause_(in) {}

  // "fuera de la plataforma", "напрямую, без комиссии", "我们私下谈". A weak
  // word beside the platform's name says nothing: "directamente en Upwork".
  void At(size_t i, bool strong) {
    if (in_.NegatedBefore(i) && !in_.AsksWhyNot() && !NearFeeBefore(i)) {
      return;
    }
    if (StaysHere(i)) return;
    // "No aceptamos candidatos que escriban por fuera de la plataforma".
    if (in_.Any(WordCue::kOthers) && in_.Any(WordClass::kNegation)) return;
    const size_t platform = strong ? PlatformAt(i) : kNowhere;
    if (!strong && in_.PlatformBeside(i) && !in_.Any(WordClass::kFee)) return;
    const size_t fee = in_.NearAt(in_.begin(), in_.end(), WordClass::kFee);
    // "Taxa de livrare crește în afara orașului": what carriers take.
    if (platform == kNowhere && fee != kNowhere &&
        in_.AroundWords(fee, 2, WordCue::kWhole) != kNowhere) {
      return;
    }
    const size_t we = in_.NearAt(in_.begin(), in_.end(), WordClass::kWe);
    const size_t talk = in_.Around(i, 5, WordClass::kTalkVerb);
    const size_t move = in_.Around(i, 5, WordClass::kMoveVerb);
    if (in_.end() - in_.begin() > kSentence) return;
    // "o upload direto, sem a taxa": work, done straight.
    if (in_.tech() && !strong && we == kNowhere) return;
    if (platform != kNowhere || fee != kNowhere) {
      in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kHigh,
                 "elsewhere",
                 {i, platform, in_.Around(i, 6, WordClass::kFee), talk, move});
    } else if (!in_.tech() && (we != kNowhere || (strong && in_.question())) &&
               (talk != kNowhere || move != kNowhere) && in_.IsShort()) {
      in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                 "elsewhere", {i, talk, move});
    } else if (!in_.tech() && in_.IsShort()) {
      // "Is there another way to reach you?", "continuons ailleurs", "direkt
      // ara beni".
      size_t said = kNowhere;
      if (strong && in_.question()) {
        said = in_.Around(i, 6, WordClass::kReachVerb);
      } else if (strong) {
        said = clause_.SaidAt(i, WordClass::kTalkVerb);
        if (said == kNowhere) said = clause_.SaidAt(i, WordClass::kMoveVerb);
        // "Давайте без сайта"
        const bool site = in_.Holds(i, WordCue::kSite);
        if (said == kNowhere && site) said = clause_.SaidAt(i, WordClass::kWe);
      }
      // "Di luar aja yuk"
      if (said == kNowhere && strong && !in_.glued()) {
        said = clause_.SaidAt(i, WordClass::kWe);
      }
      const size_t call = clause_.SaidAt(i, WordClass::kCallVerb);
      if (said == kNowhere) said = call;
      if (said == kNowhere) return;
      in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                 said == call ? "call" : "elsewhere", {i, said});
    }
  }

 private:
  // "Sa labas na lang tayo ng platform": a long phrase reaches as far.
  size_t PlatformAt(size_t i) const {
    const size_t platform = in_.Around(i, 4, WordClass::kPlatform);
    const size_t behind = i + scene_.At(i).length;
    return platform != kNowhere
               ? platform
               : in_.NearAt(behind, behind + 3, WordClass::kPlatform);
  }

  // "همینجا حرف بزنیم، جای دیگه نریم": here, and elsewhere not.
  bool StaysHere(size_t i) const {
    const size_t behind = i + scene_.At(i).length;
    const size_t no = in_.NearAt(behind, behind + 2, WordClass::kNegation);
    return no != kNowhere && in_.Any(WordClass::kHere) &&
           !in_.CommaBetween(i, no);
  }

  bool NearFeeBefore(size_t i) const {
    return in_.Near(i >= 4 ? i - 4 : 0, i, WordClass::kFee);
  }

  const WordingSentence& in_;
  const Scene& scene_;
  const WordingClause clause_;
};

}  // namespace

void DetectWordingOutside(const WordingSentence& sentence, size_t i,
                          bool strong) {
  Outside(sentence).At(i, strong);
}

}  // namespace composer_guard
