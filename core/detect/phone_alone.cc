#include "core/detect/phone_alone.h"

#include "core/detect/address_words.h"
#include "core/detect/cues.h"

namespace composer_guard {
namespace {

constexpr size_t kLabel = 4;    // lexemes before a number: "Correct one:"
constexpr size_t kBefore = 16;  // of the sentence before that are looked at

// "512 555 017.", "8555 0172 (SG)": nothing else is said of it.
bool EndsSentence(const Scene& scene, size_t end) {
  if (end >= scene.size() || scene.At(end).lines_before > 0) return true;
  if (scene.At(end).kind != TokenKind::kSign) return false;
  return scene.At(end).sign == '(' || end + 1 >= scene.size() ||
         SentenceStarts(scene, end + 1);
}

// Where the number's sentence begins; kNowhere if it says more.
size_t SentenceOf(const Scene& scene, size_t begin) {
  size_t i = begin;
  while (i > 0 && !SentenceStarts(scene, i) &&
         scene.At(i - 1).kind == TokenKind::kSign &&
         scene.At(i - 1).sign != ':' && begin - i < 2) {
    --i;  // "(", "+"
  }
  if (SentenceStarts(scene, i)) return i;
  if (i == 0 || scene.At(i - 1).sign != ':') return kNowhere;
  for (size_t n = 1; n <= kLabel && n <= i; ++n) {
    if (scene.At(i - n).kind == TokenKind::kNumber) return kNowhere;
    if (SentenceStarts(scene, i - n)) return i - n;
  }
  return kNowhere;
}

}  // namespace

size_t SpokenOfBefore(const Scene& scene, const PhonePlace& place) {
  if (!EndsSentence(scene, place.end)) return kNowhere;
  const size_t begin = SentenceOf(scene, place.begin);
  if (begin == kNowhere || begin == 0 || scene.At(begin).lines_before > 1) {
    return kNowhere;
  }
  size_t spoken = kNowhere;
  for (size_t n = 1; n <= kBefore && n <= begin; ++n) {
    const size_t i = begin - n;
    if (scene.At(i).Is(WordClass::kNegation)) return kNowhere;
    const bool number =
        scene.At(i).Is(WordClass::kNumberNoun) &&
        FindBefore(scene, i, Bit(WordClass::kMy), kNear) != kNowhere;
    if (scene.At(i).Is(kForPhone) || number) spoken = i;
    if (SentenceStarts(scene, i)) break;
  }
  return spoken;
}

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
