// What a sentence asks for in few words: contact details, where the reader
// lives, a mail. See wording.cc.
//
//   catches: "Lass mir deine Kontaktdaten da", "¿dónde vives?", "mejla mig"
//   leaves:  "die Kontaktdaten der Kunden", "setz meine Kontaktdaten auf die
//            Website"

#include <algorithm>

#include "core/detect/wording_clause.h"
#include "core/detect/wording_sentence.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

class Contact {
 public:
  explicit Contact(const WordingSentence& in)
      : in_(in), scene_(in.scene()), clause_(in) {}

  void Read() {
    if (in_.tech() || !in_.IsShort() || in_.Any(WordCue::kOthers)) return;
    for (size_t i = in_.begin(); i < in_.end(); ++i) {
      // "In your bid: where you live, rates …" asks for the time zone.
      if (in_.Is(i, WordCue::kWhereLive) && !in_.NegatedBefore(i) &&
          (in_.question() || in_.words() <= kBrief) && IsWholeWhere(i)) {
        in_.Report(Category::kAddress, Intent::kRequest, Confidence::kMedium,
                   "postal", {i});
        return;
      }
      // "mejla mig på erik punkt …" tells the address.
      if (in_.Is(i, WordCue::kMailMe) && !in_.NegatedInClause(i) &&
          !in_.Near(i, i + scene_.At(i).length + 1, WordClass::kAtWordWeak) &&
          (clause_.Begins(i) || clause_.Ends(i + scene_.At(i).length))) {
        in_.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                   "email", {i});
        return;
      }
      if (!in_.Is(i, WordCue::kContact) || in_.NegatedInClause(i)) continue;
      if (ReadAsked(i)) return;
    }
  }

 private:
  // "¿Dónde vive?", "waar woon je precies?"; "¿Dónde vive el archivo?" asks for
  // something else, "Waar woon je, Curaçao of Nederland?" which of these.
  bool IsWholeWhere(size_t i) const {
    constexpr size_t kFew = 4;
    const size_t end = i + scene_.At(i).length;
    if (in_.glued()) return true;
    const size_t stop = in_.EndsAt(end) ? end : end + 1;
    return in_.EndsAt(stop) &&
           (stop >= in_.end() || scene_.At(stop).sign != ',' ||
            !in_.question() || in_.end() - stop <= kFew);
  }

  static constexpr size_t kBrief = 5;  // words

  bool ReadAsked(size_t i) const {
    constexpr size_t kBeside = 3;
    // "[contact details once a contract has started]" is a fix.
    if (i > in_.begin() && scene_.At(i - 1).sign == '[') return false;
    const size_t behind = i + scene_.At(i).length;
    size_t give = in_.AroundWords(i, kBeside + 2, WordClass::kGiveVerb);
    // "How do I reach you here?" stays here, "Как ещё с вами связаться?"
    // proposes another way.
    if (in_.Any(WordClass::kOutside)) return false;
    const bool asks = in_.question() && !in_.Any(WordClass::kHere);
    if (give == kNowhere && asks) {
      give = in_.AroundWords(i, kBeside + 2, WordClass::kWhat);
    }
    // "¿Cómo te contacto?" asks in one phrase.
    if (in_.question() && scene_.At(i).length > 2 && clause_.Begins(i)) {
      give = i;
    }
    if (give == kNowhere) give = in_.PleaseBeside(i);
    // "Можно ваши контакты?"
    if (give == kNowhere && asks && in_.words() <= kBrief) {
      give = in_.Around(i, 1, WordClass::kYour);
    }
    if (give == kNowhere || in_.NegatedInClause(give)) return false;
    const size_t first = std::min(give, i);
    const size_t last = std::max(give, i);
    if (!clause_.OnlySmall(first, last)) return false;
    // "recapito telefonico", "coordonnées GPS"
    if (in_.Is(i, WordClass::kIdLabel) ||
        in_.Around(i, 2, WordClass::kPhoneNoun) != kNowhere ||
        in_.Around(i, 2, WordClass::kEmailNoun) != kNowhere) {
      return false;
    }
    // "मुझे कॉन्टैक्ट डिटेल्स भेजो", "ارسل لي": what is given to me is not mine.
    static constexpr auto kToMe =
        Words("mujhe", "mjhe", "मुझे", "مجھے", "আমাকে", "لي", "لنا", "معي", "לי");
    // "your", or a phrase that says whose they are; it goes without saying
    // where words are not parted, "ขอช่องทางติดต่อหน่อยค่ะ".
    const size_t yours = in_.Around(i, kBeside, WordClass::kYour);
    if (yours == kNowhere && scene_.At(i).length == 1 && !in_.glued()) {
      return false;
    }
    // "dejte mi na sebe kontakt": the verb says to whom.
    const size_t mine = in_.Around(i, 1, WordClass::kMy);
    if (mine != kNowhere && yours == kNowhere &&
        !kToMe.Has(scene_.Text(mine)) &&
        (mine < give || mine >= give + scene_.At(give).length)) {
      return false;
    }
    if (!Closes(last + scene_.At(last).length) && !Closes(behind)) return false;
    in_.Report(Category::kHandle, Intent::kRequest, Confidence::kMedium,
               "contact_details", {i, give, yours});
    return true;
  }

  // "coordonnées GPS" are none: nothing behind it, or who gives them to whom.
  bool Closes(size_t i) const {
    // "tus datos de facturación"
    static constexpr auto kOf = Words("de", "di", "do", "en", "in");
    if (i < in_.end() && kOf.Has(scene_.Text(i))) return false;
    if (clause_.Ends(i)) return true;
    // "gửi thông tin liên hệ cho mình"
    while (i < in_.end() && in_.Is(i, WordCue::kCommon)) ++i;
    return clause_.Ends(i) || in_.Is(i, WordClass::kMy) ||
           in_.Is(i, WordClass::kYour) || in_.Is(i, WordCue::kPlease) ||
           in_.Is(i, WordClass::kHere) || in_.Is(i, WordCue::kWhen) ||
           (in_.glued() && in_.Is(i, WordClass::kWhat));
  }

  const WordingSentence& in_;
  const Scene& scene_;
  const WordingClause clause_;
};

}  // namespace

void DetectWordingContact(const WordingSentence& in) { Contact(in).Read(); }

}  // namespace composer_guard
