// core/detect/digits_otherwise.h

#include "core/detect/digits_otherwise.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// Whether the chain that begins at the first digit of the draft reads so.
bool Otherwise(std::string draft) {
  ReadScene scene(std::move(draft));
  NumberShields shields;
  ShieldNumbers(*scene, &shields);
  DigitChain chain;
  for (size_t i = 0; i < scene->size() && chain.pieces.empty(); ++i) {
    ReadChain(*scene, shields, i, &chain);
  }
  return !chain.pieces.empty() && ReadsOtherwise(*scene, chain);
}

TEST_CASE("the examples of digits_otherwise.h") {
  CHECK(Otherwise("zero five/one four/two zero two five"));
  CHECK(Otherwise("08|00|16|00"));
  CHECK(Otherwise("nine:zero zero - one seven:thirty"));
  CHECK(Otherwise("$three,five zero zero"));
  CHECK_FALSE(Otherwise("four one five, five five five, zero one three two"));
  CHECK_FALSE(Otherwise("my phone is 08 00 16 00"));
}

TEST_CASE("dates in digits") {
  for (const char* digits : {"20251123", "05142025", "14052025",
                             "0514202506142025", "202511231030"}) {
    INFO(digits);
    CHECK(IsDateInDigits(digits));
  }
  for (const char* digits :
       {"20251323", "05141825", "45142025", "2025112", "4155550132", ""}) {
    INFO(digits);
    CHECK_FALSE(IsDateInDigits(digits));
  }
}

TEST_CASE("hours in digits") {
  CHECK(IsHoursInDigits("08001600"));
  CHECK(IsHoursInDigits("9001730"));
  CHECK_FALSE(IsHoursInDigits("16000800"));
  CHECK_FALSE(IsHoursInDigits("08071600"));
  CHECK_FALSE(IsHoursInDigits("5550132"));
  CHECK_FALSE(IsHoursInDigits(""));
}

TEST_CASE("prices in words, and phones that follow a price") {
  CHECK(Otherwise("one two zero zero one five zero zero euros"));
  CHECK_FALSE(
      Otherwise("I ask $50. four one five five five five zero one "
                "three two"));
}

}  // namespace
}  // namespace composer_guard
