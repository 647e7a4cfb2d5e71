// House numbers.

#include <string_view>

#include "core/detect/address_parts.h"
#include "core/detect/address_words.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kMostDigits = 5;
constexpr size_t kMostWords = 6;      // "one two three four"
constexpr int kMostPieces = 4;        // "12-5-88"
constexpr size_t kLongestSuffix = 3;  // "118-III"
constexpr WordClasses kNumberWords =
    AnyOf(WordClass::kDigit, WordClass::kTeen, WordClass::kTens);

// "📍14 Elm Road", "**14 Elm Road**": a picture or a star that opens it.
bool IsOrnament(const Scene& scene, size_t i) {
  const Lexeme& sign = scene.At(i);
  if (sign.sign == '*') {
    const bool second =
        i > 0 && scene.At(i - 1).sign == '*' && Touches(scene, i);
    const size_t first = second ? i - 1 : i;
    return first == 0 || scene.At(first).space_before ||
           scene.At(first).lines_before > 0;
  }
  // Beyond the plane of scripts, or one of the older pictures: no money.
  const std::string_view text = scene.Text(i);
  return sign.sign == 0 &&
         (text[0] == '\xF0' || text.starts_with("\xE2\x86") ||
          text.starts_with("\xE2\x98") || text.starts_with("\xE2\x9C") ||
          text.starts_with("\xE2\x9E"));
}

// A sign before it that makes the number something else: "$12", "1.12".
bool IsBound(const Scene& scene, size_t i) {
  if (i == 0 || !Touches(scene, i)) return false;
  const Lexeme& before = scene.At(i - 1);
  if (before.kind != TokenKind::kSign) return before.kind != TokenKind::kGlued;
  return !IsComma(scene, i - 1) && before.sign != '#' && before.sign != ':' &&
         before.sign != '(' && before.sign != '/' && before.sign != '.' &&
         before.sign != '"' && before.sign != ';' && !IsOrnament(scene, i - 1);
}

// What behind it makes the number something else: "12%", "12.5", "12px".
bool IsSomethingElse(const Scene& scene, size_t end) {
  if (!Touches(scene, end)) return false;
  const Lexeme& next = scene.At(end);
  if (next.kind == TokenKind::kWord) return true;
  if (next.kind != TokenKind::kSign) return false;
  if (next.sign == '%' || next.sign == '+' || next.sign == '*' ||
      next.sign == '@' || next.sign == '_' || next.sign == '=') {
    return true;
  }
  return (next.sign == '.' || next.sign == ',' || next.sign == ':') &&
         Touches(scene, end + 1) && IsNumber(scene, end + 1);
}

// Behind the first number: "-2", "/15", "-II", "B", " bis", " A".
size_t Extend(const Scene& scene, size_t at) {
  if (at >= scene.size()) return at;
  const Lexeme& next = scene.At(at);
  if (!next.space_before) {
    if (IsLetter(scene, at)) return at + 1;
    if ((next.sign == '-' || next.sign == '/') && Touches(scene, at + 1)) {
      const Lexeme& piece = scene.At(at + 1);
      if (piece.kind == TokenKind::kNumber && piece.size() <= kMostDigits) {
        return at + 2;
      }
      if (piece.kind == TokenKind::kWord && piece.size() <= kLongestSuffix) {
        return at + 2;
      }
    }
    return at;
  }
  if (next.lines_before > 0 || next.kind != TokenKind::kWord) return at;
  const std::string_view word = scene.Text(at);
  static constexpr auto kSuffixes = Words("bis", "ter", "quater");
  if (kSuffixes.Has(word)) return at + 1;
  const bool label = IsSign(scene, at + 1, ':') || IsSign(scene, at + 1, '.');
  const bool end = (EndsPart(scene, at + 1) && !label) ||
                   (IsNumber(scene, at + 1) && !IsOrdinal(scene, at + 1));
  if (IsLetter(scene, at) && end &&
      (IsCapital(scene, at) || IsComma(scene, at + 1))) {
    return at + 1;
  }
  // "41 VH, 10435 Berlin": front, back or side of the house
  static constexpr auto kSides = Words("vh", "hh", "sf", "eg", "og");
  if (kSides.Has(word) && end && IsAllCapitals(scene, at)) return at + 1;
  return at;
}

// "the 5 avenue names"
bool CountsStreets(const Scene& scene, size_t begin, size_t end) {
  return begin > 0 && scene.Text(begin - 1) == "the" && end < scene.size() &&
         scene.At(end).Is(WordClass::kStreetType) && !IsCapital(scene, end);
}

// The letter of a block; in scripts without capitals its name.
bool IsBlockLetter(const Scene& scene, size_t i) {
  constexpr uint32_t kLongest = 6;  // bytes
  return (IsLetter(scene, i) && IsCapital(scene, i)) ||
         (IsCaseless(scene, i) && scene.At(i).size() <= kLongest);
}

std::optional<HouseNumber> ReadWords(const Scene& scene, size_t i) {
  size_t at = i;
  while (at < scene.size() && at - i < kMostWords &&
         scene.At(at).Is(kNumberWords) &&
         (at == i || scene.At(at).lines_before == 0)) {
    ++at;
    // "forty-one"
    if (IsSign(scene, at, '-') && Touches(scene, at) &&
        Touches(scene, at + 1) && scene.At(at + 1).Is(kNumberWords)) {
      ++at;
    }
  }
  if (at == i || CountsStreets(scene, i, at)) return std::nullopt;
  return HouseNumber{.end = at, .digits = 0, .composite = false};
}

// "s/n": a house that has none.
bool IsWithoutNumber(const Scene& scene, size_t i) {
  return scene.Text(i) == "s" && IsSign(scene, i + 1, '/') &&
         Touches(scene, i + 1) && Touches(scene, i + 2) &&
         scene.Text(i + 2) == "n";
}

// "XI/26"
bool IsRoman(const Scene& scene, size_t i) {
  constexpr uint32_t kLongest = 5;
  return IsWord(scene, i) && scene.At(i).size() <= kLongest &&
         scene.Text(i).find_first_not_of("ivx") == std::string_view::npos &&
         IsAllCapitals(scene, i) && IsSign(scene, i + 1, '/');
}

}  // namespace

std::optional<HouseNumber> ReadHouseNumber(const Scene& scene, size_t i) {
  if (i >= scene.size()) return std::nullopt;
  if (IsWithoutNumber(scene, i)) {
    return HouseNumber{.end = i + 3, .digits = 1, .composite = true};
  }
  HouseNumber number;
  size_t at = i;
  // "B-47", "बी-47"
  if (((IsBlockLetter(scene, i) && IsSign(scene, i + 1, '-')) ||
       IsRoman(scene, i)) &&
      Touches(scene, i + 1) && Touches(scene, i + 2)) {
    at = i + 2;
    number.composite = true;
  }
  if (!IsNumber(scene, at)) return ReadWords(scene, i);
  if (scene.At(at).size() > kMostDigits || (at == i && IsBound(scene, at))) {
    return std::nullopt;
  }
  number.digits = scene.At(at).size();
  ++at;
  // "1 2 3 Main Street"
  while (number.digits == at - i && at - i < kMostDigits &&
         IsNumber(scene, at) && scene.At(at).size() == 1 &&
         scene.At(at).lines_before == 0) {
    ++number.digits;
    ++at;
  }
  for (int piece = 0; piece < kMostPieces; ++piece) {
    size_t next = Extend(scene, at);
    // "12 A 8"
    if (next == at && number.composite && IsNumber(scene, at) &&
        IsLetter(scene, at - 1) && scene.At(at - 1).space_before) {
      next = at + 1;
    }
    if (next == at) break;
    number.composite = true;
    at = next;
  }
  if (IsSomethingElse(scene, at) || CountsStreets(scene, i, at)) {
    return std::nullopt;
  }
  number.end = at;
  return number;
}

std::optional<AddressPart> ReadLoneHouse(const Scene& scene, size_t i) {
  constexpr size_t kLongest = 5;  // lexemes: "B-47", "G-9/1"
  // "G.711a/u, G.722": of what the letter names
  if (i > 1 && IsSign(scene, i - 1, '.') && Touches(scene, i) &&
      Touches(scene, i - 1) && IsLetter(scene, i - 2)) {
    return std::nullopt;
  }
  const auto number = ReadHouseNumber(scene, i);
  if (!number || !number->composite || !IsComma(scene, number->end) ||
      number->end - i > kLongest) {
    return std::nullopt;
  }
  return AddressPart{
      .kind = PartKind::kUnit, .begin = i, .end = number->end, .number = true};
}

size_t SkipNumberSign(const Scene& scene, size_t i) {
  if (i >= scene.size()) return i;
  size_t at = i;
  if (IsSign(scene, at, '#')) return at + 1;
  static constexpr auto kNumber =
      Words("no", "nr", "n", "num", "numero", "number", "nro", "नं", "नंबर",
            "संख्या", "رقم");
  if (!kNumber.Has(scene.Text(at))) return i;
  ++at;
  if (IsSign(scene, at, '.') && Touches(scene, at)) ++at;
  // The degree of "n°", the raised letter of "n.º".
  if (at < scene.size() && Touches(scene, at) &&
      (scene.Text(at) == "\xC2\xB0" || scene.Text(at) == "o")) {
    ++at;
  }
  if (IsSign(scene, at, ':')) ++at;
  return IsNumber(scene, at) ||
                 (IsWord(scene, at) && ReadHouseNumber(scene, at).has_value())
             ? at
             : i;
}

}  // namespace composer_guard
