#include "core/detect/phone_alone.h"

#include <string_view>

#include "core/detect/address_words.h"
#include "core/detect/cues.h"

namespace composer_guard {

bool IsSetApart(const Scene& scene, const PhonePlace& place) {
  constexpr size_t kFewestWords = 2;  // before a sign
  constexpr size_t kNoLabel = 3;      // before a colon: a label has fewer
  constexpr size_t kReach = 16;
  constexpr uint32_t kHour = 2;  // digits
  const auto sign = [&scene](size_t i, std::string_view signs) {
    return scene.At(i).kind == TokenKind::kSign &&
           (scene.At(i).sign == 0 ||
            signs.find(scene.At(i).sign) != signs.npos);
  };
  const bool ends =
      place.end >= scene.size() || scene.At(place.end).lines_before > 0;
  if (place.begin == 0 || !(ends || sign(place.end, ",.!;-"))) return false;
  if (SentenceStarts(scene, place.begin)) return true;
  if (scene.At(place.begin).lines_before > 0 ||
      !sign(place.begin - 1, ",:-;.!?") ||
      !scene.At(place.begin).space_before) {
    return false;
  }
  // "Angebot Nr. 0171-2024"
  if (scene.At(place.begin - 1).sign == '.' && place.begin > 1 &&
      scene.At(place.begin - 2)
          .Is(AnyOf(WordClass::kIdLabel, WordClass::kNumberNoun))) {
    return false;
  }
  // "the last one, 0412 908 337, is …" says what it is; a list goes on.
  if (!ends && IsComma(scene, place.end) &&
      (IsComma(scene, place.begin - 1) || IsNumber(scene, place.end + 1))) {
    return false;
  }
  size_t words = 0;
  for (size_t n = 2; n <= kReach && n <= place.begin; ++n) {
    const size_t i = place.begin - n;
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.kind == TokenKind::kNumber && lexeme.size() > kHour) {
      return false;
    }
    words += lexeme.kind == TokenKind::kSign ? 0 : 1;
    if (SentenceStarts(scene, i)) break;
  }
  return words >=
         (scene.At(place.begin - 1).sign == ':' ? kNoLabel : kFewestWords);
}

}  // namespace composer_guard
