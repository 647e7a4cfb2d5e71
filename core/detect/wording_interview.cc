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
                : !Counts(std::min(i, place), std::max(i, place)) &&
                      OnlySmall(std::min(i, place), std::max(i, place), 0) &&
                      IsHeld(std::min(i, place), std::max(i, place), place))) {
        continue;
      }
      in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                 in_.Is(place, WordCue::kMeetPlace)   ? "in_person"
                 : in_.Is(place, WordClass::kByPhone) ? "call"
                 : in_.Is(place, WordClass::kOutside) ? "elsewhere"
                                                      : "chat_app",
                 {i, place, ClauseBegin(std::min(i, place))});
      return;
    }
  }

  // "Die Gespräche finden in unserem Laden statt": ours, or on some day. One
  // word may stand between where little follows: "Interviews we filmed in our
  // shop need a cut" goes on.
  bool IsAtOurs(size_t first, size_t last) const {
    constexpr size_t kBehind = 2;
    constexpr size_t kParticle = 3;
    const size_t behind = last + scene_.At(last).length;
    return first < last &&
           (OnlySmall(first, last, 0) ||
            (!in_.glued() && in_.Is(first, WordCue::kInterview) &&
             Ends(last) - behind <= kBehind && OnlySmall(first, last, 1))) &&
           (!in_.glued() || scene_.Text(first + 1).size() <= kParticle) &&
           (in_.Around(last, 4, WordClass::kMy) != kNowhere ||
            in_.Around(last, 2, WordClass::kWe) != kNowhere ||
            in_.Any(WordClass::kWeekday) || ComesFirst(first, last));
  }

  // "Entrevistas por Zoom." ends; else a verb says so. "Wawancara Zoom itu
  // sudah aku transkrip" tells of one.
  bool IsHeld(size_t first, size_t last, size_t place) const {
    constexpr size_t kBehind = 3;
    const size_t between = first + scene_.At(first).length;
    const size_t behind = last + scene_.At(last).length;
    const auto said = [this](size_t from, size_t to) {
      return in_.Near(from, to, WordCue::kCommon) ||
             in_.Near(from, to, WordClass::kWe) ||
             in_.Near(from, to, WordClass::kTalkVerb);
    };
    // "Rozmowa telefoniczna" is both: said of what comes first. "По телефону"
    // has its "by" within.
    const bool by =
        scene_.At(place).length > 1 || in_.Is(place, WordClass::kByPhone);
    const bool ends = in_.EndsAt(behind);
    if (first == last) return ends && Leads(first);
    return said(between, last) || said(behind, behind + kBehind) ||
           (ends && (between < last || by));
  }

  // "Spotkanie w biurze przed umową", "osobní pohovor v kanceláři v Praze."
  bool ComesFirst(size_t first, size_t last) const {
    constexpr size_t kFew = 2;
    const size_t behind = last + scene_.At(last).length;
    if (in_.glued() || !in_.Is(first, WordCue::kInterview) || Told(first)) {
      return false;
    }
    return in_.Is(behind, WordCue::kInterview) ||
           (scene_.At(first).length > 1 && Ends(last) - behind <= kFew &&
            Ends(last) + 1 >= in_.end());
  }

  // "To transcribe: interviews": named, not held.
  bool Told(size_t first) const {
    return first > in_.begin() && scene_.At(first - 1).sign == ':';
  }

  // "Najpierw krótka rozmowa", "vi tar en intervju": small words before it.
  bool Leads(size_t first) const {
    size_t k = first;
    while (k > in_.begin() && Small(k - 1)) --k;
    return in_.Near(k, first, WordCue::kCommon) ||
           in_.Near(k, first, WordClass::kWe);
  }

  // "Entrevistas por Zoom, 40 minutos cada una, para transcribir" are work;
  // "Najpierw rozmowa przez telefon" comes first, however long it takes, and
  // "mülakat telefonda, 20 dakika." ends with that.
  bool Counts(size_t first, size_t last) const {
    constexpr size_t kFew = 4;
    const size_t end = Ends(last);
    if (in_.Near(in_.begin(), end, WordClass::kUnit)) return true;
    if (Leads(first) || end >= in_.end()) return false;
    const size_t next = Ends(end);
    const bool one =
        (first < last && scene_.At(first).length > 1 &&
         in_.Is(first, WordCue::kInterview)) ||
        (!Told(first) && next - end <= kFew + 1 && next + 1 >= in_.end());
    return !one && in_.Near(end, in_.end(), WordClass::kUnit);
  }

  // "Vi tar en intervju": what leads to it belongs to it.
  size_t ClauseBegin(size_t i) const {
    size_t begin = i;
    while (begin > in_.begin() &&
           scene_.At(begin - 1).kind != TokenKind::kSign) {
      --begin;
    }
    return Leads(i) ? begin : i;
  }

  // Where the clause of `last` ends.
  size_t Ends(size_t last) const {
    size_t end = last + scene_.At(last).length;
    while (!in_.EndsAt(end)) ++end;
    return end;
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

  // No more than an article before it, or "first", "we have a".
  bool Begins(size_t i) const {
    constexpr size_t kMost = 4;
    constexpr size_t kUnlisted = 2;
    size_t unlisted = 0;
    for (size_t k = i; k > in_.begin(); --k) {
      if (scene_.At(k - 1).kind == TokenKind::kSign) return true;
      unlisted += Listed(k - 1) ? 0 : 1;
      if (!Small(k - 1) || i - k == kMost || unlisted > kUnlisted) return false;
    }
    return true;
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
    if (Listed(k)) return true;
    const std::string_view word = scene_.Text(k);
    return word.size() <= (static_cast<signed char>(word[0]) >= 0
                               ? kBytes
                               : kBytesBeyondAscii);
  }

  bool Listed(size_t k) const {
    return scene_.At(k).part_of != 0 || in_.Is(k, WordCue::kCommon) ||
           in_.Is(k, WordClass::kWe) || in_.Is(k, WordClass::kTalkVerb) ||
           in_.Is(k, WordClass::kMy);
  }

  const WordingSentence& in_;
  const Scene& scene_;
};

}  // namespace

void DetectWordingInterview(const WordingSentence& sentence) {
  Interviews(sentence).Read();
}

}  // namespace composer_guard
