#include "core/detect/phone_cues.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/dial_cue.h"
#include "core/detect/number_group.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// A cue this near decides: "call 0722 555 019", "0722 555 019 (mobile)".
constexpr size_t kCueBefore = 8;
constexpr size_t kCueAfter = 6;
// Digits of a number that may be said to ring.
constexpr size_t kFewestToRing = 9;
// Points of a unit behind the digits.
constexpr int kUnitBehind = 6;
// Digits of the largest number that counts things: "5000000 users".
constexpr size_t kLongestCount = 7;

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

// "โทรหาผมได้เลยที่ 081 …": a call that is asked for, all of it one word.
size_t CalledBefore(const Scene& scene, size_t begin) {
  for (size_t n = 1; n <= kCueBefore && n <= begin; ++n) {
    if (SentenceStarts(scene, begin - n + 1)) break;
    if (HasCue(scene.At(begin - n), WordCue::kCallMe)) return begin - n;
  }
  return kNowhere;
}

// "WhatsApp id 415 555 0132": the name that somebody has there.
bool IsNameOnService(const Scene& scene, size_t begin) {
  constexpr size_t kReach = 18;  // "W.h.a.t.s.a.p.p id …"
  constexpr WordClasses kServices =
      AnyOf(WordClass::kService, WordClass::kServiceWeak);
  size_t at = begin;
  if (at > 0 && scene.At(at - 1).sign == '+') --at;
  return at > 0 && scene.At(at - 1).Is(WordClass::kHandleNoun) &&
         FindBefore(scene, at - 1, kServices, kReach) != kNowhere;
}

// "Meine Nummer ist 0171…", "mi número: 612 …", "my cell +1 415 …"
bool IsCalledMine(const Scene& scene, size_t begin) {
  constexpr size_t kMostBetween = 2;  // "is", and a colon
  static constexpr auto kIs = Words("e", "es", "est", "ist", "to");
  const auto joins = [&scene](size_t i) {
    const Lexeme& lexeme = scene.At(i);
    return lexeme.kind == TokenKind::kSign
               ? lexeme.sign == ':' || lexeme.sign == '+' || lexeme.sign == '('
               : kIs.Has(scene.Text(i)) || lexeme.Is(WordClass::kNaming);
  };
  size_t at = begin;
  for (size_t n = 0; n < kMostBetween && at > 0 && joins(at - 1); ++n) --at;
  if (at < 2) return false;
  // Of one language: "mein" is "in" in Hindi.
  const Lexeme& noun = scene.At(at - 1);
  return noun.Is(AnyOf(WordClass::kNumberNoun, WordClass::kPhoneNoun)) &&
         TagOf(scene.At(at - 2), WordClass::kMy,
               LanguagesOfTags(noun.word_tags) |
                   LanguagesOfTags(noun.phrase_tags))
             .has_value();
}

}  // namespace

size_t PhoneCueBefore(const Scene& scene, size_t begin, size_t reach) {
  return FindBefore(scene, begin, kForPhone, reach);
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
  const size_t rings = may_ring ? SaidToRing(scene, end) : kNowhere;
  cues.told = rings != kNowhere || IsNameOnService(scene, begin) ||
              (may_ring && IsCalledMine(scene, begin));
  if (cues.phone == kNowhere) cues.phone = rings;
  if (cues.phone == kNowhere && may_ring) {
    cues.phone = SaidToDial(scene, place);
  }
  // The code is no label of the number: "Kenya's code, then 722 555 068".
  if (const size_t code = CodeBefore(scene, begin); code != kNowhere) {
    cues.phone = code;
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
  const auto stands_before = [begin](size_t cue) {
    return cue != kNowhere && cue < begin;
  };
  if (digits <= kLongestCount && end < scene.size() && !plus &&
      scene.At(end).lines_before == 0 &&
      scene.At(end).Is(AnyOf(WordClass::kUnit, WordClass::kMoney)) &&
      !stands_before(cues.phone) && !stands_before(cues.contact)) {
    cues.against = kUnitBehind;
  }
  return cues;
}

}  // namespace composer_guard
