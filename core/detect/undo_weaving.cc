// Digits one by one between words or letters. See undone.h.
//
//   "4 call 1 me 5 any 5 time …", "4c1a5l5l…" -> "4155…"
//
//   leaves: "2 logos 3 icons 4 posts …", "1 draft 2 review 3 …", "e4 d5 c3 …"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "core/detect/digit_words.h"
#include "core/detect/undone.h"

namespace composer_guard {
namespace {

constexpr size_t kFewest = 7;  // digits
constexpr size_t kFewestWords = 2;

constexpr WordClasses kNumbers =
    AnyOf(WordClass::kDigit, WordClass::kTens, WordClass::kMultiplier);

// Digits that begin with lexeme `i`: one in figures, or number words. None
// where its end is `i`.
DigitPiece PieceAt(const Scene& scene, size_t i) {
  DigitPiece piece;
  piece.end = i;
  if (i >= scene.size()) return piece;
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind == TokenKind::kNumber) {
    if (lexeme.size() != 1) return piece;
    piece.digits = scene.Text(i);
    piece.end = i + 1;
    return piece;
  }
  Languages languages = kEveryLanguage;
  if (!lexeme.Is(kNumbers) || !ReadDigitWords(scene, i, &languages, &piece) ||
      piece.weak) {
    piece.end = i;
  }
  return piece;
}

struct Woven {
  std::vector<size_t> ends;  // of each piece
  std::string digits;
  std::string firsts;  // of each piece
  size_t words = 0;    // words and letters between two of them
};

size_t SkipSigns(const Scene& scene, size_t i) {
  constexpr size_t kMost = 2;
  const size_t end = std::min(scene.size(), i + kMost);
  while (i < end && scene.At(i).kind == TokenKind::kSign) ++i;
  return i;
}

// Over what parts two pieces: nothing, signs, or a word or a letter with a
// space to both sides or to none; number words have spaces of their own.
size_t SkipBetween(const Scene& scene, size_t i, size_t* words) {
  const size_t signs = SkipSigns(scene, i);
  if (signs + 1 >= scene.size() || PieceAt(scene, signs).end != signs ||
      scene.At(signs).kind != TokenKind::kWord ||
      (signs > i && scene.At(signs - 1).sign == ',')) {  // "four, minus two"
    return signs;
  }
  const size_t behind = SkipSigns(scene, signs + 1);
  const bool even =
      signs > i || behind > signs + 1 || behind >= scene.size() ||
      scene.At(i - 1).kind == TokenKind::kWord ||
      scene.At(behind).kind == TokenKind::kWord ||
      scene.At(signs).space_before == scene.At(behind).space_before;
  *words += even ? 1 : 0;
  return even ? behind : signs;
}

// The pieces that lexeme `i` begins.
Woven WovenFrom(const Scene& scene, size_t i) {
  Woven woven;
  for (size_t at = i; at < scene.size();) {
    const DigitPiece piece = PieceAt(scene, at);
    if (piece.end == at) break;
    for (size_t k = woven.ends.empty() ? at + 1 : woven.ends.back();
         k < piece.end; ++k) {
      if (scene.At(k).lines_before > 0) return woven;
    }
    woven.digits += piece.digits;
    woven.firsts += piece.digits[0];
    woven.ends.push_back(piece.end);
    at = SkipBetween(scene, piece.end, &woven.words);
  }
  return woven;
}

// "2 logos 3 icons": most of what several are of is in the plural.
bool Counts(const Scene& scene, const Woven& woven) {
  size_t several = 0;
  size_t plural = 0;
  for (size_t n = 0; n + 1 < woven.ends.size(); ++n) {
    if (woven.firsts[n] < '2') continue;
    ++several;
    plural += scene.Text(woven.ends[n]).ends_with('s') ? 1 : 0;
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
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.kind != TokenKind::kNumber && !lexeme.Is(kNumbers)) {
      ++i;
      continue;
    }
    const Woven woven = WovenFrom(scene, i);
    if (woven.ends.empty()) {
      ++i;
      continue;
    }
    const size_t end = woven.ends.back();
    if (woven.digits.size() >= kFewest && woven.words >= kFewestWords &&
        !Climbs(woven.digits) && !Counts(scene, woven)) {
      undone->Write(WithGlued(scene, i, end - 1), woven.digits, kFillerWords);
    }
    i = end;
  }
}

}  // namespace composer_guard
