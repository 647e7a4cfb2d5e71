#include "core/detect/detectors.h"

namespace composer_guard {

void DetectAddress(Scene*) {}

}  // namespace composer_guard
