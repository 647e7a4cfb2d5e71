// Proposals to leave the platform by what kinds of words a sentence holds. See
// wording.cc.

#include <algorithm>

#include "core/detect/wording_sentence.h"

namespace composer_guard {
namespace {

class Move {
 public:
  explicit Move(const WordingSentence& in) : in_(in), scene_(in.scene()) {}

  void At(size_t i) {
    if (scene_.At(i).Is(kAnyServiceName)) {
      ToService(i);
    } else if (in_.Is(i, WordClass::kOutside)) {
      ToOutside(i, true);
    } else if (in_.Is(i, WordClass::kOutsideWeak)) {
      ToOutside(i, false);
    }
    if (in_.Is(i, WordClass::kByPhone)) ToPhone(i);
  }

  // "¿Seguimos por WhatsApp?"
  void ToService(size_t i) {
    const size_t move = in_.Around(i, 6, WordClass::kMoveVerb);
    const size_t talk = in_.Around(i, 6, WordClass::kTalkVerb);
    if (move == kNowhere && talk == kNowhere) return;
    if (in_.tech() || in_.end() - in_.begin() > kLongestProposal ||
        in_.NegatedBefore(i))
      return;
    const size_t we = in_.NearAt(in_.begin(), in_.end(), WordClass::kWe);
    const bool weak = !scene_.At(i).Is(WordClass::kService) &&
                      TagOf(scene_.At(i), WordClass::kServiceWeak)->languages ==
                          kEveryLanguage;
    if (we == kNowhere && !in_.question() && move == kNowhere) return;
    if (weak && move == kNowhere) return;
    in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
               "chat_app", {i, move != kNowhere ? move : talk, we});
  }

  // "¿Lo hablamos por teléfono?", "po telefonu to vysvětlím, zavolejte mi".
  void ToPhone(size_t i) {
    if (in_.tech() || in_.end() - in_.begin() > kLongestProposal) return;
    const size_t negation = in_.Around(i, 5, WordClass::kNegation);
    if (negation != kNowhere) return;
    size_t talk = Beside(i, WordClass::kTalkVerb);
    if (talk == kNowhere) talk = Beside(i, WordClass::kCallVerb);
    if (talk == kNowhere || in_.Any(WordClass::kIdLabel)) return;
    const size_t we = in_.NearAt(in_.begin(), in_.end(), WordClass::kWe);
    // "I talk to customers by phone" tells of work.
    if (we == kNowhere && !in_.question() &&
        (!in_.Any(WordClass::kMy) || in_.Any(WordClass::kUnit))) {
      return;
    }
    in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
               "call", {i, talk, we});
  }

  // "fuera de la plataforma", "напрямую, без комиссии", "我们私下谈". A weak
  // word beside the platform's name says nothing: "directamente en Upwork".
  void ToOutside(size_t i, bool strong) {
    if (in_.NegatedBefore(i) && !NearFeeBefore(i)) return;
    const size_t platform =
        strong ? in_.Around(i, 4, WordClass::kPlatform) : kNowhere;
    if (!strong && in_.Any(WordClass::kPlatform) && !in_.Any(WordClass::kFee))
      return;
    const size_t fee = in_.NearAt(in_.begin(), in_.end(), WordClass::kFee);
    const size_t we = in_.NearAt(in_.begin(), in_.end(), WordClass::kWe);
    const size_t talk = in_.Around(i, 5, WordClass::kTalkVerb);
    const size_t move = in_.Around(i, 5, WordClass::kMoveVerb);
    if (in_.end() - in_.begin() > kSentence) return;
    // "o upload direto, sem a taxa": work, done straight.
    if (in_.tech() && !strong && we == kNowhere) return;
    if (platform != kNowhere || fee != kNowhere) {
      in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kHigh,
                 "elsewhere", {i, platform, talk, move});
    } else if (!in_.tech() && we != kNowhere &&
               (talk != kNowhere || move != kNowhere) &&
               in_.end() - in_.begin() <= kLongestProposal) {
      in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                 "elsewhere", {i, talk, move});
    }
  }

  // One of that class within six lexemes of the phrase at `i`, not itself.
  size_t Beside(size_t i, WordClass wanted) const {
    const size_t before = in_.NearAt(i >= 6 ? i - 6 : 0, i, wanted);
    if (before != kNowhere) return before;
    const size_t behind = i + scene_.At(i).length;
    return in_.NearAt(behind, behind + 6, wanted);
  }

  bool NearFeeBefore(size_t i) const {
    return in_.Near(i >= 4 ? i - 4 : 0, i, WordClass::kFee);
  }

  const WordingSentence& in_;
  const Scene& scene_;
};

}  // namespace

void DetectWordingMove(const WordingSentence& sentence, size_t i) {
  Move(sentence).At(i);
}

}  // namespace composer_guard
