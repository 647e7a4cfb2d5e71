// Digits one by one between words or letters. See undone.h.
//
//   "4 call 1 me 5 any 5 time …", "4c1a5l5l…" -> "4155…"
//
//   leaves: "2 logos 3 icons 4 posts …", "1 draft 2 review 3 …", "e4 d5 c3 …"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "core/detect/undone.h"

namespace composer_guard {
namespace {

constexpr size_t kFewest = 7;  // digits

bool IsDigit(const Scene& scene, size_t i) {
  return scene.At(i).kind == TokenKind::kNumber && scene.At(i).size() == 1;
}

// The digits that lexeme `i` is the first of, by their places.
std::vector<size_t> WovenFrom(const Scene& scene, size_t i) {
  std::vector<size_t> digits = {i};
  for (size_t last = i; last + 1 < scene.size(); last = digits.back()) {
    const Lexeme& between = scene.At(last + 1);
    // "4x7x0 5x5x5"
    if (digits.size() > 1 && IsDigit(scene, last + 1) && between.space_before &&
        between.lines_before == 0) {
      digits.push_back(last + 1);
      continue;
    }
    if (between.kind != TokenKind::kWord || last + 2 >= scene.size() ||
        !IsDigit(scene, last + 2)) {
      break;
    }
    const Lexeme& next = scene.At(last + 2);
    if (between.space_before != next.space_before ||
        between.space_before != scene.At(i + 1).space_before ||
        between.lines_before + next.lines_before > 0) {
      break;
    }
    digits.push_back(last + 2);
  }
  return digits;
}

// "2 logos 3 icons": most of what several are of is in the plural.
bool Counts(const Scene& scene, const std::vector<size_t>& digits) {
  size_t several = 0;
  size_t plural = 0;
  for (size_t n = 0; n + 1 < digits.size(); ++n) {
    if (scene.Text(digits[n])[0] < '2') continue;
    ++several;
    plural += scene.Text(digits[n] + 1).ends_with('s') ? 1 : 0;
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
    if (!IsDigit(scene, i)) {
      ++i;
      continue;
    }
    const std::vector<size_t> digits = WovenFrom(scene, i);
    std::string number;
    for (const size_t at : digits) number += scene.Text(at);
    if (digits.size() >= kFewest && !Climbs(number) && !Counts(scene, digits)) {
      undone->Write(WithGlued(scene, i, digits.back()), number, kFillerWords);
    }
    i = digits.back() + 1;
  }
}

}  // namespace composer_guard
