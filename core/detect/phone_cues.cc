#include "core/detect/phone_cues.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/dial_cue.h"
#include "core/rules/tables.h"

namespace composer_guard {
namespace {

// A cue this near decides: "call 0722 555 019", "0722 555 019 (mobile)".
constexpr size_t kCueBefore = 8;
constexpr size_t kCueAfter = 6;
// A label is nearer: "order no. 0152-2881-738", "0903555016 là mã đơn".
constexpr size_t kLabelBefore = 5;
constexpr size_t kLabelAfter = 3;
// Where nothing else is said of the number: "VAT number of the client is …".
constexpr size_t kLabelAlone = 8;
// Digits of a number that may be said to ring.
constexpr size_t kFewestToRing = 9;
// Digits of the largest number that counts things: "5000000 users".
constexpr size_t kLongestCount = 7;

// "whatsapp id 4155550132": the name of a contact, not of a record.
bool IsServiceId(const Scene& scene, size_t label) {
  if (label == 0 || scene.Text(label) != "id") return false;
  const Lexeme& before = scene.At(label - 1);
  auto service = TagOf(before, WordClass::kService);
  if (!service) service = TagOf(before, WordClass::kServiceWeak);
  return service.has_value() &&
         Services()[service->value].shape == HandleShape::kPhone;
}

// "5035550121 is the record id of the cell line": what it is comes before any
// other word for it.
bool SaidToBeRecord(const Scene& scene, size_t end, size_t cue) {
  if (end >= scene.size() || scene.At(end).lines_before > 0) return false;
  if (scene.Text(end) != "is" && scene.Text(end) != "was") return false;
  const size_t label =
      FindAfter(scene, end, Bit(WordClass::kIdLabel), kLabelAfter);
  return label != kNowhere && (cue == kNowhere || label < cue);
}

// "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5": the secret part of a token.
bool IsTokenBehind(const Scene& scene, size_t end) {
  constexpr size_t kSecret = 8;  // up to its first digit
  return end + 1 < scene.size() && scene.At(end).sign == ':' &&
         !scene.At(end).space_before && !scene.At(end + 1).space_before &&
         scene.At(end + 1).size() >= kSecret;
}

bool IsJoint(char sign) { return sign == '-' || sign == '.' || sign == '/'; }

// "SKU 770-090-0112 is out of stock, 770-090-0113 is the blue one": a number
// written like one that a label stands before.
bool IsLikeLabelled(const Scene& scene, const PhonePlace& place) {
  const auto size_at = [&scene](size_t i) {
    return i < scene.size() && scene.At(i).kind == TokenKind::kNumber
               ? scene.At(i).size()
               : 0;
  };
  const auto sign_at = [&scene](size_t i) {
    return i < scene.size() ? scene.At(i).sign : '\0';
  };
  const size_t first = size_at(place.run_begin);
  if (first == 0) return false;
  for (size_t n = 1; n < kSentence && n <= place.run_begin; ++n) {
    if (SentenceStarts(scene, place.run_begin - n + 1)) return false;
    const size_t at = place.run_begin - n;
    if (size_at(at) != first ||
        IsJoint(sign_at(at + 1)) != IsJoint(sign_at(place.run_begin + 1)) ||
        size_at(at + 2) != size_at(place.run_begin + 2)) {
      continue;
    }
    if (FindBefore(scene, at, Bit(WordClass::kIdLabel), kNear) != kNowhere) {
      return true;
    }
  }
  return false;
}

// "Dial what it says": somewhere around the number, in its sentence or the next
// one; kNowhere where nothing says so.
size_t SaidToDial(const Scene& scene, const PhonePlace& place) {
  constexpr size_t kReach = 18;
  for (size_t n = 1; n <= kReach && n <= place.begin; ++n) {
    if (SentenceStarts(scene, place.begin - n + 1)) break;
    if (IsDialCue(scene, place.begin - n)) return place.begin - n;
  }
  size_t sentences = 0;
  for (size_t i = place.end; i < scene.size() && i < place.end + kReach; ++i) {
    sentences += i > place.end && SentenceStarts(scene, i) ? 1 : 0;
    if (sentences > 1 || scene.At(i).lines_before > 1) break;
    if (IsDialCue(scene, i)) return i;
  }
  return kNowhere;
}

// "Dial it", "it rings in my pocket", "that reaches me": where it is said of
// the number behind it, in its sentence or the next one; kNowhere if it is not.
size_t SaidToRing(const Scene& scene, size_t end) {
  constexpr size_t kReach = 18;
  constexpr auto kRings = std::to_array<std::string_view>(
      {"answers", "buzzes", "connects", "reaches", "rings", "vibrates"});
  constexpr auto kOther = std::to_array<std::string_view>(
      {"a", "an", "done", "from", "in", "off", "quits", "with"});
  const auto has = [](const auto& list, std::string_view word) {
    return std::find(list.begin(), list.end(), word) != list.end();
  };
  size_t sentences = 0;
  for (size_t i = end; i + 1 < scene.size() && i < end + kReach; ++i) {
    sentences += i > end && SentenceStarts(scene, i) ? 1 : 0;
    if (sentences > 1 || scene.At(i).lines_before > 1) break;
    const std::string_view word = scene.Text(i);
    const std::string_view next = scene.Text(i + 1);
    const bool it = word == "it" || word == "that" || word == "this";
    if (it && has(kRings, next)) return i;
    const bool verb = word == "call" || word == "dial" || word == "ring" ||
                      word == "text" || word == "phone";
    if (verb && next == "it" &&
        !(i + 2 < scene.size() && has(kOther, scene.Text(i + 2)))) {
      return i;
    }
  }
  return kNowhere;
}

// Whether a "#" stands before it, "PO" or the rest of a file's name, and no
// other word speaks for it.
bool IsNumbered(const Scene& scene, size_t i, size_t cue) {
  if (i == 0) return false;
  const Lexeme& before = scene.At(i - 1);
  // "DSC" is short for a service as well.
  if (before.sign == '_' && i > 1 && !scene.At(i).space_before &&
      !before.space_before && scene.At(i - 2).kind == TokenKind::kWord) {
    return cue == kNowhere || cue == i - 2;
  }
  if (cue != kNowhere) return false;
  return before.sign == '#' || scene.view->Written(before.span) == "PO";
}

// "4155550101;2;3.50": between the signs that part the cells of a row.
bool IsInRow(const Scene& scene, const PhonePlace& place) {
  const size_t end = place.end;
  if (end + 1 >= scene.size() || scene.At(end).sign != ';') return false;
  return !scene.At(end).space_before && !scene.At(end + 1).space_before;
}

// "… is DE 287 441 903": what was named before is this number.
bool IsSaid(const Scene& scene, const PhonePlace& place) {
  for (size_t n = 1; n <= 2 && n <= place.run_begin; ++n) {
    const std::string_view word = scene.Text(place.run_begin - n);
    if (word == "is" || word == "was" || word == "are") return true;
  }
  return false;
}

// How much a label like "order no." takes away. A plus sign outweighs one that
// is not right before it.
int LabelPoints(const Scene& scene, const PhonePlace& place, size_t cue,
                bool plus) {
  const size_t end = place.end;
  // "PO# 4501234567", "#4501234567", "DSC_0418-0455", a row of a table
  if (!plus && (IsNumbered(scene, place.run_begin, cue) ||
                (cue == kNowhere && IsInRow(scene, place)))) {
    return 6;
  }
  const size_t reach = plus                                      ? 2
                       : cue == kNowhere && IsSaid(scene, place) ? kLabelAlone
                                                                 : kLabelBefore;
  const size_t label = FindBefore(scene, plus ? place.begin : place.run_begin,
                                  Bit(WordClass::kIdLabel), reach);
  // The label may be a part of the cue: "direct line".
  if (label != kNowhere &&
      (cue == kNowhere || cue + scene.At(cue).length <= label) &&
      !IsServiceId(scene, label)) {
    // Hardly anything but a phone is written with a plus sign.
    return plus ? 3 : 6;
  }
  if (!plus && SaidToBeRecord(scene, end, cue)) return 6;
  if (!plus && cue == kNowhere && IsLikeLabelled(scene, place)) return 6;
  const size_t after =
      FindAfter(scene, end - 1, Bit(WordClass::kIdLabel), kLabelAfter);
  if (after == kNowhere || cue != kNowhere || plus) return 0;
  // In English a label stands before its number; "in case" is none.
  if ((TagOf(scene.At(after), WordClass::kIdLabel)->languages & kEnglish) !=
      0) {
    return 0;
  }
  for (size_t i = end; i <= after; ++i) {
    if (scene.At(i).lines_before > 0) return 0;
  }
  return 6;
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

}  // namespace

PhoneCues FindPhoneCues(const Scene& scene, const PhonePlace& place,
                        size_t digits, bool plus) {
  const size_t begin = place.begin;
  const size_t end = place.end;
  PhoneCues cues;
  cues.phone = FindBefore(scene, begin, kForPhone, kCueBefore);
  const size_t noun =
      FindBefore(scene, begin, Bit(WordClass::kNumberNoun), kCueBefore);
  if (cues.phone == kNowhere && noun != kNowhere &&
      (FindBefore(scene, noun + 1, Bit(WordClass::kMy), kNear) != kNowhere ||
       scene.At(noun).Is(WordClass::kPhoneNoun))) {
    cues.phone = noun;
  }
  if (cues.phone == kNowhere) {
    cues.phone = FindAfter(scene, end - 1, kForPhone, kCueAfter);
  }
  // It outweighs what the number is called: "order no. x, and dial it".
  const size_t rings =
      digits >= kFewestToRing ? SaidToRing(scene, end) : kNowhere;
  if (cues.phone == kNowhere) cues.phone = rings;
  if (cues.phone == kNowhere && digits >= kFewestToRing) {
    cues.phone = SaidToDial(scene, place);
  }
  cues.noun =
      cues.phone != kNowhere && scene.At(cues.phone).Is(WordClass::kPhoneNoun);
  cues.said = cues.noun && IsSaidToFollow(scene, cues.phone, begin);
  cues.contact = FindBefore(scene, begin, kForContact, kCueBefore);
  if (cues.contact == kNowhere) {
    cues.contact = FindAfter(scene, end - 1, kForContact, kCueAfter);
  }
  const size_t before =
      cues.phone != kNowhere && cues.phone < begin       ? cues.phone
      : cues.contact != kNowhere && cues.contact < begin ? cues.contact
                                                         : kNowhere;
  const bool noun_only =
      before != kNowhere && before == noun && !scene.At(noun).Is(kForPhone);
  cues.against =
      rings != kNowhere
          ? 0
          : LabelPoints(scene, place, noun_only ? kNowhere : before, plus);
  // "800-555-0155-XL" is a product, "110201543:AAHdq" a token.
  if (end + 1 < scene.size() &&
      (scene.At(end).sign == '-' || scene.At(end).sign == ':' ||
       scene.At(end).sign == '_' || scene.At(end).sign == '=') &&
      !scene.At(end).space_before && !scene.At(end + 1).space_before &&
      scene.At(end + 1).kind == TokenKind::kWord && before == kNowhere) {
    cues.against = 4;
  }
  if (IsTokenBehind(scene, end)) cues.against = 8;
  if (digits <= kLongestCount && end < scene.size() &&
      scene.At(end).lines_before == 0 &&
      scene.At(end).Is(AnyOf(WordClass::kUnit, WordClass::kMoney))) {
    if (before == kNowhere && !plus) cues.against = 6;
  }
  return cues;
}

}  // namespace composer_guard
