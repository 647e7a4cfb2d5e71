// Numbers of accounts in words, and what else leads to a name. See
// handle_judge.h.

#include "core/detect/cues.h"
#include "core/detect/digit_words.h"
#include "core/detect/handle_judge.h"
#include "core/detect/handle_parts.h"
#include "core/detect/handle_sign.h"

namespace composer_guard {

HandleText NumberInWords(const Scene& scene, size_t i) {
  constexpr size_t kFewest = 6;  // digits
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

HandleText CashtagBehind(const Scene& scene, size_t end,
                         std::string_view signs) {
  constexpr size_t kShortest = 3;
  for (size_t at = end; at < end + kNear && at + 1 < scene.size(); ++at) {
    if (SentenceStarts(scene, at)) break;
    if (scene.At(at).sign != '$' || scene.At(at + 1).space_before) continue;
    const HandleText name = ReadHandle(scene, at + 1, signs);
    return name.number || name.size() < kShortest ? HandleText() : name;
  }
  return {};
}

bool IsOwnersComma(const Scene& scene, size_t service, size_t comma) {
  return scene.languages.Main() != 0 &&
         (FindBefore(scene, service, kOwner, kNear) != kNowhere ||
          FindAfter(scene, service, kOwner, kNear) < comma);
}

bool LeadsToName(const Scene& scene, size_t i, bool searched) {
  constexpr uint32_t kSmall = 4;  // bytes: "such nach"
  const Lexeme& lexeme = scene.At(i);
  const size_t next = i + lexeme.length;
  // "atelier.lumen" is the name, and so is "@atelier".
  if (next >= scene.size() || lexeme.Is(WordClass::kAtWord) ||
      !(lexeme.kind == TokenKind::kGlued || Apart(scene.At(next)))) {
    return false;
  }
  return HasCue(lexeme, WordCue::kSearchVerb) ||
         HasCue(lexeme, WordCue::kNameOf) ||
         (searched && 1 < lexeme.size() && lexeme.size() <= kSmall);
}

}  // namespace composer_guard
