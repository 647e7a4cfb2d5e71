#include "core/detect/address_chain.h"

#include <algorithm>
#include <span>

#include "core/detect/address_separator.h"
#include "core/detect/address_words.h"
#include "core/detect/cues.h"

namespace composer_guard {
namespace {

constexpr size_t kFewestZipWords = 4;    // "nine seven two one one"
constexpr size_t kLongestUnitLabel = 4;  // letters
constexpr size_t kMostSmallWords = 4;
constexpr size_t kLongestCode = 3;  // letters of a state's code
constexpr size_t kYearDigits = 4;

class Grower {
 public:
  Grower(const Scene& scene, size_t i, AddressChain* chain)
      : scene_(scene), at_(i), chain_(*chain) {
    chain_.begin = chain_.end = 0;
  }

  void Grow() {
    while (chain_.end < kMostParts) {
      Separator separator{.next = at_};
      if (chain_.end > 0) {
        separator = ReadSeparator(scene_, at_, HasDoor());
      }
      if (separator.ends || separator.next >= scene_.size()) break;
      const auto part = ReadPart(separator);
      if (!part || IsTaken(scene_, SpanOf(*part))) break;
      chain_.gaps[chain_.end] = separator.gap;
      chain_.parts[chain_.end] = *part;
      // "Milano (MI)"
      if (part->begin > 0 && IsSign(scene_, part->begin - 1, '(') &&
          IsSign(scene_, part->end, ')')) {
        ++chain_.parts[chain_.end].end;
      }
      at_ = chain_.parts[chain_.end++].end;
    }
    TrimAddress(scene_, &chain_);
  }

 private:
  const AddressPart& Last() const { return chain_.parts[chain_.end - 1]; }
  bool First() const { return chain_.end == 0; }

  ViewSpan SpanOf(const AddressPart& part) const {
    return {scene_.At(part.begin).span.begin, scene_.At(part.end - 1).span.end};
  }

  template <typename Test>
  bool Has(Test test) const {
    const auto parts = std::span(chain_.parts).first(chain_.end);
    return std::any_of(parts.begin(), parts.end(), test);
  }
  bool HasDoor() const {
    return Has([](const AddressPart& part) { return part.number; });
  }
  bool HasStreetNumber() const {
    return Has([](const AddressPart& part) {
      return part.kind == PartKind::kStreet && part.number;
    });
  }

  std::optional<AddressPart> ReadPart(const Separator& separator) const {
    const size_t at = separator.next;
    const Gap gap = separator.gap;
    if (IsGroupedCode(scene_, at)) return std::nullopt;
    if (auto box = ReadPoBox(scene_, at)) return box;
    const auto street = ReadStreet(scene_, at);
    const bool full = street && street->typed && street->number;
    if (full && MayFollow(*street, gap)) return street;
    if (auto postcode = ReadPostcode(at, gap)) return postcode;
    if (auto unit = ReadUnit(scene_, at)) {
      if (MayFollow(*unit, gap)) return unit;
    }
    // "Dublin 6" behind a street is a district.
    const bool district = street && !street->typed && HasStreetNumber();
    if (street && !district && MayFollow(*street, gap)) {
      return NamesPlace(*street) ? PlaceOf(*street) : street;
    }
    if (auto house = ReadLoneHouse(scene_, at)) return house;
    if (auto unit = ReadAbbreviatedUnit(at, gap)) return unit;
    if (auto floor = ReadLoneUnitWord(at, gap)) return floor;
    if (auto place = ReadSmallPlace(at)) return place;
    if (auto town = ReadTownInside(at, gap)) return town;
    auto name = ReadName(scene_, at);
    if (name && MayFollow(*name, gap) && IsClosed(*name, gap)) return name;
    return std::nullopt;
  }

  // "EC 200-362-1, UN 1544": of goods, not of a state.
  bool IsUnknownCode(const AddressPart& name) const {
    return name.end - name.begin == 1 && !name.place && !name.code &&
           scene_.At(name.begin).size() <= kLongestCode &&
           IsAllCapitals(scene_, name.begin);
  }

  // "TP. Hồ Chí Minh": a city named by its kind is no street.
  bool NamesPlace(const AddressPart& street) const {
    if (street.number) return false;
    size_t at = street.begin;
    if (BeginsCity(scene_, at)) return true;
    if (First()) return false;
    if ((StreetOrders(scene_, at) & kBeforeName) == 0) return false;
    at += LengthOf(scene_, at, WordClass::kStreetType);
    if (IsSign(scene_, at, '.')) ++at;
    return at < scene_.size() && IsPlaceName(scene_, at);
  }
  static AddressPart PlaceOf(const AddressPart& street) {
    return {.kind = PartKind::kName,
            .begin = street.begin,
            .end = street.end,
            .place = true};
  }

  // "Lessingstr. 88 in Offenbach", "Fischmarkt 9 te Stralsund"
  std::optional<AddressPart> ReadTownInside(size_t at, Gap gap) const {
    if (gap != Gap::kNone || First() || Last().kind != PartKind::kStreet ||
        !Last().number || !Last().typed ||
        !NamesTown(scene_, at, Last().small)) {
      return std::nullopt;
    }
    if (!IsCapital(scene_, at + 1)) {
      return AddressPart{
          .kind = PartKind::kName, .begin = at, .end = at + 2, .place = true};
    }
    auto name = ReadName(scene_, at + 1);
    if (!name || !EndsPart(scene_, name->end)) return std::nullopt;
    name->begin = at;
    return name;
  }

  // "12 park lane, leeds ls1 2ab": names without capitals behind such a
  // street, where a place or a postcode follows.
  std::optional<AddressPart> ReadSmallPlace(size_t at) const {
    const bool small = Has([](const AddressPart& part) { return part.small; });
    if (!(small || HasStreetNumber()) || !IsWord(scene_, at) ||
        IsCapital(scene_, at)) {
      return std::nullopt;
    }
    AddressPart name{.kind = PartKind::kName, .begin = at, .end = at};
    for (; name.end < at + kMostSmallWords; ++name.end) {
      if (!IsWord(scene_, name.end) || IsExactPostcode(scene_, name.end) ||
          (name.end > at && scene_.At(name.end).lines_before > 0)) {
        break;
      }
      if (!scene_.At(name.end).Is(WordClass::kPlace)) continue;
      if (scene_.At(name.end).size() > kLongestCode) {
        name.place = true;
      } else {
        name.code = IsNumber(scene_, name.end + 1);
      }
    }
    if (name.end == at) return std::nullopt;
    const bool exact = IsExactPostcode(scene_, name.end);
    const bool zip = name.code && IsNumber(scene_, name.end);
    const bool ends = name.place && EndsPart(scene_, name.end);
    // Behind a street with capitals only a postcode says that it is one.
    return exact || (small && (zip || ends)) ? std::optional(name)
                                             : std::nullopt;
  }

  // "…, bajo, …" behind a street and its number.
  std::optional<AddressPart> ReadLoneUnitWord(size_t at, Gap gap) const {
    if (gap != Gap::kComma || !HasStreetNumber() || !IsWord(scene_, at) ||
        !scene_.At(at).Is(WordClass::kUnitWord) || !EndsPart(scene_, at + 1)) {
      return std::nullopt;
    }
    return AddressPart{.kind = PartKind::kUnit, .begin = at, .end = at + 1};
  }

  // "Of. 505" behind a street.
  std::optional<AddressPart> ReadAbbreviatedUnit(size_t at, Gap gap) const {
    if (First() || gap == Gap::kNone || !IsWord(scene_, at) ||
        !IsShort(scene_, at, kLongestUnitLabel) ||
        !IsSign(scene_, at + 1, '.') ||
        scene_.At(at).Is(AnyOf(WordClass::kIdLabel, WordClass::kPhoneNoun))) {
      return std::nullopt;
    }
    const auto number = ReadHouseNumber(scene_, at + 2);
    if (!number || number->digits == 0) return std::nullopt;
    return AddressPart{.kind = PartKind::kUnit,
                       .begin = at,
                       .end = number->end,
                       .number = true};
  }

  bool MayFollow(const AddressPart& part, Gap gap) const {
    if (First() || gap != Gap::kNone) return true;
    switch (Last().kind) {
      case PartKind::kUnit:
        return true;
      case PartKind::kStreet:
        // "10 Years Lane Change Assist" is no street.
        if (part.kind == PartKind::kName) return part.place || part.code;
        return part.kind != PartKind::kStreet ? Last().typed : part.typed;
      case PartKind::kName:
      case PartKind::kBuilding:
        // "Milano (MI)", "DHA Phase 5"
        return part.kind == PartKind::kUnit ||
               scene_.At(part.begin).sign == '(' ||
               IsSign(scene_, part.begin - 1, '(');
      case PartKind::kPostcode:
        return part.kind == PartKind::kName &&
               (Last().postcode != PostcodeShape::kStrong || part.place);
      case PartKind::kPoBox:
        return part.kind == PartKind::kName;
    }
    return false;
  }

  // A name that goes on in lower case is the sentence's: "Tom will wait".
  bool IsClosed(const AddressPart& name, Gap gap) const {
    if (!First() && gap == Gap::kNone && Last().kind == PartKind::kPostcode) {
      return true;
    }
    if (EndsPart(scene_, name.end) || name.place) return true;
    if (!First() && IsPostposition(scene_.Text(name.end))) return true;
    return !First() &&
           (IsNumber(scene_, name.end) || StartsUnit(scene_, name.end) ||
            IsExactPostcode(scene_, name.end));
  }

  std::optional<AddressPart> ReadPostcode(size_t at, Gap gap) const {
    AddressPart part{.kind = PartKind::kPostcode, .begin = at};
    if (!First() && at > 0 && scene_.At(at - 1).Is(WordClass::kIdLabel)) {
      size_t end = at;
      while (end < scene_.size() && scene_.At(end).Is(WordClass::kDigit)) ++end;
      if (end - at >= kFewestZipWords) {
        part.end = end;
        part.words = true;
        part.postcode = PostcodeShape::kMedium;
        return part;
      }
    }
    const Postcode code = MatchPostcode(scene_, at);
    if (code.shape == PostcodeShape::kNone) return std::nullopt;
    part.end = code.end;
    part.postcode = code.shape;
    const bool name_behind =
        code.end < scene_.size() && scene_.At(code.end).lines_before == 0 &&
        IsCapital(scene_, code.end) &&
        !scene_.At(code.end).Is(AnyOf(WordClass::kMonth, WordClass::kWeekday));
    if (First()) {
      // "1137 Budapest, Hársfa utca 24.", "630099, г. Новосибирск, ул. …"
      const size_t place = code.end + (IsComma(scene_, code.end) ? 1 : 0);
      const bool named = (name_behind && IsPlaceName(scene_, code.end)) ||
                         (place > code.end && IsPlaceName(scene_, place)) ||
                         BeginsCity(scene_, place);
      return named && !IsYear(scene_, at) ? std::optional(part) : std::nullopt;
    }
    if (code.shape != PostcodeShape::kWeak) return part;
    // "34710 Kadıköy/İstanbul"
    const size_t behind =
        code.end + (IsSign(scene_, code.end + 1, '/') ? size_t{2} : 0);
    const bool place_behind =
        name_behind && behind < scene_.size() && IsPlaceName(scene_, behind);
    if (IsYear(scene_, at)) {
      const bool known = Last().place || Last().code || place_behind;
      return known && gap != Gap::kComma ? std::optional(part)
             : place_behind              ? std::optional(part)
                                         : std::nullopt;
    }
    const bool name_before =
        (Last().kind == PartKind::kName && !IsUnknownCode(Last())) ||
        Last().kind == PartKind::kPoBox;
    if ((name_behind && gap != Gap::kNone) || place_behind || name_before ||
        (gap != Gap::kNone && code.end - at == 1 &&
         scene_.At(at).size() > kYearDigits)) {
      return part;
    }
    return std::nullopt;
  }

  const Scene& scene_;
  size_t at_;
  AddressChain& chain_;
};

}  // namespace

void GrowAddress(const Scene& scene, size_t i, AddressChain* chain) {
  Grower(scene, i, chain).Grow();
}

}  // namespace composer_guard
