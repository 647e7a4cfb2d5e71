// core/detect/address_ahead.h

#include "core/detect/address_ahead.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// The word where an address may begin first; "" where none may.
std::string First(std::string draft) {
  ReadScene scene(std::move(draft));
  const size_t i = AddressAhead(*scene).Next(0);
  return i < scene->size() ? std::string(scene->Text(i)) : "";
}

TEST_CASE("an address may begin") {
  CHECK(First("418 Marigold Avenue") == "418");
  CHECK(First("Unit 9, Harbour Works") == "unit");
  CHECK(First("12 bis Am Kanal, 26871 Papenburg") == "12");
  CHECK(First("12 small oak lane") == "12");
  CHECK(First("22 seven way") == "22");
  CHECK(First("Foo 118, 2015 AB Haarlem") == "foo");
  CHECK(First("123Weg 123") == "123");
  CHECK(First("calle del sol 5") == "calle");
  CHECK(First("5 Foo Bar, SW1A 1AA") == "5");
  CHECK(First("Al Zaabi Building, 3") == "al");
  CHECK(First("2nd floor of it") == "2");
}

TEST_CASE("no address begins") {
  CHECK(First("In 2019 there were 12 of them") == "");
  CHECK(First("no page of 4.6.0") == "");
  CHECK(First("the end point of 3 million calls") == "");
  CHECK(First("the 21st of May, so that is 5") == "");
  CHECK(First("I have 140 pieces and an mp3") == "");
}

}  // namespace
}  // namespace composer_guard
