// What the parts of a chain that may be an address say for one, in points.
#ifndef COMPOSER_GUARD_DETECT_ADDRESS_EVIDENCE_H_
#define COMPOSER_GUARD_DETECT_ADDRESS_EVIDENCE_H_

#include "core/detect/address_parts.h"

namespace composer_guard {

struct AddressEvidence {
  int points = 0;
  int streets = 0;  // with a type
  int units = 0;    // with a number
  int names = 0;    // and places
  bool number = false;
  bool untyped = false;
  bool untyped_first = false;  // "123 Nguyen Hue"
  bool building = false;
  bool name = false;
  bool box = false;
  bool place = false;
  bool code = false;
  bool code_first = false;  // digits before the name of a place
  bool said = false;        // "my address is" stands right before it
  bool ruled_out = false;   // no address, whatever stands around it
  PostcodeShape postcode = PostcodeShape::kNone;

  // Whether something is delivered there: a house, a flat, a box.
  bool HasDoor() const {
    const bool exact = postcode >= PostcodeShape::kMedium;
    const bool sure = postcode == PostcodeShape::kStrong || name || place;
    return number || box ||
           (units > 0 && (streets > 0 || building || (exact && sure))) ||
           (units > 1 && (place || postcode != PostcodeShape::kNone)) ||
           (untyped &&
            (exact || code_first ||
             (untyped_first && streets > 0 &&
              (streets > 1 || place || postcode != PostcodeShape::kNone)) ||
             (code && postcode != PostcodeShape::kNone) ||
             (place && units > 0))) ||
           (streets > 0 && exact && (building || name)) ||
           (said && untyped && units > 0) ||
           (said && (untyped || units > 0) && (building || name) &&
            postcode != PostcodeShape::kNone);
  }
  // Something may be sent there, though little says that it is an address.
  bool MayBeDoor() const {
    return !ruled_out &&
           (number || untyped || streets > 1 ||
            (units > 0 && (streets > 0 || building || name)) ||
            (names > 1 && (streets > 0 || building ||
                           postcode == PostcodeShape::kStrong)) ||
            (streets > 0 && (place || postcode != PostcodeShape::kNone)));
  }
  bool IsPlaced() const {
    return place || postcode != PostcodeShape::kNone || code;
  }

  // `name_behind`: with no sign between, a name follows.
  void Add(const AddressPart& part, bool name_behind);

 private:
  void AddStreet(const AddressPart& part);
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ADDRESS_EVIDENCE_H_
