// core/detect/digit_compound.h

#include "core/detect/digit_compound.h"

#include <catch2/catch_test_macros.hpp>

namespace composer_guard {
namespace {

TEST_CASE("the examples of digit_compound.h") {
  CHECK(CompoundDigits("fivefivefive") == "555");
  CHECK(CompoundDigits("dreiundzwanzig") == "23");
  CHECK(CompoundDigits("trentaquattro") == "34");
  CHECK(CompoundDigits("femogtredive") == "35");
  CHECK(CompoundDigits("zweihundertfunf") == "205");
  CHECK(CompoundDigits("fiver").empty());
  CHECK(CompoundDigits("someone").empty());
  CHECK(CompoundDigits("twentieth").empty());
}

TEST_CASE("one listed word is no compound") {
  CHECK(CompoundDigits("twenty").empty());
  CHECK(CompoundDigits("").empty());
}

TEST_CASE("tens and units of several languages") {
  CHECK(CompoundDigits("einundzwanzig") == "21");
  CHECK(CompoundDigits("tweeentwintig") == "22");
  CHECK(CompoundDigits("trettiofyra") == "34");
  CHECK(CompoundDigits("huszonot") == "25");
  CHECK(CompoundDigits("fouronefive") == "415");
}

}  // namespace
}  // namespace composer_guard
