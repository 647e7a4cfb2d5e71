// A contact over paragraphs, or over the items of a numbered list. See
// undone.h.
//
//   "jane.doe⏎⏎@acme.com" -> "jane.doe⏎@acme.com",
//   "1. jane⏎2. at⏎3. acme.com" -> "- jane⏎- at⏎- acme.com",
//   "jane@copper-⏎kettle.com" -> "jane@copperkettle.com"

#include <cstddef>

#include "core/detect/undone.h"

namespace composer_guard {
namespace {

constexpr WordClasses kSaid =
    AnyOf(WordClass::kAtWord, WordClass::kAtWordWeak, WordClass::kDotWord);

bool IsMark(const Scene& scene, size_t i) {
  return scene.At(i).sign == '@' || scene.At(i).Is(kSaid);
}

// Whether lexemes `i` and the next are a number and the sign that make a list's
// item: "2.", "2)".
bool IsItem(const Scene& scene, size_t i) {
  constexpr uint32_t kMostDigits = 2;
  return scene.At(i).kind == TokenKind::kNumber &&
         scene.At(i).size() <= kMostDigits &&
         (i == 0 || scene.At(i).lines_before > 0) && i + 2 < scene.size() &&
         !scene.At(i + 1).space_before && scene.At(i + 2).space_before &&
         (scene.At(i + 1).sign == '.' || scene.At(i + 1).sign == ')');
}

// "Skype:", "my skype is", before a paragraph of one word that is more than a
// word: "jane.doe", "jane77".
bool NamesService(const Scene& scene, size_t i) {
  size_t end = i + 1;
  while (end < scene.size() && !scene.At(end).space_before) ++end;
  if (end == i + 1 || (end < scene.size() && scene.At(end).lines_before == 0)) {
    return false;
  }
  size_t before = i - 1;
  if (before > 0 && scene.At(before).sign == ':') --before;
  if (before > 0 && scene.Text(before) == "is") --before;
  return scene.At(before).Is(WordClass::kService) &&
         scene.At(i).kind == TokenKind::kWord;
}

// "jane@copper-⏎kettle.com": a word of an address cut at the end of a line.
bool IsHyphened(const Scene& scene, size_t i) {
  constexpr size_t kRun = 12;  // lexemes
  if (i < 3 || scene.At(i).lines_before != 1 ||
      scene.At(i).kind != TokenKind::kWord || scene.At(i - 1).sign != '-' ||
      scene.At(i - 1).space_before) {
    return false;
  }
  for (size_t n = 2; n <= kRun && n <= i; ++n) {
    const Lexeme& lexeme = scene.At(i - n);
    if (lexeme.sign == '@') return true;
    if (lexeme.space_before && (lexeme.lines_before != 1 || n == i ||
                                scene.At(i - n - 1).sign != '-')) {
      return false;
    }
  }
  return false;
}

}  // namespace

bool BreaksContact(const Scene& scene, size_t i) {
  if (i == 0) return false;
  if (IsHyphened(scene, i)) return true;
  if (scene.At(i).lines_before > 1) {
    return IsMark(scene, i) || IsMark(scene, i - 1) || NamesService(scene, i);
  }
  return i > 1 && IsMark(scene, i) && IsItem(scene, i - 2);
}

void UndoBreaks(const Scene& scene, Undone* undone) {
  for (size_t i = 0; i < scene.size(); ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (IsItem(scene, i)) {
      const uint32_t begin =
          i == 0 ? lexeme.span.begin : scene.At(i - 1).span.end;
      undone->Write({begin, scene.At(i + 1).span.end}, i == 0 ? "-" : "\n-",
                    kSplitLines);
    } else if (IsHyphened(scene, i)) {
      undone->Write({scene.At(i - 1).span.begin, lexeme.span.begin}, "",
                    kSplitLines);
    } else if (lexeme.lines_before > 1 && BreaksContact(scene, i)) {
      undone->Write({scene.At(i - 1).span.end, lexeme.span.begin}, "\n",
                    kSplitLines);
      // What is found behind the break is of it.
      undone->Write(lexeme.span, scene.Text(i), kSplitLines);
    }
  }
}

}  // namespace composer_guard
