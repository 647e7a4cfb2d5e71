#include "core/detect/detectors.h"

namespace composer_guard {

void DetectEmail(Scene*) {}

}  // namespace composer_guard
