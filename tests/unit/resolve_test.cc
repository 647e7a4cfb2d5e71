// core/detect/resolve.h

#include "core/detect/resolve.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>
#include <vector>

namespace composer_guard {
namespace {

Found At(uint32_t begin, uint32_t end,
         Confidence confidence = Confidence::kHigh,
         Intent intent = Intent::kShare, Category category = Category::kPhone) {
  return {.category = category,
          .intent = intent,
          .confidence = confidence,
          .span = {begin, end},
          .rule = "test"};
}

std::string Spans(std::vector<Found> found) {
  Resolve(&found);
  std::string spans;
  for (const Found& one : found) {
    if (!spans.empty()) spans += ' ';
    spans +=
        std::to_string(one.span.begin) + '-' + std::to_string(one.span.end);
  }
  return spans;
}

TEST_CASE("nothing stays nothing, apart stays apart") {
  CHECK(Spans({}).empty());
  CHECK(Spans({At(5, 7), At(0, 2)}) == "0-2 5-7");
  CHECK(Spans({At(2, 4), At(0, 2)}) == "0-2 2-4");
}

TEST_CASE("the longer, the surer, the shared one is kept") {
  CHECK(Spans({At(0, 4), At(2, 9)}) == "2-9");
  CHECK(Spans({At(0, 9, Confidence::kLow), At(2, 4)}) == "2-4");
  CHECK(Spans({At(0, 9, Confidence::kHigh, Intent::kMove),
               At(2, 4, Confidence::kLow)}) == "2-4");
  CHECK(Spans({At(0, 9, Confidence::kHigh, Intent::kRequest),
               At(2, 4, Confidence::kMedium)}) == "2-4");
}

TEST_CASE("of two the same one is kept") {
  CHECK(Spans({At(1, 3), At(1, 3)}) == "1-3");
  std::vector<Found> found = {
      At(1, 3, Confidence::kHigh, Intent::kShare, Category::kHandle),
      At(1, 3, Confidence::kHigh, Intent::kShare, Category::kEmail)};
  Resolve(&found);
  REQUIRE(found.size() == 1);
  CHECK(found[0].category == Category::kEmail);
}

TEST_CASE("a chain of overlaps") {
  CHECK(Spans({At(0, 3), At(2, 5), At(4, 7)}) == "0-3 4-7");
  CHECK(Spans({At(0, 3), At(2, 8), At(7, 9)}) == "2-8");
}

// One better than each of two must not lose both to one of them only.
TEST_CASE("a long one that is worse than one of two leaves both") {
  CHECK(Spans({At(0, 3, Confidence::kHigh), At(2, 6, Confidence::kMedium),
               At(5, 9, Confidence::kLow)}) == "0-3 5-9");
}

TEST_CASE("the order does not matter, and no two overlap") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::vector<Found> found;
    for (unsigned i = 0; i < 1 + random() % 8; ++i) {
      const auto begin = static_cast<uint32_t>(random() % 30);
      found.push_back(At(begin, begin + 1 + static_cast<uint32_t>(random() % 8),
                         static_cast<Confidence>(random() % 3),
                         static_cast<Intent>(random() % 3),
                         static_cast<Category>(random() % 7)));
    }
    std::vector<Found> other = found;
    std::shuffle(other.begin(), other.end(), random);
    Resolve(&found);
    Resolve(&other);
    REQUIRE(found.size() == other.size());
    for (size_t i = 0; i < found.size(); ++i) {
      CHECK(found[i].span == other[i].span);
      CHECK(found[i].category == other[i].category);
      CHECK(found[i].intent == other[i].intent);
      if (i > 0) CHECK(found[i - 1].span.end <= found[i].span.begin);
    }
  }
}

}  // namespace
}  // namespace composer_guard
