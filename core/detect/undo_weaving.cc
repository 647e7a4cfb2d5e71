// Digits one by one between words or letters. See undone.h.
//
//   "4 call 1 me 5 any 5 time …", "4c1a5l5l…" -> "4155…"
//
//   leaves: "2 logos 3 icons 4 posts …", "1 draft 2 review 3 …", "e4 d5 c3 …"

#include <algorithm>
#include <cstddef>
#include <string>

#include "core/detect/undone.h"

namespace composer_guard {
namespace {

constexpr size_t kFewest = 7;  // digits

bool IsDigit(const Scene& scene, size_t i) {
  return scene.At(i).kind == TokenKind::kNumber && scene.At(i).size() == 1;
}

// The last of the digits that lexeme `i` is the first of.
size_t LastWoven(const Scene& scene, size_t i) {
  size_t last = i;
  while (last + 2 < scene.size()) {
    const Lexeme& between = scene.At(last + 1);
    const Lexeme& next = scene.At(last + 2);
    if (between.kind != TokenKind::kWord || !IsDigit(scene, last + 2) ||
        between.space_before != next.space_before ||
        between.space_before != scene.At(i + 1).space_before ||
        between.lines_before + next.lines_before > 0) {
      break;
    }
    last += 2;
  }
  return last;
}

// "2 logos 3 icons": most of what several are of is in the plural.
bool Counts(const Scene& scene, size_t first, size_t last) {
  size_t several = 0;
  size_t plural = 0;
  for (size_t i = first; i < last; i += 2) {
    if (scene.Text(i)[0] < '2') continue;
    ++several;
    plural += scene.Text(i + 1).ends_with('s') ? 1 : 0;
  }
  return plural * 2 >= several;
}

// With the letter before and behind, where there is no space.
ViewSpan WithGlued(const Scene& scene, size_t first, size_t last) {
  const auto is_word = [&scene](size_t i) {
    return scene.At(i).kind == TokenKind::kWord;
  };
  if (first > 0 && !scene.At(first).space_before && is_word(first - 1)) {
    --first;
  }
  if (last + 1 < scene.size() && !scene.At(last + 1).space_before &&
      is_word(last + 1)) {
    ++last;
  }
  return {scene.At(first).span.begin, scene.At(last).span.end};
}

bool Climbs(const std::string& digits) {
  return std::is_sorted(digits.begin(), digits.end()) ||
         std::is_sorted(digits.rbegin(), digits.rend());
}

}  // namespace

void UndoWeaving(const Scene& scene, Undone* undone) {
  for (size_t i = 0; i < scene.size();) {
    const size_t last = IsDigit(scene, i) ? LastWoven(scene, i) : i;
    if (last >= i + 2 * (kFewest - 1)) {
      std::string digits;
      for (size_t at = i; at <= last; at += 2) digits += scene.Text(at);
      if (!Climbs(digits) && !Counts(scene, i, last)) {
        undone->Write(WithGlued(scene, i, last), digits, kFillerWords);
      }
    }
    i = last + 1;
  }
}

}  // namespace composer_guard
