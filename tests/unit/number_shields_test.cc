// core/detect/number_shields.h

#include "core/detect/number_shields.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// The numerals that are not shielded, a space between any two.
std::string Open(std::string draft) {
  ReadScene scene(std::move(draft));
  NumberShields shielded;
  ShieldNumbers(*scene, &shielded);
  REQUIRE(shielded.size() == scene->size());
  std::string open;
  for (size_t i = 0; i < scene->size(); ++i) {
    if (scene->At(i).kind != TokenKind::kNumber ||
        shielded[i] != NumberShield::kNone) {
      continue;
    }
    if (!open.empty()) open += ' ';
    open += scene->Text(i);
  }
  return open;
}

TEST_CASE("the examples of number_shields.h") {
  for (const char* draft : {"$1,200-1,500", "2024-05-01", "17:30", "10.2.3.4",
                            "v2.3.1", "1920 x 1080", "40.712776, -74.005974"}) {
    INFO(draft);
    CHECK(Open(draft).empty());
  }
  CHECK(Open("415-555-0132") == "415 555 0132");
  CHECK(Open("06 39 98 17 55") == "06 39 98 17 55");
  CHECK(Open("+1 415 555 0132") == "1 415 555 0132");
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

TEST_CASE("cards and browsers") {
  CHECK(Open("4000 0027 6000 3184").empty());
  CHECK(Open("4000-0027-6000-3184").empty());
  CHECK(Open("124.0.6367.118").empty());
  CHECK(Open("4000 0027 6000") == "4000 0027 6000");
}

TEST_CASE("money is sure, a shape may be part of a disguised number") {
  const auto shield = [](std::string draft, std::string_view number) {
    ReadScene scene(std::move(draft));
    NumberShields shields;
    ShieldNumbers(*scene, &shields);
    return shields[scene.Find(number)];
  };
  CHECK(shield("$1,200", "200") == NumberShield::kSure);
  CHECK(shield("12 kg", "12") == NumberShield::kSure);
  CHECK(shield("2.3.1", "3") == NumberShield::kShape);
  CHECK(shield("5x7x3", "7") == NumberShield::kShape);
  CHECK(shield("2OZ", "2") == NumberShield::kShape);
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
  NumberShields shielded(4, NumberShield::kSure);
  ShieldNumbers(*scene, &shielded);
  CHECK(shielded == NumberShields{NumberShield::kSure, NumberShield::kNone});
}

TEST_CASE("an empty draft") { CHECK(Open("").empty()); }

TEST_CASE("hexadecimal numbers") {
  CHECK(Open("0x04 0x15 0x4A 0xff").empty());
  CHECK(Open("0xzz 12") == "0 12");
}

}  // namespace
}  // namespace composer_guard
