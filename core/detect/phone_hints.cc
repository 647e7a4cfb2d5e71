#include "core/detect/phone_hints.h"

#include <algorithm>

namespace composer_guard {
namespace {

// Two numbers of one length with nothing in common; of two articles the first
// digits are the same.
bool HasPair(const std::vector<size_t>& hints, const Scene& scene) {
  constexpr size_t kAlike = 6;  // characters of the reading
  const Found* first = nullptr;
  for (const size_t i : hints) {
    if (i == kNowhere) continue;
    const Found& found = scene.found[i];
    if (first != nullptr && first->reading.size() == found.reading.size() &&
        first->reading.compare(0, kAlike, found.reading, 0, kAlike) != 0) {
      return true;
    }
    first = &found;
  }
  return false;
}

}  // namespace

void EncourageHints(const std::vector<size_t>& hints, Scene* scene) {
  const bool certain = std::any_of(
      scene->found.begin(), scene->found.end(), [](const Found& found) {
        return found.category == Category::kPhone &&
               found.confidence != Confidence::kLow;
      });
  scene->has_certain_phone = certain;
  const bool pair = HasPair(hints, *scene);
  for (const size_t i : hints) {
    if (i == kNowhere) continue;
    scene->has_lone_phone = true;
    if (certain || scene->certain_phone || pair) {
      scene->found[i].confidence = Confidence::kMedium;
    }
  }
}

}  // namespace composer_guard
