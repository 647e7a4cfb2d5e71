#include "core/detect/digit_words.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/detect/digit_compound.h"

namespace composer_guard {
namespace {

class WordReader {
 public:
  WordReader(const Scene& scene, size_t i) : scene_(scene), i_(i) {}

  // "five", "twenty-three", "double two", "three fives", "eight hundred".
  bool Read(Languages* languages, DigitPiece* piece) {
    size_t at = i_;
    int times = 1;
    const Lexeme& first = scene_.At(at);
    if (const auto multiplier = TagOf(first, WordClass::kMultiplier)) {
      times = multiplier->value;
      at += first.length;
      if (at >= scene_.size() || scene_.At(at).lines_before > 0) return false;
      if (scene_.At(at).sign == '-' && at + 1 < scene_.size()) ++at;
    }
    std::string digits;
    if (!One(at, languages, &digits, piece)) return false;
    if (times > 1 && digits.size() > 1) return false;
    for (int n = 0; n < times; ++n) piece->digits += digits;
    piece->word = true;
    piece->begin = i_;
    return true;
  }

 private:
  bool One(size_t at, Languages* languages, std::string* digits,
           DigitPiece* piece) {
    const Lexeme& lexeme = scene_.At(at);
    piece->end = at + 1;
    if (at > i_ && lexeme.kind == TokenKind::kNumber) {
      *digits = scene_.Text(at);  // "double 5"
      return digits->size() == 1;
    }
    // "sedm set" is no 7.
    if (lexeme.Is(WordClass::kHundreds)) {
      return Large(at, languages, digits, piece);
    }
    std::optional<WordTag> tag = TagOf(lexeme, WordClass::kDigit, *languages);
    if (!tag.has_value()) {
      tag = TagOf(lexeme, WordClass::kDigitWeak, *languages);
      if (!tag.has_value()) return Large(at, languages, digits, piece);
      piece->weak = true;
    }
    *languages &= tag->languages;
    const char digit = static_cast<char>('0' + tag->value);
    // "three fives"
    const size_t next = at + 1;
    if (next < scene_.size() && digit >= '2' &&
        scene_.At(next).Is(WordClass::kDigitsPlural)) {
      const auto plural = TagOf(scene_.At(next), WordClass::kDigitsPlural);
      digits->assign(static_cast<size_t>(tag->value),
                     static_cast<char>('0' + plural->value));
      piece->end = next + 1;
      return true;
    }
    *digits = digit;
    if (next < scene_.size() && scene_.At(next).Is(WordClass::kHundred)) {
      const auto hundred = TagOf(scene_.At(next), WordClass::kHundred);
      *digits += "00";
      piece->end = next + 1;
      // In English what follows is read apart: "eight hundred, five five five".
      if ((hundred->languages & kEnglish) == 0) {
        AddRest(languages, digits, piece);
      }
    } else if (digit > '0') {
      AddTens(next, languages, digits, piece);
    }
    return true;
  }

  // "eight and forty": the digit first, as German and Arabic have it.
  void AddTens(size_t next, Languages* languages, std::string* digits,
               DigitPiece* piece) {
    if (next + 1 < scene_.size() && scene_.Text(next) == "und") {
      ++next;
    } else if (next >= scene_.size() ||
               !scene_.Text(next).starts_with("\xD9\x88")) {
      return;
    }
    if (scene_.At(next).lines_before > 0) return;
    const auto tens = TagOf(scene_.At(next), WordClass::kTens, *languages);
    if (!tens.has_value()) return;
    *languages &= tens->languages;
    digits->insert(0, 1, static_cast<char>('0' + tens->value / 10));
    piece->end = next + 1;
  }

  // What stands behind hundreds: "four hundred eighty-two".
  void AddRest(Languages* languages, std::string* digits, DigitPiece* piece) {
    size_t next = piece->end;
    if (next < scene_.size() && Joins(next)) ++next;
    if (next >= scene_.size() || scene_.At(next).lines_before > 0) return;
    std::string rest;
    Languages spoken = *languages;
    DigitPiece behind;
    if (const auto unit = TagOf(scene_.At(next), WordClass::kDigit, spoken)) {
      // Before another digit it is read apart: "nine hundred, five oh one".
      if (next + 1 < scene_.size() &&
          TagOf(scene_.At(next + 1), WordClass::kDigit, spoken)) {
        return;
      }
      if (unit->value == 0) return;
      spoken &= unit->languages;
      rest = static_cast<char>('0' + unit->value);
      behind.end = next + 1;
    } else if (scene_.At(next).Is(WordClass::kHundreds) ||
               !Large(next, &spoken, &rest, &behind)) {
      return;
    }
    *languages = spoken;
    digits->replace(digits->size() - rest.size(), rest.size(), rest);
    piece->end = behind.end;
  }

  bool Large(size_t at, Languages* languages, std::string* digits,
             DigitPiece* piece) {
    const Lexeme& lexeme = scene_.At(at);
    if (const auto teen = TagOf(lexeme, WordClass::kTeen, *languages)) {
      *languages &= teen->languages;
      *digits = {static_cast<char>('0' + teen->value / 10),
                 static_cast<char>('0' + teen->value % 10)};
      piece->end = at + LengthOf(lexeme, WordClass::kTeen);
      return true;
    }
    if (const auto some = TagOf(lexeme, WordClass::kHundreds, *languages)) {
      *languages &= some->languages;
      *digits = {static_cast<char>('0' + some->value / 100), '0', '0'};
      piece->end = at + LengthOf(lexeme, WordClass::kHundreds);
      AddRest(languages, digits, piece);
      return true;
    }
    const auto tens = TagOf(lexeme, WordClass::kTens, *languages);
    if (!tens.has_value()) return false;
    *languages &= tens->languages;
    *digits = {static_cast<char>('0' + tens->value / 10), '0'};
    piece->end = at + LengthOf(lexeme, WordClass::kTens);
    size_t next = piece->end;
    if (next < scene_.size() && (scene_.At(next).sign == '-' || Joins(next))) {
      ++next;
    }
    if (next < scene_.size()) {
      const auto unit = TagOf(scene_.At(next), WordClass::kDigit, *languages);
      if (unit.has_value() && unit->value > 0) {
        (*digits)[1] = static_cast<char>('0' + unit->value);
        piece->end = next + 1;
      }
    }
    return true;
  }

  // "treinta y cinco", "trinta e cinco"
  bool Joins(size_t i) const { return IsNumberJoint(scene_.Text(i)); }

  const Scene& scene_;
  size_t i_;
};

}  // namespace

char DigitOfWord(uint16_t tags) {
  for (const WordTag& tag : TagSet(tags)) {
    if (tag.word_class == WordClass::kDigit) {
      return static_cast<char>('0' + tag.value);
    }
  }
  return 0;
}

bool ReadDigitWords(const Scene& scene, size_t i, Languages* languages,
                    DigitPiece* piece) {
  if (WordReader(scene, i).Read(languages, piece)) return true;
  *piece = {};
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind != TokenKind::kWord) return false;
  std::string digits = CompoundDigits(scene.Text(i));
  if (digits.empty()) return false;
  piece->digits = std::move(digits);
  piece->begin = i;
  piece->end = i + 1;
  piece->word = true;
  return true;
}

}  // namespace composer_guard
