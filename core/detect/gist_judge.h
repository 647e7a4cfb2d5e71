// What was learned of kinds of words and their pairs (rules/gist.h), asked of
// those of a part of a sentence (gist.h).
#ifndef COMPOSER_GUARD_DETECT_GIST_JUDGE_H_
#define COMPOSER_GUARD_DETECT_GIST_JUDGE_H_

#include <cstddef>
#include <cstdint>
#include <span>

namespace composer_guard {

// Whether the pairs, each counted once, speak for a request or a proposal to
// move. `bias`: what their sum begins with.
bool IsGistOfBreach(std::span<const uint32_t> pairs, int bias);

// Which of kGistKinds they speak for.
size_t GistKindOf(std::span<const uint32_t> pairs);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_GIST_JUDGE_H_
