#include "core/detect/address_chain.h"

#include <algorithm>

#include "core/detect/address_words.h"
#include "core/detect/cues.h"

namespace composer_guard {
namespace {

constexpr size_t kLongestLabel = 3;      // lexemes: "- Post code:"
constexpr size_t kFewestZipWords = 4;    // "nine seven two one one"
constexpr size_t kLongestLoneHouse = 3;  // lexemes: "B-47"
constexpr size_t kYearDigits = 4;
constexpr size_t kLongestLoneName = 4;  // lexemes of a name behind a street

struct Separator {
  Gap gap = Gap::kNone;
  size_t next = 0;
  bool ends = false;
};

class Grower {
 public:
  Grower(const Scene& scene, size_t i) : scene_(scene), at_(i) {}

  AddressChain Grow() {
    while (chain_.end < kMostParts) {
      Separator separator{.next = at_};
      if (chain_.end > 0) separator = ReadSeparator();
      if (separator.ends || separator.next >= scene_.size()) break;
      const auto part = ReadPart(separator);
      if (!part || IsTaken(scene_, SpanOf(*part))) break;
      chain_.gaps[chain_.end] = separator.gap;
      chain_.parts[chain_.end++] = *part;
      at_ = part->end;
    }
    TrimEnd();
    TrimStart();
    return chain_;
  }

 private:
  const AddressPart& Last() const { return chain_.parts[chain_.end - 1]; }
  bool First() const { return chain_.end == 0; }

  ViewSpan SpanOf(const AddressPart& part) const {
    return {scene_.At(part.begin).span.begin, scene_.At(part.end - 1).span.end};
  }

  template <typename Test>
  bool Has(Test test) const {
    return std::any_of(chain_.parts.begin(), chain_.parts.begin() + chain_.end,
                       test);
  }
  bool HasDoor() const {
    return Has([](const AddressPart& part) { return part.number; });
  }
  bool HasStreetNumber() const {
    return Has([](const AddressPart& part) {
      return part.kind == PartKind::kStreet && part.number;
    });
  }

  Separator ReadSeparator() const {
    Separator found{.next = at_};
    size_t at = at_;
    if (at >= scene_.size()) return {.next = at, .ends = true};
    // "St., Brgy." and "24. fsz. 2"
    if (IsSign(scene_, at, '.') && Touches(scene_, at) &&
        (IsComma(scene_, at + 1) || StartsUnit(scene_, at + 1))) {
      ++at;
    }
    if (IsSign(scene_, at, ')') && Touches(scene_, at)) ++at;
    if (at >= scene_.size()) return {.next = at, .ends = true};
    if (scene_.At(at).lines_before == 0) {
      if (IsComma(scene_, at) || IsSign(scene_, at, ';') ||
          IsSign(scene_, at, '|') || IsLooseDash(at)) {
        found.gap = Gap::kComma;
        ++at;
      } else if (IsSign(scene_, at, '(') && IsWord(scene_, at + 1) &&
                 IsSign(scene_, at + 2, ')')) {
        ++at;
      }
    }
    if (at < scene_.size()) {
      const uint8_t lines = scene_.At(at).lines_before;
      if (lines > 1) return {.next = at, .ends = true};
      if (lines == 1) {
        found.gap = Gap::kLine;
        if (IsBullet(at)) {
          found.gap = Gap::kList;
          ++at;
        }
      }
    }
    found.next = found.gap == Gap::kNone ? at : SkipLabel(at, found.gap);
    return found;
  }

  bool IsLooseDash(size_t at) const {
    return (IsSign(scene_, at, '-') || IsSign(scene_, at, '/')) &&
           !Touches(scene_, at) && !Touches(scene_, at + 1);
  }

  bool IsBullet(size_t at) const {
    return scene_.At(at).kind == TokenKind::kSign && !IsSign(scene_, at, '#') &&
           !Touches(scene_, at + 1);
  }

  // "Zip: 50125", "City: Firenze", "zip code 97211".
  size_t SkipLabel(size_t at, Gap gap) const {
    if (at < scene_.size() && scene_.At(at).Is(WordClass::kIdLabel)) {
      size_t next = at + LengthOf(scene_, at, WordClass::kIdLabel);
      if (IsSign(scene_, next, ':')) ++next;
      if (IsNumber(scene_, next) ||
          (next < scene_.size() && scene_.At(next).Is(WordClass::kDigit))) {
        return next;
      }
    }
    // "…, off Palm Avenue"
    if (IsWord(scene_, at) && IsCapital(scene_, at + 1)) {
      const std::string_view word = scene_.Text(at);
      if (word == "off" || word == "near" || word == "opp") return at + 1;
    }
    if (gap == Gap::kComma) return at;
    for (size_t k = 1; k <= kLongestLabel; ++k) {
      if (!IsWord(scene_, at + k - 1)) return at;
      if (k > 1 && scene_.At(at + k - 1).lines_before > 0) return at;
      if (!IsSign(scene_, at + k, ':')) continue;
      const size_t next = at + k + 1;
      const bool field = next < scene_.size() &&
                         scene_.At(next).lines_before == 0 && HasDoor();
      return field && !StartsUnit(scene_, at) ? next : at;
    }
    return at;
  }

  std::optional<AddressPart> ReadPart(const Separator& separator) const {
    const size_t at = separator.next;
    const Gap gap = separator.gap;
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
    if (street && !district && MayFollow(*street, gap)) return street;
    if (First()) {
      if (auto house = ReadLoneHouse(at)) return house;
    }
    auto name = ReadName(scene_, at);
    if (name && MayFollow(*name, gap) && IsClosed(*name, gap)) return name;
    return std::nullopt;
  }

  // "B-47, Sector 21"
  std::optional<AddressPart> ReadLoneHouse(size_t at) const {
    const auto number = ReadHouseNumber(scene_, at);
    if (!number || !number->composite || !IsComma(scene_, number->end) ||
        number->end - at > kLongestLoneHouse) {
      return std::nullopt;
    }
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
        return part.kind != PartKind::kStreet ? Last().typed : part.typed;
      case PartKind::kName:
      case PartKind::kBuilding:
        // "Milano (MI)"
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
    return !First() &&
           (IsNumber(scene_, name.end) ||
            MatchPostcode(scene_, name.end).shape > PostcodeShape::kWeak);
  }

  bool IsYear(size_t at) const {
    const std::string_view digits = scene_.Text(at);
    return digits.size() == kYearDigits &&
           (digits.starts_with("19") || digits.starts_with("20"));
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
      // "1137 Budapest, Hársfa utca 24."
      if (!name_behind || !IsPlaceName(scene_, code.end)) return std::nullopt;
      return part;
    }
    if (code.shape != PostcodeShape::kWeak) return part;
    const bool place_behind = name_behind && IsPlaceName(scene_, code.end);
    if (IsYear(at)) {
      const bool known = Last().place || Last().code || place_behind;
      return known && gap != Gap::kComma ? std::optional(part)
             : place_behind              ? std::optional(part)
                                         : std::nullopt;
    }
    const bool name_before =
        Last().kind == PartKind::kName || Last().kind == PartKind::kPoBox;
    if ((name_behind && gap != Gap::kNone) || place_behind || name_before ||
        (gap != Gap::kNone && code.end - at == 1 &&
         scene_.At(at).size() > kYearDigits)) {
      return part;
    }
    return std::nullopt;
  }

  // Names behind the last part that is certain.
  void TrimEnd() {
    size_t last = 0;
    bool known = false;
    for (size_t n = 0; n < chain_.end; ++n) {
      const AddressPart& part = chain_.parts[n];
      const bool behind_code = n > 0 && chain_.gaps[n] == Gap::kNone &&
                               chain_.parts[n - 1].kind == PartKind::kPostcode;
      const bool code_behind =
          n + 1 < chain_.end && chain_.parts[n + 1].kind == PartKind::kPostcode;
      if (part.kind == PartKind::kPostcode || part.place) known = true;
      if (part.kind != PartKind::kName || part.place || part.code ||
          behind_code || code_behind) {
        last = n + 1;
      }
    }
    if (!known && last > 0 && last < chain_.end &&
        chain_.gaps[last] == Gap::kComma &&
        chain_.parts[last].end - chain_.parts[last].begin <= kLongestLoneName) {
      ++last;  // "12 Park Lane, Hexham"
    }
    chain_.end = last;
  }

  // Names before the first part that is certain.
  void TrimStart() {
    while (!chain_.empty() &&
           chain_.parts[chain_.begin].kind == PartKind::kName &&
           !KeepsFirst()) {
      ++chain_.begin;
    }
    if (!chain_.empty() && IsCareOf(chain_.parts[chain_.begin])) {
      chain_.parts[chain_.begin].begin -= 3;
    }
  }

  // "c/o Mossop & Daughters"
  bool IsCareOf(const AddressPart& name) const {
    return name.begin >= 3 && scene_.Text(name.begin - 1) == "o" &&
           IsSign(scene_, name.begin - 2, '/') &&
           scene_.Text(name.begin - 3) == "c";
  }

  // "Rowan Tillery\n611 Copperleaf Drive\n…", ": Teasel Foods, 84 Granary
  // Road", "Львів, вул. Вербова 11".
  bool KeepsFirst() const {
    const AddressPart& name = chain_.parts[chain_.begin];
    if (chain_.begin + 1 >= chain_.end) return false;
    if (name.place) return true;
    const bool opens = name.begin == 0 ||
                       scene_.At(name.begin).lines_before > 0 ||
                       IsSign(scene_, name.begin - 1, ':') || IsCareOf(name);
    return opens && name.end - name.begin > 1;
  }

  const Scene& scene_;
  size_t at_;
  AddressChain chain_;
};

}  // namespace

AddressChain GrowAddress(const Scene& scene, size_t i) {
  return Grower(scene, i).Grow();
}

}  // namespace composer_guard
