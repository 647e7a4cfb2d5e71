// Numbers of accounts in words. See handle_judge.h.

#include "core/detect/digit_words.h"
#include "core/detect/handle_judge.h"

namespace composer_guard {

HandleText NumberInWords(const Scene& scene, size_t i) {
  constexpr size_t kFewest = 9;  // digits
  constexpr size_t kMost = 11;
  constexpr WordClasses kNumbers =
      AnyOf(WordClass::kDigit, WordClass::kTeen, WordClass::kTens,
            WordClass::kMultiplier);
  HandleText name;
  Languages languages = kEveryLanguage;
  size_t at = i;
  while (at < scene.size() && name.reading.size() < kMost) {
    const Lexeme& lexeme = scene.At(at);
    if (lexeme.lines_before > 0 && at > i) break;
    if (at > i && (lexeme.sign == ',' || lexeme.sign == '-')) {
      ++at;
      continue;
    }
    DigitPiece piece;
    if (lexeme.kind == TokenKind::kNumber && at > i) {
      name.reading += scene.Text(at++);
    } else if (lexeme.Is(at > i ? kNumbers | Bit(WordClass::kDigitWeak)
                                : kNumbers) &&
               ReadDigitWords(scene, at, &languages, &piece)) {
      name.reading += piece.digits;
      at = piece.end;
    } else {
      break;
    }
    name.end = at;
  }
  if (name.reading.size() < kFewest || name.reading.size() > kMost) return {};
  name.begin = i;
  name.number = true;
  name.techniques = kDigitWords;
  name.span = {scene.At(i).span.begin, scene.At(name.end - 1).span.end};
  return name;
}

}  // namespace composer_guard
