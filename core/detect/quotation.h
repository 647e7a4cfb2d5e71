// Quotation marks around a lexeme.
#ifndef COMPOSER_GUARD_DETECT_QUOTATION_H_
#define COMPOSER_GUARD_DETECT_QUOTATION_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

bool IsMark(const Scene& scene, size_t i);

// The opening mark before lexeme `i` of a quotation that is closed behind it,
// else kNowhere. Marks are paired from the beginning of the line.
size_t OpeningMark(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_QUOTATION_H_
