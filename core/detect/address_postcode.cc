#include "core/detect/address_postcode.h"

#include <array>
#include <string_view>

#include "core/detect/address_words.h"
#include "core/detect/cues.h"

namespace composer_guard {
namespace {

constexpr bool IsDigit(char c) { return '0' <= c && c <= '9'; }

// 9 a digit, A a letter, X either, anything else itself.
struct Shape {
  constexpr Shape(std::string_view f, PostcodeShape s) : strength(s) {
    for (const char c : f) form[size++] = c;
    while (form[letters] == 'A') ++letters;
    while (form[letters + digits] == '9') ++digits;
  }
  char form[11] = {};
  uint8_t size = 0;
  uint8_t letters = 0;  // that it begins with
  uint8_t digits = 0;   // behind them; more may follow before an X
  PostcodeShape strength = PostcodeShape::kWeak;
};
constexpr std::array<Shape, 30> kShapes = {{
    // GB: SW1A 1AA, and IE: D02 X285
    {"AA9A 9AA", PostcodeShape::kStrong},
    {"A9A 9AA", PostcodeShape::kStrong},
    {"AA99 9AA", PostcodeShape::kStrong},
    {"AA9 9AA", PostcodeShape::kStrong},
    {"A99 9AA", PostcodeShape::kStrong},
    {"A9 9AA", PostcodeShape::kStrong},
    {"A99 XXXX", PostcodeShape::kMedium},
    {"A99XXXX", PostcodeShape::kMedium},
    // CA
    {"A9A 9A9", PostcodeShape::kStrong},
    {"A9A9A9", PostcodeShape::kMedium},
    // BR, US with four more, JP, PT, PL
    {"99999-999", PostcodeShape::kStrong},
    {"99999-9999", PostcodeShape::kStrong},
    {"999-9999", PostcodeShape::kMedium},
    {"9999-999", PostcodeShape::kMedium},
    {"99-999", PostcodeShape::kMedium},
    // NL
    {"9999 AA", PostcodeShape::kMedium},
    {"9999AA", PostcodeShape::kMedium},
    // SE, CZ, SK, GR
    {"999 99", PostcodeShape::kMedium},
    // AR: C1425, C1425ABC
    {"A9999AAA", PostcodeShape::kMedium},
    {"A9999", PostcodeShape::kMedium},
    // The country before: LV-1010, D-10115
    {"AA-99999", PostcodeShape::kWeak},
    {"AA-9999", PostcodeShape::kWeak},
    {"A-99999", PostcodeShape::kWeak},
    {"A-9999", PostcodeShape::kWeak},
    {"AA999", PostcodeShape::kWeak},
    // IN, CN, RU, SG; IL; most others
    {"999 999", PostcodeShape::kMedium},
    {"9999999", PostcodeShape::kWeak},
    {"999999", PostcodeShape::kWeak},
    {"99999", PostcodeShape::kWeak},
    {"9999", PostcodeShape::kWeak},
}};

bool IsLetter(char c) { return 'a' <= c && c <= 'z'; }
bool IsAlnum(char c) { return IsDigit(c) || IsLetter(c); }
bool IsBeyondAscii(char c) {
  return (static_cast<unsigned char>(c) & 0x80) != 0;
}

bool Fits(std::string_view text, const Shape& shape) {
  if (text.size() < shape.size) return false;
  for (size_t k = 0; k < shape.size; ++k) {
    const char c = text[k];
    switch (shape.form[k]) {
      case '9':
        if (!IsDigit(c)) return false;
        break;
      case 'A':
        if (!IsLetter(c)) return false;
        break;
      case 'X':
        if (!IsAlnum(c)) return false;
        break;
      default:
        if (c != shape.form[k]) return false;
    }
  }
  return true;
}

// Those of a longer numeral need no counting.
constexpr size_t kMostDigits = 8;

// Whether nothing of the same number or word goes on at `at`.
bool Ends(std::string_view text, size_t at) {
  if (at >= text.size()) return true;
  const char c = text[at];
  if (IsAlnum(c) || IsBeyondAscii(c) || c == '%' || c == '@' || c == '_') {
    return IsBeyondAscii(c);
  }
  const bool joins = c == '-' || c == '.' || c == ',' || c == ':' || c == '/' ||
                     (c == ' ' && IsDigit(text[at - 1]));
  return !joins || at + 1 >= text.size() || !IsDigit(text[at + 1]);
}

}  // namespace

Postcode MatchPostcode(const Scene& scene, size_t i) {
  Postcode best;
  if (i >= scene.size()) return best;
  const Lexeme& first = scene.At(i);
  if (first.kind != TokenKind::kNumber &&
      (first.kind != TokenKind::kWord || first.size() > 2)) {
    return best;
  }
  if (i > 0 && !first.space_before) {
    const char before = scene.At(i - 1).sign;
    if (before != ',' && before != '(' && before != ':' && before != ';') {
      return best;
    }
  }
  const std::string_view rest = scene.text.substr(first.span.begin);
  // Behind letters a digit or a dash comes first in every shape.
  if (first.kind == TokenKind::kWord) {
    if (rest.size() == first.size() || !IsLetter(rest[0])) return best;
    const char behind = rest[first.size()];
    if (behind != '-' && !IsDigit(behind)) return best;
  }
  const size_t letters = first.kind == TokenKind::kWord ? first.size() : 0u;
  size_t digits = 0;
  while (digits < kMostDigits && letters + digits < rest.size() &&
         IsDigit(rest[letters + digits])) {
    ++digits;
  }
  size_t longest = 0;
  for (const Shape& shape : kShapes) {
    if (shape.letters != letters || shape.digits > digits ||
        (shape.digits != digits &&
         shape.form[shape.letters + shape.digits] != 'X') ||
        shape.size <= longest || !Fits(rest, shape) ||
        !Ends(rest, shape.size)) {
      continue;
    }
    longest = shape.size;
    best.shape = shape.strength;
  }
  if (longest == 0) return best;
  best.end = LexemeAt(scene, first.span.begin + static_cast<uint32_t>(longest));
  return best;
}

bool IsGroupedCode(const Scene& scene, size_t i) {
  constexpr uint32_t kLetters = 2;
  constexpr uint32_t kGroup = 3;
  const auto group = [&scene](size_t at) {
    return IsNumber(scene, at) && scene.At(at).size() == kGroup;
  };
  return IsWord(scene, i) && scene.At(i).size() == kLetters &&
         IsAllCapitals(scene, i) && group(i + 1) && group(i + 2);
}

}  // namespace composer_guard
