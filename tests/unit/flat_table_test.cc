// core/third_party/re2/standin/absl/container/internal/flat_table.h

#include "core/third_party/re2/standin/absl/container/internal/flat_table.h"

#include <catch2/catch_test_macros.hpp>
#include <cstdint>
#include <functional>
#include <random>
#include <set>

namespace {

struct Itself {
  uint32_t operator()(uint32_t value) const { return value; }
};
// Most keys want one of a few slots.
struct Poor {
  size_t operator()(uint32_t value) const { return value % 5; }
};
using Table = absl::container_internal::FlatTable<uint32_t, Itself, Poor,
                                                  std::equal_to<uint32_t>>;

std::set<uint32_t> AllOf(Table* table) {
  std::set<uint32_t> all;
  for (auto at = table->begin(); at != table->end(); ++at) all.insert(*at);
  return all;
}

TEST_CASE("an empty table has nothing, and loses nothing") {
  Table table;
  CHECK(table.empty());
  CHECK(table.begin() == table.end());
  CHECK(table.find(3u) == table.end());
  table.erase(3u);
  table.clear();
  CHECK(table.insert(3).second);
  CHECK_FALSE(table.insert(3).second);
  CHECK(*table.find(3u) == 3);
}

TEST_CASE("a table holds what a set does, whatever is put in and taken out") {
  std::mt19937 random(7);
  Table table;
  std::set<uint32_t> wanted;
  for (int step = 0; step < 20000; ++step) {
    const auto key = static_cast<uint32_t>(random() % 97);
    switch (random() % 16) {
      case 0:
        if (random() % 64 == 0) {
          table.clear();
          wanted.clear();
        }
        break;
      case 1:
      case 2:
      case 3:
      case 4:
      case 5:
      case 6:
        table.erase(key);
        wanted.erase(key);
        break;
      default:
        CHECK(table.insert(key).second == wanted.insert(key).second);
    }
    REQUIRE(table.size() == wanted.size());
    REQUIRE((table.find(key) != table.end()) == wanted.contains(key));
    if (step % 100 == 0) REQUIRE(AllOf(&table) == wanted);
  }
}

}  // namespace
