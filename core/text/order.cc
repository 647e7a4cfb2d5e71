#include "core/text/order.h"

#include <algorithm>
#include <numeric>

namespace composer_guard {

std::vector<uint32_t> OrderOf(size_t size,
                              FunctionRef<bool(uint32_t, uint32_t)> less) {
  std::vector<uint32_t> order(size);
  std::iota(order.begin(), order.end(), 0u);
  const auto before = [&less](uint32_t a, uint32_t b) {
    if (less(a, b)) return true;
    return a < b && !less(b, a);
  };
  // A third of the code that std::sort is.
  std::make_heap(order.begin(), order.end(), before);
  std::sort_heap(order.begin(), order.end(), before);
  return order;
}

void SortSpans(std::vector<ViewSpan>* spans) {
  const auto less = [](ViewSpan a, ViewSpan b) {
    return a.begin != b.begin ? a.begin < b.begin : a.end < b.end;
  };
  // As they are nearly always.
  if (std::is_sorted(spans->begin(), spans->end(), less)) return;
  SortInOrder(spans, less);
}

}  // namespace composer_guard
