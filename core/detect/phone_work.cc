#include "core/detect/phone_work.h"

#include <string_view>

#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// "mets le 0800 123 456 en gras", "hotline 1800 123 456 bada karo": of the page
// or poster that is asked for.
bool IsTypeset(const Scene& scene, size_t end) {
  constexpr size_t kReach = 5;
  for (size_t i = end; i < end + kReach && i < scene.size(); ++i) {
    if (SentenceStarts(scene, i) || scene.At(i).lines_before > 0) return false;
    if (HasCue(scene.At(i), WordCue::kTypeset)) return true;
  }
  return false;
}

// "… ist keine Telefonnummer", "… no es un teléfono", "… telefon değil", "… è
// un numero d'ordine, non un telefono"; not "…, no phone after eight".
bool IsSaidToBeNone(const Scene& scene, size_t end) {
  static constexpr auto kCopulas =
      Words("ar", "ay", "e", "er", "es", "est", "ist", "is", "jest", "to");
  constexpr size_t kReach = 5;
  constexpr size_t kFar = 10;
  // Behind its quotation mark.
  if (end < scene.size() && !scene.At(end).space_before &&
      (scene.At(end).sign == '"' || scene.At(end).sign == '\'')) {
    ++end;
  }
  const bool copula = end < scene.size() && kCopulas.Has(scene.Text(end));
  const size_t last = end + (copula ? kFar : kReach);
  for (size_t i = end; i < last && i < scene.size(); ++i) {
    const bool comma = copula && scene.At(i).sign == ',';
    if ((scene.At(i).kind != TokenKind::kWord && !comma) ||
        SentenceStarts(scene, i)) {
      break;
    }
    if (!scene.At(i).Is(WordClass::kPhoneNoun)) continue;
    const size_t behind = i + scene.At(i).length;
    if (behind < scene.size() && scene.At(behind).Is(WordClass::kNegation)) {
      return true;
    }
    if (i > end + 1 && AnyIn(scene, end, i, Bit(WordClass::kNegation))) {
      return true;
    }
  }
  return false;
}

// "no telephone involved: 613-884-2207 is …", "شماره تلفن نیست: …": a noun that
// is denied, and the number behind a sign.
bool IsDenied(const Scene& scene, size_t noun, size_t begin) {
  constexpr size_t kReach = 2;
  if (begin == 0 || noun >= begin) return false;
  const char sign = scene.At(begin - 1).sign;
  if ((sign != ':' && sign != ',' && sign != '-') ||
      scene.At(begin - 1).lines_before > 0) {
    return false;
  }
  const size_t behind = noun + scene.At(noun).length;
  return FindBefore(scene, noun, Bit(WordClass::kNegation), kReach) !=
             kNowhere ||
         (behind < begin && scene.At(behind).Is(WordClass::kNegation));
}

}  // namespace

bool IsNoContact(const Scene& scene, const PhonePlace& place,
                 const PhoneCues& cues) {
  // "die Hotline des Kunden soll groß auf das Plakat": of who has it printed,
  // where nothing is said of a call to the writer.
  constexpr WordClasses kWriters =
      AnyOf(WordClass::kMy, WordClass::kCallVerb, WordClass::kReachVerb);
  return IsTypeset(scene, place.end) ||
         IsPrinted(scene, place.begin, kWriters) ||
         IsSaidToBeNone(scene, place.end) ||
         (cues.noun && IsDenied(scene, cues.phone, place.begin));
}

}  // namespace composer_guard
