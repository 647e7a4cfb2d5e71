// Invitations that give no contact but say where there is one, by what kinds of
// words a sentence holds. See wording.cc.
//
//   catches: "pásate por nuestra oficina", "вбейте название моей студии в
//            гугле"
//   leaves:  "la oficina tiene tres salas", "моей студии нет в гугле"

#include <algorithm>

#include "core/detect/wording_clause.h"
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
      if (visit == kNowhere) visit = HeldAt(i);
      // "Ngobrolnya tatap muka di toko": met where it is talked over.
      const size_t face =
          Talks() ? in_.AroundWords(i, 6, WordClass::kOutside) : kNowhere;
      const bool met =
          face != kNowhere && face != i && !in_.CommaBetween(face, i);
      if (met && visit == kNowhere) visit = face;
      if (visit == kNowhere || in_.Refused(visit)) continue;
      if (!met && !in_.question() && !in_.Any(WordClass::kMy) &&
          !in_.Any(WordClass::kWe) && !in_.Any(WordCue::kWhen) &&
          !in_.Any(WordClass::kWeekday) && !Invites() &&
          !in_.Near(i + 1, in_.end(), WordCue::kMeetPlace)) {
        continue;
      }
      in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                 "in_person", {i, visit});
      // A coffee beside the visit is proposed with it: clause.cc joins them.
    }
  }

  // "Interview dulu di kantor": a clause of its own, with no more behind it.
  size_t HeldAt(size_t place) const {
    const size_t held = in_.AroundWords(place, 4, WordCue::kInterview);
    size_t end = place + in_.scene().At(place).length;
    while (!in_.EndsAt(end) && in_.Is(end, WordCue::kCommon)) ++end;
    return held < place && Begins(held) && in_.EndsAt(end) &&
                   end + 1 >= in_.end() &&
                   WordingClause(in_).OnlySmall(held, place)
               ? held
               : kNowhere;
  }
  // What is to be done with one stands before it: "gravei a entrevista".
  bool Begins(size_t i) const {
    return i == in_.begin() || in_.Parted(i) ||
           in_.scene().At(i - 1).kind == TokenKind::kSign;
  }

  // "有兴趣的直接来店里坐坐", "silakan mampir ke toko", "来公司面试": whoever
  // applies.
  bool Invites() const {
    return in_.Any(WordClass::kOutsideWeak) || in_.Any(WordCue::kIfWeWork) ||
           in_.Any(WordCue::kPlease) || in_.Any(WordCue::kInterview) ||
           (in_.glued() && in_.Any(WordClass::kTalkVerb));
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
      if (!in_.Is(i, WordCue::kLetsMeet) || in_.Refused(i) || Agrees(i))
        continue;
      size_t day = in_.NearAt(in_.begin(), in_.end(), WordClass::kWeekday);
      if (day == kNowhere) {
        day = in_.NearAt(in_.begin(), in_.end(), WordCue::kWhen);
      }
      const bool when = day != kNowhere || in_.question();
      // "Meet me halfway, at 400" is no place.
      if (!when && Counts()) continue;
      // "Ska vi träffas halvvägs på priset?"
      if (day == kNowhere && in_.Any(WordClass::kMoney)) continue;
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
    const std::span<Found> found = in_.LastFound();
    const bool told =
        std::any_of(found.begin(), found.end(), [begin](const Found& other) {
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
      if (!in_.Is(i, WordCue::kSearchVerb) || in_.Refused(i)) continue;
      const size_t finder = FinderBeside(i);
      if (finder == kNowhere) continue;
      const size_t name = in_.AroundWords(i, kBeside, WordCue::kNameOf);
      const size_t mine = in_.AroundWords(i, kBeside, WordClass::kMy);
      const bool number =
          in_.Any(WordClass::kPhoneNoun) || in_.Any(WordClass::kNumberNoun) ||
          in_.Any(WordClass::kEmailNoun) || in_.Any(WordCue::kContact);
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

  size_t FinderBeside(size_t i) const {
    const size_t finder = in_.AroundWords(i, kBeside, WordCue::kFinder);
    if (finder != kNowhere) return finder;
    const size_t service = in_.AroundWords(i, kBeside, WordClass::kService);
    return service != kNowhere
               ? service
               : in_.AroundWords(i, kBeside, WordClass::kServiceWeak);
  }

  const WordingSentence& in_;
};

}  // namespace

void DetectWordingInvitation(const WordingSentence& sentence) {
  Invitation(sentence).Read();
}

}  // namespace composer_guard
