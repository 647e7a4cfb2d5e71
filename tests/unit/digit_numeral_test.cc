// core/detect/digit_numeral.h

#include "core/detect/digit_numeral.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// The digits of the numeral at the lexeme that reads `at`.
std::string Digits(std::string draft, std::string_view at, bool in_chain) {
  ReadScene scene(std::move(draft));
  const size_t i = scene.Find(at);
  REQUIRE(i != kNowhere);
  DigitPiece piece;
  return ReadNumeral(*scene, i, in_chain, &piece) ? piece.digits
                                                  : std::string();
}

TEST_CASE("numerals with letters for digits") {
  CHECK(Digits("415", "415", false) == "415");
  CHECK(Digits("O77OO", "o", false) == "07700");
  CHECK(Digits("10px", "10", false).empty());
  CHECK(Digits("1Z999AA", "1", false).empty());
}

TEST_CASE("letters only are digits in a chain, as they look") {
  CHECK(Digits("4 SSS", "sss", true) == "555");
  CHECK(Digits("4 SSS", "sss", false).empty());
  CHECK(Digits("4 Ol", "ol", true) == "01");
  CHECK(Digits("4 so", "so", true).empty());
  CHECK(Digits("4 is", "is", true).empty());
  CHECK(Digits("4-sss", "sss", true) == "555");
}

TEST_CASE("a number may begin with letters behind a plus sign only") {
  ReadScene plus("+SS 11");
  CHECK(MayBeginWithLeet(*plus, plus.Find("ss")));
  ReadScene none("SS 11");
  CHECK_FALSE(MayBeginWithLeet(*none, none.Find("ss")));
}

TEST_CASE("letters that join numerals") {
  ReadScene scene("5x5");
  CHECK(IsJoiningLetter(*scene, 1));
  CHECK(Digits("5x5", "5", false) == "5");
  CHECK(Digits("5xSxSxO", "5", false) == "5550");
  CHECK(IsLeetWord("sob"));
  CHECK_FALSE(IsLeetWord("sox"));
  CHECK_FALSE(IsLeetWord(""));
}

}  // namespace
}  // namespace composer_guard
