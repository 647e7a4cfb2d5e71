#include "core/detect/digit_few.h"

#include <string_view>

#include "core/detect/digit_chain.h"
#include "core/detect/digit_compound.h"
#include "core/detect/digit_gap.h"
#include "core/detect/digit_numeral.h"
#include "core/detect/digit_skip.h"
#include "core/detect/digit_spelt.h"

namespace composer_guard {
namespace {

// Joins tens and units, or may be a digit itself: "twenty and five", "fife".
bool GoesOnWords(const Scene& scene, size_t i) {
  constexpr uint32_t kJoint = 3;  // bytes of "and", "und"
  const std::string_view word = scene.Text(i);
  return (word.size() <= kJoint &&
          (IsNumberJoint(word) || word == "and" || word == "at")) ||
         word.starts_with("\xD9\x88") || DigitBySound(scene.At(i), word) != 0;
}

bool IsRoman(std::string_view word) {
  return (word[0] == 'i' || word[0] == 'v') &&
         word.find_first_not_of("ivx") == word.npos;
}

// Whether lexeme `i`, which is no letter for a digit, ends numerals or, if
// `words`, number words before it.
bool EndsNumbers(const Scene& scene, size_t i, bool words) {
  const Lexeme& lexeme = scene.At(i);
  const std::string_view word = scene.Text(i);
  if (lexeme.kind == TokenKind::kGlued) {
    // What is drawn out may be a dash: "090ー1234".
    return i + 1 < scene.size() && scene.At(i + 1).kind != TokenKind::kNumber &&
           !scene.At(i + 1).Is(WordClass::kDigit);
  }
  // "5xSxSxO", "5 foo6", "O VII"
  return lexeme.techniques == 0 &&
         !lexeme.Has(kNumberCompound | kNumberDoubled) &&
         (word[0] > 0 || word.size() > 2) &&
         (!GluedBefore(scene, i) || (!words && word.find('x') == word.npos)) &&
         !GluedBefore(scene, i + 1) && !IsRoman(word) &&
         SkipOrdinal(scene, i) == i && !(words && GoesOnWords(scene, i));
}

}  // namespace

size_t BehindFewDigits(const Scene& scene, size_t i) {
  constexpr size_t kMost = 5;
  constexpr size_t kMostWords = 2;
  constexpr size_t kFew = 2;  // more may go on with letters: "1-800-…"
  constexpr uint32_t kLetters = 7;
  constexpr std::string_view kSigns = ".,:;!?%/\"'-)";
  constexpr WordClasses kTwo = AnyOf(WordClass::kTeen, WordClass::kTens);
  constexpr WordClasses kOne =
      kTwo | AnyOf(WordClass::kDigit, WordClass::kDigitWeak);
  constexpr WordClasses kMore = AnyOf(
      WordClass::kHundred, WordClass::kHundreds, WordClass::kMultiplier,
      WordClass::kDigitsPlural, WordClass::kDashWord, WordClass::kDotWord,
      WordClass::kSlashWord, WordClass::kPlusWord, WordClass::kUnderscoreWord);
  size_t digits = 0;
  size_t words = 0;  // and what follows them: behind three sounds are read
  for (size_t at = i; at < scene.size(); ++at) {
    const Lexeme& lexeme = scene.At(at);
    if ((at > i && lexeme.lines_before > 0) || lexeme.Is(kMore)) return i;
    if (lexeme.kind == TokenKind::kSign) {
      const char sign = lexeme.sign;
      if (sign == '$' && lexeme.space_before) return at;
      if (kSigns.find(sign) == kSigns.npos ||
          (sign == '.' && scene.At(at - 1).sign == '.') ||
          (digits > kFew && (sign == '-' || sign == ')'))) {
        return i;
      }
      continue;
    }
    bool word = words > 0;
    if (lexeme.kind == TokenKind::kNumber) {
      digits += lexeme.size();
    } else if (lexeme.Is(kOne)) {
      word = true;
      digits += lexeme.Is(kTwo) ? 2 : 1;
      // "415bis" may be letters for digits.
      const bool glued = lexeme.kind == TokenKind::kWord &&
                         (GluedBefore(scene, at) || GluedBefore(scene, at + 1));
      if (glued) return i;
    } else if (IsLeetWord(scene.Text(at))) {
      digits += lexeme.size();
    } else if (lexeme.Is(WordClass::kFiller)) {
      at += lexeme.length - 1u;
      continue;
    } else if (lexeme.size() == 1 && lexeme.kind == TokenKind::kWord) {
      // "5x5", not "f i v e".
      if (at + 1 < scene.size() && scene.At(at + 1).size() == 1 &&
          scene.At(at + 1).kind == TokenKind::kWord) {
        return i;
      }
      continue;
    } else {
      return EndsNumbers(scene, at, words > 0) ? at : i;
    }
    words += word ? 1 : 0;
    // "3ight" is one word.
    if (digits > kMost || words > kMostWords || lexeme.length > 1 ||
        (digits > kFew + 1 && at + 1 < scene.size() &&
         scene.At(at + 1).size() == kLetters)) {
      return i;
    }
  }
  return scene.size();
}

}  // namespace composer_guard
