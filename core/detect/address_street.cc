// Streets: the number before or behind the name, the type before, behind or at
// the end of it, or none.

#include <algorithm>

#include "core/detect/address_parts.h"
#include "core/detect/address_postcode.h"
#include "core/detect/address_street_name.h"
#include "core/detect/address_words.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kShortestNumbered = 4;    // "Street 8", not "St 8"
constexpr size_t kMostDistrictDigits = 2;  // "Rambutan Ave 5"
constexpr size_t kMostBehindComma = 4;     // "Av. Paulista, 1578"

// "1509 w oak st"
bool IsDirection(std::string_view word) {
  return word == "n" || word == "s" || word == "e" || word == "w";
}

// "12 park lane": behind a number, small words up to a type.
size_t ReadSmallName(const Scene& scene, size_t i) {
  size_t at = i;
  for (int words = 0; words <= kMostSmall && IsWord(scene, at); ++words, ++at) {
    const Lexeme& lexeme = scene.At(at);
    if (lexeme.lines_before > 0 || IsCapital(scene, at)) return i;
    if (words > 0 && StreetOrders(scene, at) != 0) {
      return at + LengthOf(scene, at, WordClass::kStreetType);
    }
    if (words == 0 && IsDirection(scene.Text(at))) continue;
    // "504 when the drive is full"
    if (lexeme.size() < kShortestSmall || scene.Text(at) == "the" ||
        lexeme.Is(AnyOf(WordClass::kUnit, WordClass::kTechNoun,
                        WordClass::kMonth, WordClass::kWeekday,
                        WordClass::kMoney))) {
      return i;
    }
  }
  return i;
}

// "since 2015 Regent Street …"
bool IsYearOf(const Scene& scene, size_t i) {
  if (i == 0 || !IsYear(scene, i)) return false;
  static constexpr auto kBefore =
      Words("in", "since", "from", "until", "by", "of", "year", "early", "late",
            "en", "desde", "depuis", "seit", "im", "em", "dal", "nel");
  return kBefore.Has(scene.Text(i - 1));
}

// "Drive 15 GB": the number counts something.
bool IsQuantity(const Scene& scene, size_t end) {
  return IsWord(scene, end) && scene.At(end).lines_before == 0 &&
         !StartsUnit(scene, end) && !IsPlaceName(scene, end) &&
         !IsStateCode(scene, end) &&
         !(IsSign(scene, end + 1, '.') && IsNumber(scene, end + 2)) &&
         (scene.At(end).Is(WordClass::kUnit) || IsAllCapitals(scene, end));
}

// "…, 231 interno cortile"
bool IsUnitWord(const Scene& scene, size_t i) {
  return i < scene.size() && scene.At(i).lines_before == 0 &&
         scene.At(i).Is(WordClass::kUnitWord);
}

std::optional<AddressPart> NumberFirst(const Scene& scene, size_t i,
                                       size_t number_at) {
  const auto number = ReadHouseNumber(scene, number_at);
  // "5th Ave" has no door.
  if (!number || IsYearOf(scene, number_at) || IsOrdinal(scene, number_at)) {
    return std::nullopt;
  }
  AddressPart street{.kind = PartKind::kStreet, .begin = i, .number = true};
  street.words = number->digits == 0;
  street.number_first = true;
  size_t at = number->end;
  const bool comma = IsComma(scene, at);
  if (comma) ++at;
  // "44⏎Oakhurst Drive⏎Evanston": the number has a line of its own.
  const bool line = at < scene.size() && scene.At(at).lines_before == 1 &&
                    (i == 0 || scene.At(i).lines_before > 0);
  if (at >= scene.size() || (scene.At(at).lines_before > 0 && !line) ||
      scene.At(at).Is(WordClass::kMoney)) {
    return std::nullopt;
  }
  const StreetName name = ReadStreetName(scene, at);
  if (line && !name.typed) return std::nullopt;
  street.small = name.small;
  street.end = name.end;
  street.typed = name.typed;
  if (name.typed) {
    // "in one place", "one place and searchable"
    if (street.words && (name.words == 0 || (name.front && name.small &&
                                             scene.Text(i) == "one"))) {
      return std::nullopt;
    }
    if (!name.front && IsNumber(scene, name.end) &&
        !IsOrdinal(scene, name.end) &&
        scene.At(name.end).size() <= kMostDistrictDigits &&
        scene.At(name.end).lines_before == 0 && EndsPart(scene, name.end + 1)) {
      ++street.end;
    }
    return street;
  }
  if (comma) return std::nullopt;
  // "fourteen elm street", not "one way street"
  const bool said =
      number->end - number_at > 1 || scene.At(number_at).Is(WordClass::kTeen);
  if (name.words == 0 && IsWord(scene, at) && (number->digits > 0 || said)) {
    street.end = ReadSmallName(scene, at);
    if (street.end == at) return std::nullopt;
    street.small = true;
    street.typed = true;
    return street;
  }
  // "1500 Broadway, …"
  if (name.words == 1 && StreetOrders(scene, at) != 0 &&
      EndsPart(scene, name.end)) {
    return street;
  }
  // "2-14-7 Kitazawa, …": the quarter, block and house
  constexpr size_t kBlocks = 5;  // lexemes
  const bool blocks = number->end - number_at == kBlocks &&
                      IsSign(scene, number_at + 1, '-') &&
                      IsSign(scene, number_at + 3, '-');
  // "12 The Paddocks, …"
  if (name.words + (blocks ? 1 : 0) < 2 || street.words ||
      !EndsPart(scene, name.end)) {
    return std::nullopt;
  }
  return street;
}

}  // namespace

std::optional<AddressPart> ReadStreet(const Scene& scene, size_t i) {
  if (i >= scene.size()) return std::nullopt;
  const size_t number_at = SkipNumberSign(scene, i);
  if (const auto street = NumberFirst(scene, i, number_at)) return street;
  if (number_at != i || !(IsWord(scene, i) || IsOrdinal(scene, i))) {
    return std::nullopt;
  }
  AddressPart street{.kind = PartKind::kStreet, .begin = i};
  const StreetName name = ReadStreetName(scene, i);
  street.small = name.small;
  street.typed = name.typed;
  street.end = name.end;
  if (name.words == 0 ||
      (!name.typed && StreetOrders(scene, i) != 0 && name.words == 1)) {
    // "Street 8", "Road 27"
    const size_t type_end = i + LengthOf(scene, i, WordClass::kStreetType);
    const size_t behind_type =
        type_end + (IsSign(scene, type_end, '.') ? 1u : 0u);
    const size_t digits_at = SkipNumberSign(scene, behind_type);
    // "cad. no 120"
    const bool labelled =
        digits_at != behind_type && IsWord(scene, behind_type);
    if (StreetOrders(scene, i) == 0 || !(IsCapital(scene, i) || labelled) ||
        (scene.At(i).size() < kShortestNumbered &&
         !IsSign(scene, i + 1, '.'))) {
      return std::nullopt;
    }
    street.small = !IsCapital(scene, i);
    const auto number = ReadHouseNumber(scene, digits_at);
    if (!number || scene.At(type_end).lines_before > 0) return std::nullopt;
    street.typed = true;
    street.end = number->end;
    return street;
  }
  size_t at = name.end;
  if (IsSign(scene, at, '.') && Touches(scene, at) && name.typed) ++at;
  const bool comma = IsComma(scene, at);
  if (comma) ++at;
  const size_t digits_at = SkipNumberSign(scene, at);
  std::optional<HouseNumber> number;
  // "Moda Mah. 1453. Sokak": the next street's.
  if (at < scene.size() && scene.At(at).lines_before == 0 &&
      !IsOrdinal(scene, digits_at)) {
    number = ReadHouseNumber(scene, digits_at);
  }
  const bool ends =
      number &&
      (EndsPart(scene, number->end) || StartsUnit(scene, number->end) ||
       (name.small && (name.ending || NamesTown(scene, number->end, true) ||
                       IsUnitWord(scene, number->end))));
  // "…, 30-418 Kraków" is no house number.
  const bool postcode = comma && number && digits_at == at &&
                        (!ends || number->digits > kMostBehindComma ||
                         IsYear(scene, at) || IsExactPostcode(scene, at));
  const bool quantity = IsQuantity(scene, number ? number->end : scene.size());
  const bool sure = ends || (name.typed && !name.small);
  // "Hauptstraße fünf, Berlin"
  const bool figures =
      number && (number->digits > 0 ||
                 (name.typed && !comma && IsComma(scene, number->end) &&
                  IsPlaceName(scene, number->end + 1)));
  if (figures && !postcode && sure && !quantity) {
    street.words = number->digits == 0;
    street.number = true;
    street.end = number->end;
    // "Tyršova 1833, 256 01 Benešov"
    const bool door =
        (number->composite && !IsYear(scene, digits_at)) ||
        number->digits <= kMostUntypedDigits ||
        (IsComma(scene, number->end) && !IsYear(scene, digits_at) &&
         MatchPostcode(scene, number->end + 1).shape != PostcodeShape::kNone);
    // "CET 9-17", "shift C 16-24"
    const bool acronym = name.words == 1 && IsAllCapitals(scene, i);
    if (name.typed || (!comma && door && !acronym)) return street;
    return std::nullopt;
  }
  // "chemin des combes, 26150 die"
  const bool coded =
      comma && MatchPostcode(scene, at).shape != PostcodeShape::kNone;
  if (!name.typed || (name.small && !coded)) return std::nullopt;
  return street;
}

}  // namespace composer_guard
