// How well a run of digits fits the numbering plans, in points.
#ifndef COMPOSER_GUARD_DETECT_PHONE_POINTS_H_
#define COMPOSER_GUARD_DETECT_PHONE_POINTS_H_

#include <span>
#include <string_view>

#include "core/detect/phone_plan.h"
#include "core/detect/phone_shape.h"

namespace composer_guard {

// Less than 0: not at all. `contact`: words near by speak for a contact.
int PointsOfPlan(const PlansRead& read, const PhoneShape& shape,
                 bool north_american, bool contact);

// "0813 then 7745 then 2210": a whole number, and no list, in which the others
// would begin with a 0 as well.
bool IsNationalInWords(std::span<const DigitPiece> pieces,
                       const PhoneShape& shape, const PlansRead& read);

// "617 followed by 555 followed by 0111": what stands before each but the
// first.
bool IsSaidInOrder(const Scene& scene, std::span<const DigitPiece> pieces);

// "one five zero zero for the site": the only word that may be none stands at
// an end.
bool HasWeakEdge(std::span<const DigitPiece> pieces, const PhoneShape& shape);

// What a disguise adds, or takes away where it may be none. `cue`: a word for a
// phone is near, `contact`: or for some contact.
int PointsOfDisguise(std::span<const DigitPiece> pieces,
                     const PhoneShape& shape, bool cue, bool contact);

// Whether the digits, without a word that speaks for them, only count, or stand
// in pairs as numbers do not where they begin with no 0. `alone`: the draft
// says little else.
bool IsUnlikely(std::string_view digits, std::span<const DigitPiece> pieces,
                const PlansRead& read, bool alone);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_POINTS_H_
