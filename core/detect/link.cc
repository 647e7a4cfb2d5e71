#include "core/detect/detectors.h"

namespace composer_guard {

void DetectLink(Scene*) {}

}  // namespace composer_guard
