// The parts of a postal address, read one at a time from a given lexeme.
//
//   street    "418 Marigold Avenue", "Via dei Glicini 41", "Street 8"
//   unit      "Suite 3B", "2nd Floor", "#210", "кв. 7"
//   building  "Al Zaabi Building"
//   name      "Fortitude Valley", "Portland", "Dublin 6"
//   PO box    "PO Box 4471", "Postfach 41 20"
//
// None of them is an address by itself: "Suite 3", "10 Star Drive".
#ifndef COMPOSER_GUARD_DETECT_ADDRESS_PARTS_H_
#define COMPOSER_GUARD_DETECT_ADDRESS_PARTS_H_

#include <cstddef>
#include <cstdint>
#include <optional>

#include "core/detect/address_postcode.h"
#include "core/detect/scene.h"

namespace composer_guard {

enum class PartKind : uint8_t {
  kUnit,
  kBuilding,
  kStreet,
  kName,
  kPostcode,
  kPoBox,
};

struct AddressPart {
  PartKind kind = PartKind::kName;
  size_t begin = 0;  // lexemes
  size_t end = 0;
  bool number = false;  // holds the number of a house, unit or box
  bool number_first = false;
  bool typed = false;        // a street by its type, not by its number alone
  bool place = false;        // a name that is a listed place or a state's code
  bool code = false;         // ends with the code of a state
  bool words = false;        // the number is said in words
  bool small = false;        // a street name without capitals
  bool short_label = false;  // the PO box is an abbreviation: "BP", "CS"
  PostcodeShape postcode = PostcodeShape::kNone;
};

struct HouseNumber {
  size_t end = 0;          // lexemes
  size_t digits = 0;       // of the first number; 0 when it is in words
  bool composite = false;  // "8/15", "118-II", "12a"
};

// "14", "14B", "8/15", "12-5-88", "B-47", "four one six".
std::optional<HouseNumber> ReadHouseNumber(const Scene& scene, size_t i);

// Such a number with a letter or a second part, before a comma: "B-47, Sector
// 21".
std::optional<AddressPart> ReadLoneHouse(const Scene& scene, size_t i);

// The lexeme behind "#", "No.", "nr", "Nº:" at `i`; `i` when there is none.
size_t SkipNumberSign(const Scene& scene, size_t i);

std::optional<AddressPart> ReadStreet(const Scene& scene, size_t i);
std::optional<AddressPart> ReadUnit(const Scene& scene, size_t i);
// A building or a name.
std::optional<AddressPart> ReadName(const Scene& scene, size_t i);
std::optional<AddressPart> ReadPoBox(const Scene& scene, size_t i);

// Whether a unit word with its number begins at `i`.
bool StartsUnit(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ADDRESS_PARTS_H_
