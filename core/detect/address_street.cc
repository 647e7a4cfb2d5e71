// Streets: the number before or behind the name, the type before, behind or at
// the end of it, or none.

#include <algorithm>

#include "core/detect/address_parts.h"
#include "core/detect/address_postcode.h"
#include "core/detect/address_words.h"

namespace composer_guard {
namespace {

constexpr int kLongestName = 9;       // words of a street's name, with type
constexpr int kMostCaseless = 3;      // where no capital ends the name
constexpr int kMostSmall = 3;         // "12 park lane", "calle del sol"
constexpr size_t kShortestSmall = 3;  // letters
constexpr size_t kLongestAbbreviation = 6;  // "Avda.", "Calz."
constexpr size_t kShortestNumbered = 4;     // "Street 8", not "St 8"
constexpr size_t kMostDistrictDigits = 2;   // "Rambutan Ave 5"
constexpr size_t kMostUntypedDigits = 3;    // "Am Kanal 3"

constexpr WordClasses kNoName = AnyOf(WordClass::kMonth, WordClass::kWeekday);

// What was read of a street's name.
struct StreetName {
  size_t end = 0;
  int words = 0;  // beside the type and small words
  bool typed = false;
  bool front = false;  // the type stands before the name
  bool small = false;  // words without capitals
};

class NameReader {
 public:
  NameReader(const Scene& scene, size_t i) : scene_(scene), at_(i), start_(i) {
    name_.end = i;
  }

  StreetName Read() {
    for (int step = 0; step < 2 * kLongestName && Step(); ++step) {
    }
    if (name_.front) {
      name_.typed = name_.words > 0;
    } else if (type_end_ > 0) {
      name_.typed = name_.words > 0;
      name_.end = type_end_;
      SkipDirection();
    }
    return name_;
  }

 private:
  bool Step() {
    if (at_ >= scene_.size()) return false;
    const Lexeme& lexeme = scene_.At(at_);
    if (at_ > start_ && lexeme.lines_before > 0) return false;
    if (lexeme.kind == TokenKind::kSign) return StepSign(lexeme);
    if (lexeme.kind == TokenKind::kNumber) return StepNumber();
    if (lexeme.kind != TokenKind::kWord) return false;
    if (at_ > start_ && IsExactPostcode(scene_, at_)) return false;
    if (type_end_ > 0 && ending_) return false;  // "Seestrasse Zürich"
    if (at_ > start_ && StartsUnit(scene_, at_)) return false;
    if (at_ > start_ && SkipNumberSign(scene_, at_) != at_) return false;
    return StepWord(lexeme);
  }

  // Signs inside a name: "St. John", "Vieux-Lavoir", "C/ Olmo".
  bool StepSign(const Lexeme& lexeme) {
    if (at_ == start_ || !Touches(scene_, at_)) return false;
    const Lexeme& before = scene_.At(at_ - 1);
    const bool next_touches = Touches(scene_, at_ + 1);
    if (lexeme.sign == '.' && before.kind == TokenKind::kWord &&
        (before.size() <= kLongestAbbreviation || ending_)) {
      ++at_;
      return IsWord(scene_, at_) || (name_.front && IsNumber(scene_, at_));
    }
    if ((lexeme.sign == '-' || lexeme.sign == '\'') && next_touches) {
      ++at_;
      return IsWord(scene_, at_);
    }
    if (lexeme.sign == '/' && at_ == start_ + 1 && before.size() == 1 &&
        scene_.Text(start_) == "c") {
      name_.front = true;
      name_.words = 0;
      ++at_;
      return IsWord(scene_, at_);
    }
    return false;
  }

  // "98th Street", "Calle 10".
  bool StepNumber() {
    if (IsOrdinal(scene_, at_)) {
      Take(2);
      return true;
    }
    const bool numbered = name_.front && name_.words == 0;
    if (!numbered || scene_.At(at_).size() > kMostUntypedDigits) return false;
    const auto number = ReadHouseNumber(scene_, at_);
    if (!number || number->digits == 0) return false;
    Take(number->end - at_);
    return false;
  }

  bool StepWord(const Lexeme& lexeme) {
    const uint8_t orders = StreetOrders(scene_, at_);
    const bool capital = IsCapital(scene_, at_) && !lexeme.Is(kNoName);
    if (orders != 0 && StepType(orders, capital)) return true;
    if (HasStreetEnding(scene_, at_) && (capital || name_.words > 0)) {
      Take(1);
      type_end_ = at_;
      ending_ = true;
      return true;
    }
    if (capital) {
      if (IsCaseless(scene_, at_) && name_.words >= kMostCaseless) return false;
      Take(1);
      return true;
    }
    if (IsParticle(scene_, at_) && (name_.front || name_.words > 0)) {
      ++at_;
      return true;
    }
    // "calle del sol"
    if (name_.front && !IsCaseless(scene_, at_) && small_ < kMostSmall &&
        lexeme.size() >= kShortestSmall && name_.words == small_) {
      ++small_;
      name_.small = true;
      Take(1);
      return true;
    }
    return false;
  }

  bool StepType(uint8_t orders, bool capital) {
    const size_t length = LengthOf(scene_, at_, WordClass::kStreetType);
    const bool first = name_.words == 0 && !name_.front;
    if (first) {
      if ((orders & kBeforeName) == 0 && length == 1) return false;
      if ((orders & kBeforeName) != 0) {
        name_.front = true;
      } else if (!capital) {
        return false;
      } else {
        name_.words = 1;  // "High Street" has its name in it
        type_end_ = at_ + length;
      }
    } else if (name_.words > 0) {
      type_end_ = at_ + length;
    }
    at_ += length;
    name_.end = at_;
    return true;
  }

  void Take(size_t lexemes) {
    ++name_.words;
    at_ += lexemes;
    name_.end = at_;
  }

  // "Main Street NW", "Mill Road East".
  void SkipDirection() {
    if (!IsWord(scene_, name_.end) || scene_.At(name_.end).lines_before > 0 ||
        !IsCapital(scene_, name_.end)) {
      return;
    }
    const std::string_view word = scene_.Text(name_.end);
    for (const std::string_view direction :
         {"n", "s", "e", "w", "ne", "nw", "se", "sw", "north", "south", "east",
          "west"}) {
      if (word == direction) {
        ++name_.end;
        return;
      }
    }
  }

  const Scene& scene_;
  size_t at_;
  size_t start_;
  size_t type_end_ = 0;
  int small_ = 0;
  bool ending_ = false;
  StreetName name_;
};

// "12 park lane": behind a number, small words up to a type.
size_t ReadSmallName(const Scene& scene, size_t i) {
  size_t at = i;
  for (int words = 0; words <= kMostSmall && IsWord(scene, at); ++words, ++at) {
    const Lexeme& lexeme = scene.At(at);
    if (lexeme.lines_before > 0 || IsCapital(scene, at)) return i;
    if (words > 0 && StreetOrders(scene, at) != 0) return at + 1;
    if (lexeme.size() < kShortestSmall ||
        lexeme.Is(AnyOf(WordClass::kUnit, WordClass::kTechNoun,
                        WordClass::kMonth, WordClass::kWeekday,
                        WordClass::kMoney))) {
      return i;
    }
  }
  return i;
}

std::optional<AddressPart> NumberFirst(const Scene& scene, size_t i,
                                       size_t number_at) {
  const auto number = ReadHouseNumber(scene, number_at);
  if (!number) return std::nullopt;
  AddressPart street{.kind = PartKind::kStreet, .begin = i, .number = true};
  street.words = number->digits == 0;
  size_t at = number->end;
  const bool comma = IsComma(scene, at);
  if (comma) ++at;
  if (at >= scene.size() || scene.At(at).lines_before > 0) return std::nullopt;
  const StreetName name = NameReader(scene, at).Read();
  street.small = name.small;
  street.end = name.end;
  street.typed = name.typed;
  if (name.typed) {
    if (!name.front && IsNumber(scene, name.end) &&
        !IsOrdinal(scene, name.end) &&
        scene.At(name.end).size() <= kMostDistrictDigits &&
        scene.At(name.end).lines_before == 0 && EndsPart(scene, name.end + 1)) {
      ++street.end;
    }
    return street;
  }
  if (comma) return std::nullopt;
  if (name.words == 0 && IsWord(scene, at) && number->digits > 0) {
    street.end = ReadSmallName(scene, at);
    if (street.end == at) return std::nullopt;
    street.small = true;
    street.typed = true;
    return street;
  }
  // "12 The Paddocks, …"
  if (name.words < 2 || street.words || !EndsPart(scene, name.end)) {
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
  const StreetName name = NameReader(scene, i).Read();
  street.small = name.small;
  street.typed = name.typed;
  street.end = name.end;
  if (name.words == 0 ||
      (!name.typed && StreetOrders(scene, i) != 0 && name.words == 1)) {
    // "Street 8", "Road 27"
    const size_t type_end = i + LengthOf(scene, i, WordClass::kStreetType);
    if (StreetOrders(scene, i) == 0 || !IsCapital(scene, i) ||
        scene.At(i).size() < kShortestNumbered) {
      return std::nullopt;
    }
    const auto number = ReadHouseNumber(scene, SkipNumberSign(scene, type_end));
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
  const auto number = at < scene.size() && scene.At(at).lines_before == 0
                          ? ReadHouseNumber(scene, digits_at)
                          : std::nullopt;
  const bool ends = number && (EndsPart(scene, number->end) ||
                               StartsUnit(scene, number->end));
  // "…, 30-418 Kraków" is no house number.
  const bool postcode =
      comma && number && digits_at == at &&
      (!ends || MatchPostcode(scene, at).shape != PostcodeShape::kNone);
  const bool sure = ends || (name.typed && !name.small);
  if (number && number->digits > 0 && !postcode && sure) {
    street.number = true;
    street.end = number->end;
    const bool door = number->composite || number->digits <= kMostUntypedDigits;
    if (name.typed || (!comma && door)) return street;
    return std::nullopt;
  }
  if (!name.typed || name.small) return std::nullopt;
  return street;
}

}  // namespace composer_guard
