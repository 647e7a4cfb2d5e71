// Sorting rows so that equals keep their order.
//
//   SortInOrder(&rows, [](const Row& a, const Row& b) { return a.x < b.x; });
//
// As std::stable_sort, of which each kind of rows would be kilobytes of code
// in the wasm: here only the numbers of the rows are sorted, by one function
// for all. For tables that are made once, not for what a check does.
#ifndef COMPOSER_GUARD_TEXT_ORDER_H_
#define COMPOSER_GUARD_TEXT_ORDER_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

#include "core/text/function_ref.h"
#include "core/text/span.h"

namespace composer_guard {

// 0 .. size - 1, those first that are `less`, equals by number.
std::vector<uint32_t> OrderOf(size_t size,
                              FunctionRef<bool(uint32_t, uint32_t)> less);

// By where they begin, then where they end. In a check as well.
void SortSpans(std::vector<ViewSpan>* spans);

template <typename Row, typename Less>
void SortInOrder(std::vector<Row>* rows, const Less& less) {
  const auto order = OrderOf(rows->size(), [&](uint32_t a, uint32_t b) {
    return less((*rows)[a], (*rows)[b]);
  });
  std::vector<Row> sorted;
  sorted.reserve(rows->size());
  for (const uint32_t row : order) sorted.push_back(std::move((*rows)[row]));
  *rows = std::move(sorted);
}

// As std::stable_sort, without its code; of a handful of rows.
template <typename Row, size_t size, typename Less>
void SortFew(std::array<Row, size>* rows, const Less& less) {
  for (size_t n = 1; n < size; ++n) {
    for (size_t k = n; k > 0 && less((*rows)[k], (*rows)[k - 1]); --k) {
      std::swap((*rows)[k], (*rows)[k - 1]);
    }
  }
}

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_ORDER_H_
