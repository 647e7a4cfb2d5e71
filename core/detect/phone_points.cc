#include "core/detect/phone_points.h"

#include <algorithm>

#include "core/detect/digits_otherwise.h"

namespace composer_guard {
namespace {

// "8 (903) 771-45-02" among Russian words, "960 55 01 47" among Spanish ones:
// cut in groups, as numbers are there, whatever the region. `contact`: groups
// of three may be a contact's.
bool IsSpokenFormat(const PlansRead& read, const PhoneShape& shape,
                    bool contact) {
  return read.spoken.fit == PlanFit::kFull && !read.zero &&
         (shape.joined || !shape.thousands || contact) && shape.pieces >= 3 &&
         shape.pieces <= 6;
}

}  // namespace

int PointsOfPlan(const PlansRead& read, const PhoneShape& shape,
                 bool north_american, bool contact) {
  const bool full = read.abroad.fit == PlanFit::kFull;
  if (read.abroad.fit != PlanFit::kNone) {
    return shape.plus ? (full ? 7 : 5) : (full ? 4 : 2);
  }
  if (shape.plus) return shape.digits < 9 ? -1 : 2;
  if (read.home.fit == PlanFit::kFull) return north_american ? 5 : 3;
  if (IsSpokenFormat(read, shape, contact)) return 3;
  if (read.any.fit == PlanFit::kFull) return read.zero ? 3 : 1;
  if (read.home.fit == PlanFit::kLength || read.any.fit == PlanFit::kLength) {
    return read.zero ? 2 : 1;
  }
  return !contact || shape.digits > 13 ? -1 : 0;
}

bool IsNationalInWords(std::span<const DigitPiece> pieces,
                       const PhoneShape& shape, const PlansRead& read) {
  constexpr size_t kPieces = 3;
  constexpr size_t kFewest = 10;  // digits
  return read.zero && pieces.size() == kPieces &&
         shape.fillers + 1 == kPieces && shape.digits >= kFewest &&
         read.any.fit == PlanFit::kFull &&
         std::none_of(pieces.begin() + 1, pieces.end(), [](const auto& piece) {
           return piece.digits.front() == '0';
         });
}

bool IsSaidInOrder(const Scene& scene, std::span<const DigitPiece> pieces) {
  return std::all_of(pieces.begin() + 1, pieces.end(), [&](const auto& piece) {
    const std::string_view word = scene.Text(piece.begin - 1);
    return word == "by" || word == "then";
  });
}

bool HasWeakEdge(std::span<const DigitPiece> pieces, const PhoneShape& shape) {
  // Digits that are dialled with the code of an area, in most countries: ten
  // words, a digit each, are as many as a number has.
  constexpr size_t kFewestDialled = 10;
  constexpr size_t kFewestDistinct = 7;
  if (shape.words >= kFewestDialled && shape.single == shape.words) {
    return false;
  }
  if (shape.words >= shape.weak + kFewestDistinct) return false;
  return shape.weak <= 2 && shape.words > shape.weak &&
         (pieces.front().weak || pieces.back().weak);
}

int PointsOfDisguise(std::span<const DigitPiece> pieces,
                     const PhoneShape& shape, bool cue, bool contact) {
  int points = 0;
  if (shape.Hidden()) points += 3;
  if (shape.words >= 7 && shape.single >= 7 && shape.weak == 0) ++points;
  if (shape.labels > 0) points += 3;
  if (cue) return points - (HasWeakEdge(pieces, shape) ? 2 : 0);
  if (shape.weak > 0 && !shape.WholeInWords() &&
      (shape.fillers + shape.commas > 1 || !contact)) {
    points -= 3;
  }
  if (shape.words > 0 && shape.words < 4 && shape.mixed < 2) points -= 2;
  if (shape.weak * 2 > shape.words && shape.words < 9) points -= 3;
  if (shape.commas > 0 && shape.words == 0) points -= 4;
  return points - (HasWeakEdge(pieces, shape) ? 2 : 0);
}

bool IsUnlikely(std::string_view digits, std::span<const DigitPiece> pieces,
                const PlansRead& read, bool alone) {
  if (IsCounted(digits) &&
      (read.home.fit != PlanFit::kFull || (pieces.size() == 1 && !alone))) {
    return true;
  }
  return !read.zero && IsPairs(pieces);
}

}  // namespace composer_guard
