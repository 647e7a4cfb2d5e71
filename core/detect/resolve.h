// Of findings that overlap one is kept.
#ifndef COMPOSER_GUARD_DETECT_RESOLVE_H_
#define COMPOSER_GUARD_DETECT_RESOLVE_H_

#include <vector>

#include "core/detect/scene.h"

namespace composer_guard {

// Sorts by span and drops what overlaps something better. Better is, in this
// order: a contact shared before one asked for or a proposal to move; higher
// confidence; the longer span; the earlier category. Deterministic, whatever
// order the detectors ran in.
void Resolve(std::vector<Found>* found);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_RESOLVE_H_
