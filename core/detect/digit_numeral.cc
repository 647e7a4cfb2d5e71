#include "core/detect/digit_numeral.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/detect/digit_gap.h"
#include "core/detect/digit_words.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

// A numeral that is longer is no phone number and no part of one.
constexpr size_t kLongestNumeral = 16;
// Letters of a word that is all digits: "SSS", "OlOl"; with "+" before it
// more are one number.
constexpr size_t kLongestLeet = 10;

char LeetDigit(char c) {
  switch (c) {
    case 'o':
      return '0';
    case 'l':
    case 'i':
      return '1';
    case 'z':
      return '2';
    case 's':
      return '5';
    case 'b':
      return '8';
    case 'g':
    case 'q':
      return '9';
    default:
      return 0;
  }
}

// The digit that the first letter of a word looks like, also of other scripts,
// "О66 9З4", "5Ƽ5"; 0 for none. `bytes` are those of the letter.
char LeetDigitOf(std::string_view word, size_t* bytes) {
  static constexpr std::pair<std::string_view, char> kCyrillic[] = {
      {"\xD0\xBE", '0'},
      {"\xD0\xB7", '3'},
      {"\xD1\x96", '1'},
      {"\xD0\xB1", '6'},
      {"\xD1\x87", '4'}};
  *bytes = 1;
  if (static_cast<unsigned char>(word.front()) < 0x80) {
    return LeetDigit(word.front());
  }
  for (const auto& [letter, looks] : kCyrillic) {
    if (!word.starts_with(letter)) continue;
    *bytes = letter.size();
    return looks;
  }
  const CodePoint letter = DecodeAt(word, 0);
  *bytes = letter.bytes;
  const char looks = FoldTable::LookAlike(letter.value);
  return '0' <= looks && looks <= '9' ? looks : LeetDigit(looks);
}

// The digits that all letters of a word look like; empty where one looks like
// none.
std::string LeetDigits(std::string_view word) {
  std::string digits;
  size_t bytes = 1;
  for (; !word.empty(); word.remove_prefix(bytes)) {
    const char digit = LeetDigitOf(word, &bytes);
    if (digit == 0) return {};
    digits += digit;
  }
  return digits;
}

// Number words are glued in scripts without spaces; numerals are not.
bool IsOfNumeral(const Scene& scene, size_t i) {
  return static_cast<unsigned char>(scene.Text(i).front()) < 0x80 ||
         (scene.At(i).size() <= 2 * kLongestLeet && IsLeetWord(scene.Text(i)));
}

size_t EndOfGlued(const Scene& scene, size_t i) {
  size_t end = i + 1;
  while (end < scene.size() && GluedBefore(scene, end) &&
         IsOfNumeral(scene, end) && end - i < kLongestNumeral) {
    ++end;
  }
  return end;
}

// Behind a space "SSS" and "Ol" are read, "so" and "is" are words.
bool LooksWritten(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  if (scene.Text(i).find_first_not_of("ol") == std::string_view::npos) {
    return true;
  }
  for (uint32_t at = lexeme.span.begin; at < lexeme.span.end; ++at) {
    const char c = scene.text[at];
    if (c != 'l' && c != 'o' && !scene.view->IsCapital(at)) {
      return scene.view->Undone(lexeme.span) != 0;
    }
  }
  return true;
}

// "xSxSxO" of "5x5xSxSxO": the letters without the x between them.
std::string WithoutJoints(std::string_view word) {
  std::string letters(word);
  if (std::count(letters.begin(), letters.end(), 'x') >= 2) {
    std::erase(letters, 'x');
  }
  return letters;
}

// Letters only: between signs as they are, else if they look like digits.
bool MayBeLoose(const Scene& scene, size_t i, size_t digits) {
  if (digits > kLongestLeet) return false;
  // "о 5" is a time in Ukrainian.
  if (scene.At(i).size() > digits) return digits > 1;
  const bool sign = i > 0 && !scene.At(i).space_before &&
                    scene.At(i - 1).kind == TokenKind::kSign;
  if (sign && 2 <= digits && digits <= 5) return true;
  return LooksWritten(scene, i);
}

}  // namespace

bool IsLeetWord(std::string_view word) {
  if (word.empty()) return false;
  size_t bytes = 1;
  for (; !word.empty(); word.remove_prefix(bytes)) {
    if (LeetDigitOf(word, &bytes) == 0) return false;
  }
  return true;
}

namespace {

// "BOZ-7Z4-99lI": capitals before a dash and a numeral with letters in it.
bool BeginsGroups(const Scene& scene, size_t i) {
  constexpr uint32_t kGroup = 3;
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind != TokenKind::kWord || lexeme.size() != kGroup ||
      i + 3 >= scene.size() || scene.At(i + 1).sign != '-' ||
      scene.At(i + 1).space_before ||
      scene.At(i + 2).kind == TokenKind::kSign ||
      scene.At(i + 2).space_before) {
    return false;
  }
  return IsLeetWord(scene.Text(i)) && LooksWritten(scene, i) &&
         (scene.At(i + 2).kind == TokenKind::kNumber ||
          GluedBefore(scene, i + 3));
}

// "O 1 1 3": a letter before digits that stand apart as it does.
bool BeginsSpaced(const Scene& scene, size_t i) {
  constexpr size_t kFewest = 2;  // digits behind it
  if (scene.At(i).size() != 1 || !IsLeetWord(scene.Text(i))) return false;
  for (size_t n = 1; n <= kFewest; ++n) {
    if (i + n >= scene.size() || scene.At(i + n).size() != 1 ||
        scene.At(i + n).kind != TokenKind::kNumber ||
        !scene.At(i + n).space_before) {
      return false;
    }
  }
  return LooksWritten(scene, i);
}

}  // namespace

bool MayBeginWithLeet(const Scene& scene, size_t i) {
  if (BeginsGroups(scene, i) || BeginsSpaced(scene, i)) return true;
  return i > 0 && scene.At(i - 1).sign == '+' &&
         scene.At(i).kind == TokenKind::kWord &&
         scene.At(i).size() <= kLongestLeet && IsLeetWord(scene.Text(i)) &&
         LooksWritten(scene, i);
}

namespace {

bool RarelyDigit(char letter) {
  return letter == 'q' || letter == 'g' || letter == 'z' || letter == 'b';
}

// Whether the same letter stands on the other side of a numeral beside it.
bool Recurs(const Scene& scene, size_t i) {
  const auto same = [&scene, i](size_t between, size_t other) {
    return other < scene.size() &&
           scene.At(between).kind == TokenKind::kNumber &&
           GluedBefore(scene, std::max(between, other)) &&
           GluedBefore(scene, std::max(between, i)) &&
           scene.Text(other) == scene.Text(i);
  };
  return same(i + 1, i + 2) || (i >= 2 && same(i - 1, i - 2));
}

}  // namespace

bool IsJoiningLetter(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind != TokenKind::kWord) return false;
  // The stroke that draws Arabic words out.
  if (lexeme.size() == 2) return scene.Text(i) == "\xD9\x80";
  if (lexeme.size() != 1) return false;
  const char letter = scene.Text(i).front();
  return LeetDigit(letter) == 0 || (RarelyDigit(letter) && Recurs(scene, i));
}

namespace {

// "5x five": the letter stands before a number word.
bool IsBeforeDigitWord(const Scene& scene, size_t i) {
  return scene.Text(i) == "x" && i + 1 < scene.size() &&
         scene.At(i + 1).space_before && scene.At(i + 1).lines_before == 0 &&
         scene.At(i + 1).Is(AnyOf(WordClass::kDigit, WordClass::kMultiplier));
}

}  // namespace

bool ReadNumeral(const Scene& scene, size_t i, bool in_chain,
                 DigitPiece* piece) {
  size_t end = EndOfGlued(scene, i);
  bool numeral = false;
  bool letters = false;
  std::string digits;
  for (size_t k = i; k < end; ++k) {
    const std::string_view part = scene.Text(k);
    if (scene.At(k).kind == TokenKind::kNumber) {
      numeral = true;
      digits += part;
      if (digits.size() > kLongestNumeral) return false;
      continue;
    }
    if (k > i && IsJoiningLetter(scene, k) &&
        (k + 1 < end || IsBeforeDigitWord(scene, k))) {
      // "5x5x5", "5x five": read on after the letter as another piece.
      end = k;
      break;
    }
    if (const char digit = DigitOfWord(scene.At(k).word_tags); digit != 0) {
      digits += digit;
      piece->word = true;
      ++piece->glued;
      continue;
    }
    // "cinquante2": the unit is a figure.
    const auto tens = TagIn(scene.At(k).word_tags, WordClass::kTens);
    if (tens && k + 1 < end && scene.At(k + 1).size() == 1) {
      digits += static_cast<char>('0' + tens->value / 10);
      piece->word = true;
      ++piece->glued;
      continue;
    }
    const std::string word =
        end - i > 1 ? WithoutJoints(part) : std::string(part);
    const std::string looks = LeetDigits(word);
    if (looks.empty() || looks.size() > kLongestLeet) return false;
    digits += looks;
    letters = true;
  }
  if (!numeral) {
    if (!in_chain && !MayBeginWithLeet(scene, i)) return false;
    if (!MayBeLoose(scene, i, digits.size())) return false;
    piece->loose = true;
  }
  piece->digits = digits;
  piece->begin = i;
  piece->end = end;
  piece->leet = letters;
  return true;
}

}  // namespace composer_guard
