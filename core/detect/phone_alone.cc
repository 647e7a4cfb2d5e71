#include "core/detect/phone_alone.h"

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

}  // namespace composer_guard
