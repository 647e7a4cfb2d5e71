#include "core/detect/address_evidence.h"

namespace composer_guard {
namespace {

// What the parts are worth.
constexpr int kStreetNumber = 4;
constexpr int kUntypedNumber = 2;
constexpr int kStreetAlone = 1;
constexpr int kUnitNumber = 2;
constexpr int kNextUnit = 1;
constexpr int kBuilding = 1;
constexpr int kBox = 5;
constexpr int kShortBox = 2;
constexpr int kPostcodeStrong = 4;
constexpr int kPostcodeMedium = 3;
constexpr int kPostcodeWeak = 2;
constexpr int kPlace = 3;
constexpr int kCode = 1;
constexpr int kName = 1;
constexpr int kSmall = -1;  // no capitals

int PointsOf(PostcodeShape shape) {
  switch (shape) {
    case PostcodeShape::kStrong:
      return kPostcodeStrong;
    case PostcodeShape::kMedium:
      return kPostcodeMedium;
    case PostcodeShape::kWeak:
      return kPostcodeWeak;
    case PostcodeShape::kNone:
      break;
  }
  return 0;
}

}  // namespace

void AddressEvidence::AddStreet(const AddressPart& part) {
  if (part.typed) ++streets;
  if (part.number && part.typed) {
    if (!number) points += kStreetNumber;
    number = true;
  } else if (part.number) {
    if (!untyped) points += kUntypedNumber;
    untyped = true;
    untyped_first = untyped_first || part.number_first;
  } else {
    points += kStreetAlone;
  }
  if (part.small) points += kSmall;
}

void AddressEvidence::Add(const AddressPart& part, bool name_behind) {
  switch (part.kind) {
    case PartKind::kStreet:
      AddStreet(part);
      break;
    case PartKind::kUnit:
      if (!part.number) break;
      // "вул. Лісова, буд. 7" as much as "вул. Лісова, 7"
      points += units > 0                ? kNextUnit
                : streets > 0 && !number ? kStreetNumber - kStreetAlone
                                         : kUnitNumber;
      ++units;
      break;
    case PartKind::kBuilding:
    case PartKind::kName:
      if (part.kind == PartKind::kName) ++names;
      if (part.kind == PartKind::kBuilding) {
        if (!building) points += kBuilding;
        building = true;
      } else if (!part.place) {
        if (!name) points += kName;
        name = true;
      }
      if (part.place && !place) points += kPlace;
      place = place || part.place;
      if (part.code && !code) points += kCode;
      code = code || part.code;
      break;
    case PartKind::kPostcode:
      if (name_behind) code_first = true;
      if (part.postcode > postcode) {
        points += PointsOf(part.postcode) - PointsOf(postcode);
        postcode = part.postcode;
      }
      break;
    case PartKind::kPoBox:
      if (!box) {
        points += part.short_label ? kShortBox : kBox;
      }
      box = true;
      break;
  }
}

}  // namespace composer_guard
