#include "core/detect/detectors.h"

namespace composer_guard {

void DetectHandle(Scene*) {}

}  // namespace composer_guard
