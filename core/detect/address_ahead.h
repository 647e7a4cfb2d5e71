// The cheap test for addresses: where one may begin at all. None is without a
// number (in digits or in words, or of a box), and none without a street type,
// a unit, a place or a postcode; both soon follow.
//
//   goes to: "418 Marigold Avenue", "Unit 9, Harbour Works"
//   skips:   "I would start with the first 12 pages"
#ifndef COMPOSER_GUARD_DETECT_ADDRESS_AHEAD_H_
#define COMPOSER_GUARD_DETECT_ADDRESS_AHEAD_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

class AddressAhead {
 public:
  explicit AddressAhead(const Scene& scene) : scene_(scene) {}

  // The first lexeme from `i` on where an address may begin; size() when there
  // is none. `i` must not fall from call to call.
  size_t Next(size_t i);

 private:
  size_t NextNumber(size_t i) const;
  size_t NextMark(size_t i) const;
  size_t NextDoor(size_t i) const;
  bool IsMark(size_t i) const;
  bool IsDoor(size_t i) const;
  bool IsDoorBefore(size_t i) const;
  bool IsBesideMarks(size_t i) const;
  bool IsAmongWords(size_t i) const;
  bool IsPostcode(size_t i) const;
  bool NamesStreet(size_t i) const;
  bool IsStreetType(size_t i) const;
  bool IsUnit(size_t i) const;
  bool IsNumbered(size_t i) const;

  const Scene& scene_;
  // The first ones at or behind the last `i`; kNowhere before the first.
  size_t number_ = kNowhere;
  size_t mark_ = kNowhere;
  size_t door_ = kNowhere;  // a number that needs no mark beside it
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ADDRESS_AHEAD_H_
