#include "core/detect/phone_cues.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/dial_cue.h"
#include "core/detect/number_group.h"
#include "core/detect/phone_alone.h"
#include "core/detect/phone_among.h"
#include "core/detect/phone_label.h"
#include "core/detect/phone_person.h"
#include "core/detect/phone_work.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// A cue this near decides: "call 0722 555 019", "0722 555 019 (mobile)".
constexpr size_t kCueBefore = 8;
constexpr size_t kCueAfter = 6;
// Digits of a number that may be said to ring.
constexpr size_t kFewestToRing = 9;
// Digits of a number that a sentence before it may speak of.
constexpr size_t kFewestSpokenOf = 8;
// Digits of the largest number that counts things: "5000000 users".
constexpr size_t kLongestCount = 7;
// Outweighs a word for a phone and a number of the reader's country.
constexpr int kOfWork = 12;

// "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5": the secret part of a token.
bool IsTokenBehind(const Scene& scene, size_t end) {
  constexpr size_t kSecret = 8;  // up to its first digit
  return end + 1 < scene.size() && scene.At(end).sign == ':' &&
         !scene.At(end).space_before && !scene.At(end + 1).space_before &&
         scene.At(end + 1).size() >= kSecret;
}

// "Dial what it says": somewhere around the number, in its sentence or the next
// one; kNowhere where nothing says so.
size_t SaidToDial(const Scene& scene, const PhonePlace& place) {
  constexpr size_t kReach = 18;
  for (size_t n = 1; n <= kReach && n <= place.begin; ++n) {
    if (SentenceStarts(scene, place.begin - n + 1)) break;
    if (IsDialCue(scene, place.begin - n)) return place.begin - n;
  }
  const size_t last = EndOfNextSentence(scene, place.end, kReach);
  for (size_t i = place.end; i < last; ++i) {
    if (IsDialCue(scene, i)) return i;
  }
  return kNowhere;
}

// "Dial it", "it rings in my pocket", "that reaches me": where it is said of
// the number behind it, in its sentence or the next one; kNowhere if it is not.
size_t SaidToRing(const Scene& scene, size_t end) {
  constexpr size_t kReach = 18;
  static constexpr auto kRings =
      Words("answers", "buzzes", "connects", "reaches", "rings", "vibrates");
  static constexpr auto kOther =
      Words("a", "an", "done", "from", "in", "off", "quits", "with");
  const size_t last = EndOfNextSentence(scene, end, kReach);
  for (size_t i = end; i < last && i + 1 < scene.size(); ++i) {
    const std::string_view word = scene.Text(i);
    const std::string_view next = scene.Text(i + 1);
    static constexpr auto kIt = Words("it", "that", "this");
    if (kIt.Has(word) && kRings.Has(next)) return i;
    static constexpr auto kVerbs =
        Words("call", "dial", "phone", "ring", "text");
    if (kVerbs.Has(word) && next == "it" &&
        !(i + 2 < scene.size() && kOther.Has(scene.Text(i + 2)))) {
      return i;
    }
  }
  return kNowhere;
}

// "Kenya's prefix, then 722 555 068", "country code of Fiji and then …": where
// the code is named, kNowhere where none is. "Discount code then …" is none.
size_t CodeBefore(const Scene& scene, size_t begin) {
  constexpr size_t kReach = 7;
  if (begin == 0 || scene.Text(begin - 1) != "then") return kNowhere;
  for (size_t i = begin - 1; i > 0 && i + kReach > begin; --i) {
    if ((scene.Text(i) == "code" || scene.Text(i) == "prefix") &&
        (scene.Text(i - 1) == "country" || scene.Text(i - 1).ends_with("'s"))) {
      return i;
    }
  }
  return kNowhere;
}

// "my mobile is 560 1800", "Phone: 560 1800": the noun and what joins it to
// the number, nothing else.
bool IsSaidToFollow(const Scene& scene, size_t noun, size_t begin) {
  if (noun >= begin) return false;
  const size_t at = noun + scene.At(noun).length;
  if (at + 1 != begin) return false;
  const bool mine = noun > 0 && scene.At(noun - 1).Is(WordClass::kMy);
  const bool begins = noun == 0 || scene.At(noun).lines_before > 0;
  return (scene.At(at).sign == ':' && (begins || mine)) ||
         (scene.Text(at) == "is" && mine);
}

// "the phone column", "SMS gateway", "call the function": of a thing, which is
// named behind it; or "channel=sms", "line 212", no word for a phone.
bool IsOfThing(const Scene& scene, size_t cue) {
  constexpr uint32_t kNumbered = 2;  // digits, "line 1" may be a phone's
  static constexpr auto kArticles = Words("a", "an", "that", "the", "this");
  if (cue > 1 && scene.At(cue - 1).sign == '=' && !scene.At(cue).space_before) {
    return true;
  }
  size_t next = cue + scene.At(cue).length;
  // "en el campo de teléfono", "telefon alanı"
  constexpr size_t kBeside = 2;
  if (scene.At(cue).Is(WordClass::kPhoneNoun)) {
    for (size_t n = 1; n <= kBeside && n <= cue; ++n) {
      if (HasCue(scene.At(cue - n), WordCue::kNamedThing)) return true;
    }
    if (next < scene.size() && HasCue(scene.At(next), WordCue::kNamedThing)) {
      return true;
    }
  }
  if (next < scene.size() && scene.Text(cue) == "line" &&
      scene.At(next).kind == TokenKind::kNumber) {
    const uint32_t size = scene.At(next).size();
    return kNumbered <= size && size <= 3;
  }
  if (next + 1 < scene.size() && kArticles.Has(scene.Text(next))) ++next;
  return next < scene.size() && !SentenceStarts(scene, next) &&
         scene.At(next).lines_before == 0 &&
         scene.At(next).kind == TokenKind::kWord &&
         scene.At(next).Is(WordClass::kTechNoun) &&
         !scene.At(next).Is(
             AnyOf(WordClass::kNumberNoun, WordClass::kPhoneNoun));
}

// "โทรหาผมได้เลยที่ 081 …": a call that is asked for, all of it one word.
size_t CalledBefore(const Scene& scene, size_t begin) {
  for (size_t n = 1; n <= kCueBefore && n <= begin; ++n) {
    if (SentenceStarts(scene, begin - n + 1)) break;
    if (HasCue(scene.At(begin - n), WordCue::kCallMe)) return begin - n;
  }
  return kNowhere;
}

}  // namespace

size_t PhoneCueBefore(const Scene& scene, size_t begin, size_t reach) {
  size_t cue = FindBefore(scene, begin, kForPhone, reach);
  while (cue != kNowhere && IsOfThing(scene, cue)) {
    const size_t rest = reach - (begin - cue);
    cue = rest == 0 ? kNowhere : FindBefore(scene, cue, kForPhone, rest);
  }
  return cue;
}

PhoneCues FindPhoneCues(const Scene& scene, const PhonePlace& place,
                        size_t digits, bool plus) {
  const size_t begin = place.begin;
  const size_t end = place.end;
  PhoneCues cues;
  cues.phone = PhoneCueBefore(scene, begin, kCueBefore);
  const size_t noun =
      FindBefore(scene, begin, Bit(WordClass::kNumberNoun), kCueBefore);
  if (cues.phone == kNowhere && noun != kNowhere &&
      (FindBefore(scene, noun + 1, Bit(WordClass::kMy), kNear) != kNowhere ||
       scene.At(noun).Is(WordClass::kPhoneNoun))) {
    cues.phone = noun;
  }
  if (cues.phone == kNowhere) cues.phone = CalledBefore(scene, begin);
  if (cues.phone == kNowhere) {
    cues.phone = FindAfter(scene, end - 1, kForPhone, kCueAfter);
  }
  const bool may_ring = digits >= kFewestToRing;
  if (cues.phone == kNowhere && may_ring) cues.phone = SaidToRing(scene, end);
  if (cues.phone == kNowhere && may_ring) {
    cues.phone = SaidToDial(scene, place);
  }
  // The code is no label of the number: "Kenya's code, then 722 555 068".
  if (const size_t code = CodeBefore(scene, begin); code != kNowhere) {
    cues.phone = code;
  }
  if (cues.phone == kNowhere && may_ring) {
    cues.phone = AskedForBefore(scene, begin);
  }
  if (cues.phone == kNowhere && may_ring) {
    cues.phone = AskedForBehind(scene, end);
  }
  if (cues.phone == kNowhere && digits >= kFewestSpokenOf) {
    cues.phone = SpokenOfBefore(scene, place);
  }
  cues.noun =
      cues.phone != kNowhere && scene.At(cues.phone).Is(WordClass::kPhoneNoun);
  cues.said = cues.noun && IsSaidToFollow(scene, cues.phone, begin);
  cues.contact = FindBefore(scene, begin, kForContact, kCueBefore);
  // The "x" of "X7Q2PL" names no service.
  if (cues.contact != kNowhere && scene.At(cues.contact).size() == 1 &&
      IsNumber(scene, cues.contact + 1) &&
      !scene.At(cues.contact + 1).space_before) {
    cues.contact = kNowhere;
  }
  if (cues.contact == kNowhere) {
    cues.contact = FindAfter(scene, end - 1, kForContact, kCueAfter);
  }
  if (cues.contact == kNowhere && may_ring && begin > 0 &&
      (IsSigned(scene, place) || IsBesideName(scene, place))) {
    cues.contact = begin - 1;
  }
  if (cues.contact == kNowhere && may_ring) {
    cues.contact = AnswersBehind(scene, end);
  }
  const size_t before =
      cues.phone != kNowhere && cues.phone < begin       ? cues.phone
      : cues.contact != kNowhere && cues.contact < begin ? cues.contact
                                                         : kNowhere;
  const bool noun_only =
      before != kNowhere && before == noun && !scene.At(noun).Is(kForPhone);
  cues.against = LabelPoints(scene, place, noun_only ? kNowhere : before, plus);
  // It outweighs what the number is called: "order no. x, and dial it".
  if (cues.against != 0 && may_ring && SaidToRing(scene, end) != kNowhere) {
    cues.against = 0;
  }
  // "800-555-0155-XL" is a product, "110201543:AAHdq" a token.
  if (end + 1 < scene.size() &&
      (scene.At(end).sign == '-' || scene.At(end).sign == ':' ||
       scene.At(end).sign == '_' || scene.At(end).sign == '=') &&
      !scene.At(end).space_before && !scene.At(end + 1).space_before &&
      scene.At(end + 1).kind == TokenKind::kWord && before == kNowhere &&
      !IsOfOtherScript(scene, end + 1)) {
    cues.against = 4;
  }
  if (IsTokenBehind(scene, end)) cues.against = 8;
  if (IsNoContact(scene, place, cues)) {
    cues.against = kOfWork;
  }
  if (cues.phone == kNowhere && cues.contact == kNowhere && !plus &&
      cues.against == 0) {
    cues.against = AmongPoints(scene, place);
  }
  if (digits <= kLongestCount && end < scene.size() &&
      scene.At(end).lines_before == 0 &&
      scene.At(end).Is(AnyOf(WordClass::kUnit, WordClass::kMoney))) {
    if (before == kNowhere && !plus) cues.against = 6;
  }
  return cues;
}

}  // namespace composer_guard
