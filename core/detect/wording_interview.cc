// Interviews that a job post holds elsewhere, by what kinds of words a sentence
// holds. See wording.cc.
//
//   catches: "das Gespräch läuft nur über Telegram"
//   leaves:  "transcribir entrevistas de Zoom"

#include <algorithm>

#include "core/detect/wording_sentence.h"

namespace composer_guard {
namespace {

class Interviews {
 public:
  explicit Interviews(const WordingSentence& in)
      : in_(in), scene_(in.scene()) {}

  void Read() {
    if (in_.IsShort() && !in_.work() && !in_.tech() &&
        in_.Any(WordCue::kInterview)) {
      Interview();
    }
  }

 private:
  // "Il colloquio si svolge su Telegram", "Über Zoom läuft das Gespräch".
  void Interview() {
    constexpr size_t kReach = 6;
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (!in_.Is(i, WordCue::kInterview)) continue;
      const size_t place = Place(i, kReach);
      if (place == kNowhere || in_.NegatedBefore(place) ||
          !Begins(std::min(i, place)) ||
          !(in_.Is(place, WordCue::kMeetPlace)
                ? IsAtOurs(std::min(i, place), std::max(i, place))
                : !in_.Any(WordClass::kUnit) &&
                      OnlySmall(std::min(i, place), std::max(i, place), 0) &&
                      IsHeld(std::min(i, place), std::max(i, place)))) {
        continue;
      }
      in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                 in_.Is(place, WordCue::kMeetPlace)   ? "in_person"
                 : in_.Is(place, WordClass::kByPhone) ? "call"
                 : in_.Is(place, WordClass::kOutside) ? "elsewhere"
                                                      : "chat_app",
                 {i, place});
      return;
    }
  }

  // "Die Gespräche finden in unserem Laden statt": ours, or on some day. One
  // word may stand between where little follows: "Interviews we filmed in our
  // shop need a cut" goes on.
  bool IsAtOurs(size_t first, size_t last) const {
    constexpr size_t kBehind = 3;
    constexpr size_t kParticle = 3;
    const size_t behind = last + scene_.At(last).length;
    return first < last &&
           (OnlySmall(first, last, 0) ||
            (!in_.glued() && in_.end() - behind <= kBehind &&
             OnlySmall(first, last, 1))) &&
           (!in_.glued() || scene_.Text(first + 1).size() <= kParticle) &&
           (in_.Around(last, 4, WordClass::kMy) != kNowhere ||
            in_.Around(last, 2, WordClass::kWe) != kNowhere ||
            in_.Any(WordClass::kWeekday));
  }

  // "Entrevistas por Zoom." ends; else a verb says so. "Wawancara Zoom itu
  // sudah aku transkrip" tells of one.
  bool IsHeld(size_t first, size_t last) const {
    constexpr size_t kBehind = 3;
    const size_t between = first + scene_.At(first).length;
    const size_t behind = last + scene_.At(last).length;
    const auto said = [this](size_t from, size_t to) {
      return in_.Near(from, to, WordCue::kCommon) ||
             in_.Near(from, to, WordClass::kWe) ||
             in_.Near(from, to, WordClass::kTalkVerb);
    };
    return said(between, last) || said(behind, behind + kBehind) ||
           (between < last && (behind >= in_.end() ||
                               scene_.At(behind).kind == TokenKind::kSign));
  }

  size_t Place(size_t i, size_t reach) const {
    const size_t phone = in_.AroundWords(i, reach, WordClass::kByPhone);
    if (phone != kNowhere) return phone;
    for (const WordClass name :
         {WordClass::kService, WordClass::kServiceWeak, WordClass::kOutside}) {
      const size_t place = in_.AroundWords(i, reach, name);
      if (place != kNowhere) return place;
    }
    return in_.AroundWords(i, reach, WordCue::kMeetPlace);
  }

  // No more than an article before it.
  bool Begins(size_t i) const {
    constexpr size_t kBefore = 2;
    for (size_t n = 1; n <= kBefore && i >= in_.begin() + n; ++n) {
      if (scene_.At(i - n).kind == TokenKind::kSign) return true;
      if (!Small(i - n)) return false;
    }
    return i <= in_.begin() + kBefore ||
           scene_.At(i - kBefore - 1).kind == TokenKind::kSign;
  }

  // But for `most` words.
  bool OnlySmall(size_t from, size_t to, size_t most) const {
    for (size_t k = from + scene_.At(from).length; k < to; ++k) {
      if (Small(k)) continue;
      if (most == 0 || scene_.At(k).kind == TokenKind::kSign) return false;
      --most;
    }
    return true;
  }

  bool Small(size_t k) const {
    constexpr size_t kBytes = 4;
    constexpr size_t kBytesBeyondAscii = 9;
    if (scene_.At(k).kind == TokenKind::kSign) return false;
    if (scene_.At(k).part_of != 0 || in_.Is(k, WordCue::kCommon) ||
        in_.Is(k, WordClass::kWe) || in_.Is(k, WordClass::kTalkVerb) ||
        in_.Is(k, WordClass::kMy)) {
      return true;
    }
    const std::string_view word = scene_.Text(k);
    return word.size() <= (static_cast<signed char>(word[0]) >= 0
                               ? kBytes
                               : kBytesBeyondAscii);
  }

  const WordingSentence& in_;
  const Scene& scene_;
};

}  // namespace

void DetectWordingInterview(const WordingSentence& sentence) {
  Interviews(sentence).Read();
}

}  // namespace composer_guard
