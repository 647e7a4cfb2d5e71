#include "core/detect/found_index.h"

#include <algorithm>

#include "core/detect/scene.h"
#include "core/text/order.h"

namespace composer_guard {

void FoundIndex::Build(const std::vector<Found>& found) {
  built_ = true;
  order_ = OrderOf(found.size(), [&found](uint32_t a, uint32_t b) {
    return found[a].span.begin < found[b].span.begin;
  });
  reaches_.clear();
  uint32_t reach = 0;
  for (const uint32_t i : order_) {
    reach = std::max<uint32_t>(reach, found[i].span.end);
    reaches_.push_back(reach);
  }
}

const std::vector<uint32_t>& FoundIndex::At(const std::vector<Found>& found,
                                            ViewSpan span) {
  constexpr size_t kLast = 8;
  if (!built_) Build(found);
  at_.clear();
  size_t n = static_cast<size_t>(
      std::upper_bound(reaches_.begin(), reaches_.end(), span.begin) -
      reaches_.begin());
  for (; n < order_.size() && found[order_[n]].span.begin < span.end; ++n) {
    if (found[order_[n]].span.Overlaps(span)) at_.push_back(order_[n]);
  }
  size_t i = found.size() > kLast ? found.size() - kLast : 0;
  for (i = std::max(i, order_.size()); i < found.size(); ++i) {
    if (found[i].span.Overlaps(span)) at_.push_back(static_cast<uint32_t>(i));
  }
  return at_;
}

void FoundIndex::Drop(std::vector<Found>* found, uint32_t i) {
  (*found)[i].span = {};
  (*found)[i].rule = {};
  dropped_ = true;
}

void FoundIndex::Sweep(std::vector<Found>* found) {
  if (dropped_) {
    std::erase_if(*found, [](const Found& one) { return one.rule.empty(); });
  }
  built_ = false;
  dropped_ = false;
  order_.clear();
  reaches_.clear();
}

}  // namespace composer_guard
