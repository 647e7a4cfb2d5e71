// core/text/order.h

#include "core/text/order.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>
#include <vector>

namespace composer_guard {
namespace {

using Row = std::pair<int, std::string>;

TEST_CASE("equals keep their order") {
  std::vector<Row> rows = {{2, "a"}, {1, "b"}, {2, "c"}, {0, "d"}, {1, "e"}};
  SortInOrder(&rows,
              [](const Row& a, const Row& b) { return a.first < b.first; });
  CHECK(rows ==
        std::vector<Row>{{0, "d"}, {1, "b"}, {1, "e"}, {2, "a"}, {2, "c"}});
}

TEST_CASE("many rows of few kinds are sorted as std::stable_sort does") {
  std::vector<Row> rows;
  for (int i = 0; i < 1000; ++i)
    rows.emplace_back(i * 7 % 5, std::to_string(i));
  std::vector<Row> wanted = rows;
  const auto less = [](const Row& a, const Row& b) {
    return a.first < b.first;
  };
  std::stable_sort(wanted.begin(), wanted.end(), less);
  SortInOrder(&rows, less);
  CHECK(rows == wanted);
}

TEST_CASE("no rows") {
  std::vector<Row> rows;
  SortInOrder(&rows, [](const Row& a, const Row& b) { return a < b; });
  CHECK(rows.empty());
}

TEST_CASE("spans are sorted by their begins, then by their ends") {
  std::vector<ViewSpan> spans = {{4, 9}, {0, 3}, {4, 5}, {0, 1}, {2, 8}};
  SortSpans(&spans);
  std::vector<std::pair<uint32_t, uint32_t>> sorted;
  for (const ViewSpan& span : spans) sorted.emplace_back(span.begin, span.end);
  CHECK(sorted == std::vector<std::pair<uint32_t, uint32_t>>{
                      {0, 1}, {0, 3}, {2, 8}, {4, 5}, {4, 9}});
  spans.clear();
  SortSpans(&spans);
  CHECK(spans.empty());
}

}  // namespace
}  // namespace composer_guard
