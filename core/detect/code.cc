#include "core/detect/detectors.h"

namespace composer_guard {

void DetectCode(Scene*) {}

}  // namespace composer_guard
