// What may stand between the digits of a number and says nothing. Each Skip…
// returns the lexeme behind it, or `i` where none begins there.
#ifndef COMPOSER_GUARD_DETECT_DIGIT_SKIP_H_
#define COMPOSER_GUARD_DETECT_DIGIT_SKIP_H_

#include "core/detect/scene.h"

namespace composer_guard {

// Over a short label: "- phase two: ". Only before a numeral.
size_t SkipLabel(const Scene& scene, size_t i);

// Over a short remark in brackets or between dots that holds no number:
// "(got that?)", "...wait for it...".
size_t SkipAside(const Scene& scene, size_t i);

// Over what says which part of a number follows: "next three: ", "last four are
// the year ".
size_t SkipOrdinal(const Scene& scene, size_t i);

// "090ー1234ー5678", "〇九〇・一二三四": what draws vowels out, parts names or
// is a one elsewhere stands between numerals as a dash, at
// lexeme `i`.
bool IsStroke(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DIGIT_SKIP_H_
