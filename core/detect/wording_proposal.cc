// What a job post tells those who apply, by what kinds of words a sentence
// holds: a contact in a list of what to write, and interviews held elsewhere.
// See wording.cc.
//
//   catches: "en tu propuesta pon: tarifa, plazos y un correo", "das Gespräch
//            läuft nur über Telegram"
//   leaves:  "dinos en tu propuesta cómo atiendes el teléfono", "transcribir
//            entrevistas de Zoom"

#include <algorithm>

#include "core/detect/wording_noun.h"
#include "core/detect/wording_sentence.h"

namespace composer_guard {
namespace {

class Proposal {
 public:
  explicit Proposal(const WordingSentence& in) : in_(in), scene_(in.scene()) {}

  void Read() {
    if (!in_.IsShort() || in_.work()) return;
    if (in_.Any(WordCue::kInterview) && !in_.tech()) Interview();
    if (in_.Any(WordCue::kInProposal) || in_.Any(WordCue::kSentAlong)) List();
    if (in_.Any(WordCue::kWhole)) Parcel();
  }

 private:
  void List() {
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (in_.InPhrase(i)) continue;
      const Category category = CategoryOf(i);
      if (category == Category::kOffPlatform || in_.NegatedBefore(i) ||
          in_.Around(i, 1, WordClass::kMy) != kNowhere) {
        continue;
      }
      const size_t give = Given(i);
      if (give == kNowhere || in_.NegatedBefore(give)) continue;
      const WordingNoun noun(scene_, in_.begin(), in_.end(), i);
      if (noun.CountsSomething()) continue;
      // "Schickt Lebenslauf und Mailadresse": no word for where, but a list.
      if (!in_.Any(WordCue::kInProposal) &&
          ((!in_.Any(WordClass::kGiveVerb) &&
            !in_.Is(give, WordClass::kApplyVerb)) ||
           (scene_.At(i).Is(WordClass::kService)
                ? !NameThere(i)
                : !Bounded(i) || !noun.Follows()))) {
        continue;
      }
      in_.Report(category, Intent::kRequest, Confidence::kMedium,
                 category == Category::kPhone   ? "phone"
                 : category == Category::kEmail ? "email"
                                                : "handle",
                 {i});
    }
  }

  // kOffPlatform is none.
  Category CategoryOf(size_t i) const {
    if (in_.Is(i, WordClass::kPhoneNoun)) return Category::kPhone;
    if (in_.Is(i, WordClass::kEmailNoun)) return Category::kEmail;
    const bool name = scene_.At(i).Is(WordClass::kService);
    if (in_.Is(i, WordClass::kHandleNoun) || in_.Is(i, WordClass::kNumberNoun)
            ? Service(i - std::min<size_t>(i, 2), i + 4)
            : name && Bounded(i)) {
      return Category::kHandle;
    }
    return Category::kOffPlatform;
  }

  // The verb that asks for the list that the noun at `i` is part of, or for it
  // alone.
  size_t Given(size_t i) const {
    constexpr size_t kList = 16;
    constexpr size_t kAlone = 3;
    for (size_t n = 1; n <= kList; ++n) {
      for (const size_t k : {i - n, i + n}) {
        if (k < in_.begin() || k >= in_.end() || !Asks(k)) continue;
        if (n <= kAlone || Bounded(i)) return k;
      }
    }
    return kNowhere;
  }

  bool Asks(size_t k) const {
    return !in_.IsTold(k) &&
           (in_.Is(k, WordClass::kGiveVerb) || in_.Is(k, WordCue::kFillVerb) ||
            in_.Is(k, WordCue::kPlease) ||
            (in_.Any(WordCue::kSentAlong) && in_.Is(k, WordClass::kApplyVerb)));
  }

  // "euren Discord-Namen", "votre Skype", "Enviem preço e WhatsApp.": not where
  // the work is done.
  bool NameThere(size_t i) const {
    constexpr size_t kBehind = 3;
    const size_t behind = i + scene_.At(i).length;
    return in_.Near(behind, behind + kBehind, WordCue::kNameOf) ||
           in_.Near(behind, behind + kBehind, WordClass::kHandleNoun) ||
           (i > in_.begin() && in_.Is(i - 1, WordClass::kYour)) ||
           (Asks(in_.begin()) && (behind >= in_.end() ||
                                  scene_.At(behind).kind == TokenKind::kSign));
  }

  // An item of a list: a sign or "and" before it, but for "your" and "a".
  bool Bounded(size_t i) const {
    constexpr size_t kBefore = 3;
    for (size_t n = 1; n <= kBefore && i >= in_.begin() + n; ++n) {
      const size_t k = i - n;
      // "In the proposal" begins a list, and so does the "and" that Arabic
      // writes to a word.
      if (scene_.At(k).kind == TokenKind::kSign ||
          in_.Is(k, WordClass::kFiller) || in_.Is(k, WordCue::kInProposal) ||
          in_.Is(k, WordCue::kSentAlong) ||
          scene_.Text(k).starts_with("\xD9\x88")) {
        return true;
      }
      if (!in_.Is(k, WordClass::kYour) && !in_.Is(k, WordCue::kCommon) &&
          !in_.Is(k, WordClass::kReachVerb) && !scene_.At(k).Is(kLoanNouns) &&
          scene_.Text(k).size() > 3) {
        return false;
      }
    }
    return false;
  }

  bool Service(size_t from, size_t to) const {
    for (size_t k = std::max(from, in_.begin()); k < std::min(to, in_.end());
         ++k) {
      if (scene_.At(k).Is(kAnyServiceName)) return true;
    }
    return false;
  }

  // "¿A dónde te mando el paquete?", "podasz ulicę, numer i kod?"
  void Parcel() {
    constexpr size_t kReach = 8;
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      if (scene_.At(i).kind == TokenKind::kNumber) return;
    }
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      const bool street = in_.Is(i, WordClass::kStreetType);
      if (!street && !in_.Is(i, WordCue::kWhereTo)) continue;
      const size_t whole = in_.AroundWords(i, kReach, WordCue::kWhole);
      const size_t give = in_.AroundWords(i, kReach, WordClass::kGiveVerb);
      if (whole == kNowhere || in_.NegatedBefore(i) ||
          (street ? give == kNowhere || !Bounded(i) : !in_.question())) {
        continue;
      }
      in_.Report(Category::kAddress, Intent::kRequest, Confidence::kMedium,
                 "postal", {i, whole, street ? give : kNowhere});
      return;
    }
  }

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

void DetectWordingProposal(const WordingSentence& sentence) {
  Proposal(sentence).Read();
}

}  // namespace composer_guard
