#include "core/detect/detectors.h"

namespace composer_guard {

void DetectPhone(Scene*) {}

}  // namespace composer_guard
