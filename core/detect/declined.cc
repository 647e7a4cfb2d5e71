#include "core/detect/declined.h"

#include <algorithm>

#include "core/text/order.h"

namespace composer_guard {

void Declined::DropFrom(Scene* scene) {
  if (spans_.empty()) return;
  SortSpans(&spans_);
  // Where the one before ends later, it covers the next.
  for (size_t i = 1; i < spans_.size(); ++i) {
    spans_[i].end = std::max(spans_[i].end, spans_[i - 1].end);
  }
  std::erase_if(scene->found, [this](const Found& found) {
    if (found.intent == Intent::kShare) return false;
    const auto at = std::partition_point(
        spans_.begin(), spans_.end(),
        [&](ViewSpan span) { return span.end <= found.span.begin; });
    return at != spans_.end() && at->Overlaps(found.span);
  });
}

}  // namespace composer_guard
