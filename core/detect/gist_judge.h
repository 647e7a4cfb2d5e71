// What was learned of kinds of words and their pairs (rules/gist.h), asked of
// those of a part of a sentence (gist.h).
#ifndef COMPOSER_GUARD_DETECT_GIST_JUDGE_H_
#define COMPOSER_GUARD_DETECT_GIST_JUDGE_H_

#include <cstddef>
#include <cstdint>
#include <span>

#include "core/rules/gist.h"

namespace composer_guard {

// What the pairs, each counted once, speak for: above 0 for a breach. `sums`:
// what they begin with.
GistSums GistSumsOf(std::span<const uint32_t> pairs, GistSums sums);

// Which of kGistKinds they speak for, of those in [first, end).
size_t GistKindOf(std::span<const uint32_t> pairs, size_t first, size_t end);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_GIST_JUDGE_H_
