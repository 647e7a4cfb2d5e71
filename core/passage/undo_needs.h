// Which disguises a passage may be in, by cheap tests of all of them in one
// walk: the ways in which it may have to be read again (detect/undone.h).
#ifndef COMPOSER_GUARD_PASSAGE_UNDO_NEEDS_H_
#define COMPOSER_GUARD_PASSAGE_UNDO_NEEDS_H_

#include <cstdint>

#include "core/detect/scene.h"

namespace composer_guard {

enum UndoNeed : uint32_t {
  kSpelling = 1u << 0,
  kSpacing = 1u << 1,
  kTurning = 1u << 2,
  kRemoval = 1u << 3,
  kCodes = 1u << 4,
  kLeetWords = 1u << 5,
  kTurnedRuns = 1u << 6,
  kPaths = 1u << 7,
  kNumbers = 1u << 8,
  kWeaving = 1u << 9,
  kBreaks = 1u << 10,
  kStrings = 1u << 11,
  kBytes = 1u << 12,
  kEmphasis = 1u << 13,
  kLetters = 1u << 14,
  kSums = 1u << 15,
  kMorse = 1u << 16,
  kStandIns = 1u << 17,
  kSlips = 1u << 18,
  kCounted = 1u << 19,
  kCells = 1u << 20,
};

// A set of them: 0 for most passages.
uint32_t UndoNeedsOf(const Scene& scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_PASSAGE_UNDO_NEEDS_H_
