// core/detect/phone_tail.h

#include "core/detect/phone_tail.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

size_t Last(const ReadScene& scene, std::string_view number) {
  return scene.Find(number) + 1;
}

TEST_CASE("letters of the keypad") {
  ReadScene code("1-888-555-CODE");
  CHECK(ReadVanity(*code, Last(code, "555"), 7).end == 14);
  CHECK(ReadVanity(*code, Last(code, "555"), 7).digits == "2633");
  CHECK(ReadVanity(*code, Last(code, "555"), 4).end == 0);
  ReadScene flowers("1-800-FLOWERS");
  CHECK(ReadVanity(*flowers, Last(flowers, "800"), 4).digits == "3569377");
  ReadScene kilts("1 (888) GO-KILTS");
  CHECK(ReadVanity(*kilts, Last(kilts, "888"), 4).end == 16);
  ReadScene size("555-0132-XL");
  CHECK(ReadVanity(*size, Last(size, "0132"), 7).end == 0);
  ReadScene small("1-888-555-code");
  CHECK(ReadVanity(*small, Last(small, "555"), 7).end == 0);
  ReadScene apart("1-800 FLOWERS");
  CHECK(ReadVanity(*apart, Last(apart, "800"), 4).end == 13);
  ReadScene sold("1-200 FLOWERS");
  CHECK(ReadVanity(*sold, Last(sold, "200"), 4).end == 0);
}

TEST_CASE("extensions") {
  ReadScene ext("555-0132 ext. 12");
  CHECK(ExtensionEnd(*ext, Last(ext, "0132")) == 16);
  ReadScene x("555-0132 x12");
  CHECK(ExtensionEnd(*x, Last(x, "0132")) == 12);
  ReadScene comma("555-0132, extension 7");
  CHECK(ExtensionEnd(*comma, Last(comma, "0132")) == 21);
  ReadScene none("555-0132 extra 12");
  CHECK(ExtensionEnd(*none, Last(none, "0132")) == 0);
}

}  // namespace
}  // namespace composer_guard
