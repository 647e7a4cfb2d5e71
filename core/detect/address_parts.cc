#include "core/detect/address_parts.h"

#include "core/detect/address_words.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr int kLongestName = 7;  // words: "Khalid Bin Al Waleed Tower"
constexpr int kMostCaseless = 3;
constexpr size_t kLongestAbbreviation = 5;  // "Brgy.", "Col."
constexpr size_t kMostDistrictDigits = 2;   // "Dublin 6"
constexpr int kMostBoxNumbers = 3;          // "Postfach 41 20"
constexpr size_t kShortBoxLabel = 3;        // letters: "BP"
constexpr size_t kLongestFloorWord = 4;     // "3º izq.", "2. tv."

constexpr WordClasses kNoName =
    AnyOf(WordClass::kMonth, WordClass::kWeekday, WordClass::kPhoneNoun,
          WordClass::kEmailNoun, WordClass::kService, WordClass::kWe,
          WordClass::kYour);

bool SameLine(const Scene& scene, size_t i) {
  return i < scene.size() && scene.At(i).lines_before == 0;
}

// "3B", "B", "III", "214", "08-214" behind a unit word.
size_t ReadUnitNumber(const Scene& scene, size_t i) {
  if (!SameLine(scene, i)) return i;
  if (const auto number = ReadHouseNumber(scene, i)) return number->end;
  // "B3", "PB19"
  if ((IsLetter(scene, i) ||
       (IsAllCapitals(scene, i) && scene.At(i).size() <= 3)) &&
      IsNumber(scene, i + 1) && Touches(scene, i + 1) &&
      (EndsPart(scene, i + 2) || scene.At(i + 2).Is(WordClass::kUnitWord))) {
    return i + 2;
  }
  if (IsWord(scene, i) && scene.At(i).size() <= 3 && IsAllCapitals(scene, i) &&
      EndsPart(scene, i + 1)) {
    return i + 1;
  }
  return i;
}

// "2nd Floor", "5th Block", "3º izq.", "12/F".
std::optional<AddressPart> ReadFloor(const Scene& scene, size_t i) {
  if (!IsNumber(scene, i) || scene.At(i).size() > 3) return std::nullopt;
  AddressPart unit{.kind = PartKind::kUnit, .begin = i, .number = true};
  size_t at = i + 1;
  bool ordinal = false;
  if (IsSign(scene, at, '/') && Touches(scene, at) && Touches(scene, at + 1) &&
      IsWord(scene, at + 1) && scene.Text(at + 1) == "f") {
    unit.end = at + 2;
    return unit;
  }
  if (IsSign(scene, at, '.') && Touches(scene, at)) {
    ++at;
    ordinal = true;
  }
  if (IsWord(scene, at) && Touches(scene, at) && scene.At(at).size() <= 3) {
    ++at;
    ordinal = true;
  } else if (at < scene.size() && Touches(scene, at) &&
             scene.Text(at) == "\xC2\xB0") {
    ++at;
    ordinal = true;
  }
  if (!IsWord(scene, at) || !SameLine(scene, at)) return std::nullopt;
  if (scene.At(at).Is(WordClass::kUnitWord)) {
    unit.end = at + LengthOf(scene, at, WordClass::kUnitWord);
    // ", 3 tr, 111 22 Stockholm", "ул. Казбеги 19, 5 этаж"
    if (ordinal ||
        (i > 0 && IsComma(scene, i - 1) && EndsPart(scene, unit.end))) {
      return unit;
    }
  }
  if (!ordinal) return std::nullopt;
  // "5th Ave" is a street.
  if (StreetOrders(scene, at) != 0) return std::nullopt;
  if (scene.At(at).size() > kLongestFloorWord || !EndsPart(scene, at + 1)) {
    return std::nullopt;
  }
  const bool stop = IsSign(scene, at + 1, '.') && Touches(scene, at + 1) &&
                    IsComma(scene, at + 2);
  unit.end = at + (stop ? 2 : 1);
  return unit;
}

// "Brgy.", "Col.", "St.": short, or without a vowel; "Hove." ends a sentence.
bool IsAbbreviation(const Scene& scene, size_t i) {
  const std::string_view word = scene.Text(i);
  if (word.size() > kLongestAbbreviation || IsPlaceName(scene, i)) return false;
  return word.size() <= 3 ||
         word.find_first_of("aeiou") == std::string_view::npos;
}

// "Setagaya-ku", "Mapo-gu": what East Asian places are, in Latin letters.
bool IsDistrict(const Scene& scene, size_t i) {
  static constexpr auto kKinds = Words("cho", "dong", "fu", "gu", "gun", "ken",
                                       "ku", "machi", "mura", "shi", "si");
  return i < scene.size() && kKinds.Has(scene.Text(i)) &&
         EndsPart(scene, i + 1);
}

}  // namespace

bool StartsUnit(const Scene& scene, size_t i) {
  if (i >= scene.size() || !scene.At(i).Is(WordClass::kUnitWord)) return false;
  size_t at = i + LengthOf(scene, i, WordClass::kUnitWord);
  if (IsSign(scene, at, '.')) ++at;
  if (IsSign(scene, at, ':')) ++at;
  at = SkipNumberSign(scene, at);
  return SameLine(scene, at) && ReadUnitNumber(scene, at) != at;
}

// "r/c esq.", "s/l": two letters, and the side.
std::optional<AddressPart> ReadLetters(const Scene& scene, size_t i) {
  if (i == 0 || !IsComma(scene, i - 1) || !IsLetter(scene, i) ||
      !IsSign(scene, i + 1, '/') || !Touches(scene, i + 1) ||
      !IsLetter(scene, i + 2) || !Touches(scene, i + 2)) {
    return std::nullopt;
  }
  AddressPart unit{.kind = PartKind::kUnit, .begin = i, .end = i + 3};
  if (IsWord(scene, i + 3) && scene.At(i + 3).size() <= kLongestFloorWord) {
    unit.end = IsSign(scene, i + 4, '.') ? i + 5 : i + 4;
  }
  return unit;
}

std::optional<AddressPart> ReadUnit(const Scene& scene, size_t i) {
  if (i >= scene.size()) return std::nullopt;
  if (auto floor = ReadFloor(scene, i)) return floor;
  if (auto letters = ReadLetters(scene, i)) return letters;
  AddressPart unit{.kind = PartKind::kUnit, .begin = i};
  const Lexeme& first = scene.At(i);
  if (first.sign == '#') {
    const auto number = ReadHouseNumber(scene, i + 1);
    if (!number || !Touches(scene, i + 1)) return std::nullopt;
    unit.end = number->end;
    unit.number = true;
    return unit;
  }
  if (first.kind != TokenKind::kWord) return std::nullopt;
  // "D: 5", "m. 6"
  if (IsLetter(scene, i) && !first.Is(WordClass::kUnitWord) &&
      (IsSign(scene, i + 1, ':') || IsSign(scene, i + 1, '.')) &&
      Touches(scene, i + 1)) {
    const auto number = ReadHouseNumber(scene, i + 2);
    // "G.711", "H.264"
    constexpr size_t kOfStandard = 3;  // digits
    const bool standard = IsSign(scene, i + 1, '.') && Touches(scene, i + 2) &&
                          number && number->digits >= kOfStandard;
    if (!number || number->digits == 0 || standard) return std::nullopt;
    unit.end = number->end;
    unit.number = true;
    return unit;
  }
  const size_t label_end = SkipNumberSign(scene, i);
  if (!first.Is(WordClass::kUnitWord) && label_end == i) return std::nullopt;
  size_t at = i + LengthOf(scene, i, WordClass::kUnitWord);
  if (IsSign(scene, at, '.') && Touches(scene, at)) ++at;
  const bool colon = IsSign(scene, at, ':');
  if (colon) ++at;
  at = SkipNumberSign(scene, at);
  const size_t end = ReadUnitNumber(scene, at);
  if (end == at) {
    // "الدور الثالث", "ground floor"
    const bool caseless = IsCaseless(scene, at) && IsCaseless(scene, i) &&
                          SameLine(scene, at) && EndsPart(scene, at + 1);
    // "bajo izq."
    const size_t words =
        first.length > 1 || (i + 1 < scene.size() &&
                             scene.At(i + 1).Is(WordClass::kUnitWord))
            ? std::max<size_t>(first.length, 2)
            : 1;
    const bool phrase = words > 1 && EndsPart(scene, i + words);
    if (!caseless && !phrase) return std::nullopt;
    unit.end = caseless ? at + 1 : i + words;
    if (phrase && IsSign(scene, unit.end, '.') &&
        IsComma(scene, unit.end + 1)) {
      ++unit.end;
    }
    return unit;
  }
  // "Office: 12 Park Lane" is a label and a street.
  if (colon && label_end == i) {
    const auto street = ReadStreet(scene, at);
    if (street && street->typed && street->number) return std::nullopt;
  }
  unit.end = end;
  unit.number = true;
  return unit;
}

std::optional<AddressPart> ReadName(const Scene& scene, size_t i) {
  AddressPart name{.kind = PartKind::kName, .begin = i, .end = i};
  size_t at = i;
  size_t last = i;
  int words = 0;
  for (int step = 0; step < 2 * kLongestName && at < scene.size(); ++step) {
    const Lexeme& lexeme = scene.At(at);
    if (at > i && lexeme.lines_before > 0) break;
    if (lexeme.kind == TokenKind::kSign) {
      const bool joins =
          (lexeme.sign == '-' || lexeme.sign == '/' || lexeme.sign == '\'') &&
          Touches(scene, at) && Touches(scene, at + 1);
      const bool abbreviated = lexeme.sign == '.' && at > i &&
                               Touches(scene, at) &&
                               (IsLetter(scene, at - 1) ||
                                (words == 1 && IsAbbreviation(scene, at - 1)));
      const bool both = lexeme.sign == '&' && lexeme.space_before;
      if (at == i || !(joins || abbreviated || both)) break;
      // "Stoke-on-Trent"
      if (lexeme.sign == '-' && joins && IsSign(scene, at + 2, '-') &&
          IsWord(scene, at + 1)) {
        at += 2;
        continue;
      }
      if (lexeme.sign == '-' && IsDistrict(scene, at + 1)) {
        name.place = true;
        last = at + 1;
        name.end = at + 2;
        at += 2;
        continue;
      }
      if (!IsCapital(scene, at + 1) || !SameLine(scene, at + 1)) break;
      ++at;
      continue;
    }
    if (lexeme.kind != TokenKind::kWord) break;
    if (at == i && lexeme.Is(kNoName) && !IsPlaceName(scene, at)) break;
    if (at > i && IsExactPostcode(scene, at)) break;
    if (at > i && StartsUnit(scene, at)) break;
    const bool abbreviation = at == i && !IsCapital(scene, at) &&
                              lexeme.size() <= kLongestAbbreviation &&
                              IsSign(scene, at + 1, '.') &&
                              IsCapital(scene, at + 2);
    if (IsCapital(scene, at) || abbreviation) {
      if (words >= (IsCaseless(scene, at) ? kMostCaseless : kLongestName)) {
        break;
      }
      ++words;
      if (IsPlaceName(scene, at)) name.place = true;
      name.code = IsStateCode(scene, at);
      last = at;
      name.end = at + 1;
    } else if (!scene.At(at).Has(kParticle) || words == 0) {
      break;
    }
    ++at;
  }
  if (words == 0) return std::nullopt;
  // "Nakawa Estate", "Nakawa Industrial Area"
  const bool phrase = last > i && scene.At(last - 1).length == 2 &&
                      scene.At(last - 1).Is(WordClass::kUnitWord);
  if (words > 1 && (phrase || scene.At(last).Is(WordClass::kUnitWord))) {
    name.kind = PartKind::kBuilding;
  }
  // "Dublin 6"
  if (IsNumber(scene, name.end) && SameLine(scene, name.end) &&
      scene.At(name.end).size() <= kMostDistrictDigits &&
      scene.At(name.end).space_before && !IsOrdinal(scene, name.end) &&
      (EndsPart(scene, name.end + 1) ||
       (name.place && scene.At(name.end + 1).space_before))) {
    ++name.end;
    name.code = false;
  }
  return name;
}

std::optional<AddressPart> ReadPoBox(const Scene& scene, size_t i) {
  if (i >= scene.size() || !scene.At(i).Is(WordClass::kPoBox)) {
    return std::nullopt;
  }
  AddressPart box{.kind = PartKind::kPoBox, .begin = i};
  size_t at = i + LengthOf(scene, i, WordClass::kPoBox);
  // "а/я 118", not "а я 3 года"
  if (at == i + 2 && IsLetter(scene, i) && IsLetter(scene, i + 1) &&
      !(IsCapital(scene, i) && IsCapital(scene, i + 1))) {
    return std::nullopt;
  }
  box.short_label = at == i + 1 && scene.At(i).size() <= kShortBoxLabel;
  if (box.short_label && !IsCapital(scene, i)) return std::nullopt;
  if (IsSign(scene, at, '.') && Touches(scene, at)) ++at;
  if (IsSign(scene, at, ':')) ++at;
  at = SkipNumberSign(scene, at);
  for (int numbers = 0; numbers < kMostBoxNumbers; ++numbers) {
    if (!SameLine(scene, at)) break;
    const auto number = ReadHouseNumber(scene, at);
    if (!number) break;
    at = number->end;
    box.words = box.words || number->digits == 0;
    box.end = at;
    box.number = true;
  }
  if (!box.number) return std::nullopt;
  return box;
}

}  // namespace composer_guard
