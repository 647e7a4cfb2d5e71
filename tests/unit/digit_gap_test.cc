// core/detect/digit_gap.h

#include "core/detect/digit_gap.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// The gap behind the draft's first lexeme.
DigitGap GapOf(std::string draft) {
  ReadScene scene(std::move(draft));
  return ReadDigitGap(*scene, 1, Languages{0});
}

// What stands behind that gap.
std::string Behind(std::string draft) {
  ReadScene scene(std::move(draft));
  const DigitGap gap = ReadDigitGap(*scene, 1, Languages{0});
  return gap.ok ? std::string(scene->Text(gap.next)) : std::string();
}

TEST_CASE("the kinds of gaps") {
  CHECK(GapOf("415 555").gap == Gap::kSpace);
  CHECK(GapOf("415-555").gap == Gap::kUsual);
  CHECK(GapOf("415) 555").gap == Gap::kUsual);
  CHECK(GapOf("415 * 555").gap == Gap::kOdd);
  CHECK(GapOf("415</b><i>555").gap == Gap::kOdd);
  CHECK(GapOf("415, 555").gap == Gap::kComma);
  CHECK(GapOf("415 and then 555").gap == Gap::kWords);
  CHECK(GapOf("4x5").gap == Gap::kLetter);
  CHECK(GapOf("4 x 5").gap == Gap::kLetter);
  CHECK(GapOf("4]x[5").gap == Gap::kLetter);
  CHECK(GapOf("415\n555").gap == Gap::kLine);
  CHECK(GapOf("415\n- 555").gap == Gap::kLine);
  CHECK(GapOf("415\n\n555").gap == Gap::kParagraph);
  CHECK(GapOf("415\nphase two: 555").gap == Gap::kLabel);
}

TEST_CASE("a short remark is a gap, a number in it is none") {
  CHECK(GapOf("415 (got that?) 555").gap == Gap::kAside);
  CHECK(GapOf("415 ...wait for it... 555").gap == Gap::kAside);
  CHECK(GapOf("415 \u2026 ready\u2026 555").gap == Gap::kAside);
  CHECK(Behind("415 (got that?) 555") == "555");
  CHECK(Behind("415 (of 20 rows) 555") == "of");
  CHECK(Behind("415 (or so it seems to most of us here) 555") == "or");
  CHECK(Behind("415 (555) 0132") == "555");
}

TEST_CASE("the number of a list's item belongs to the gap") {
  CHECK(Behind("206\n2. 555") == "555");
  CHECK(Behind("206\n2) 555") == "555");
  CHECK(Behind("206\n2.555") == "2");
  CHECK(Behind("206\n2018. 555") == "2018");
}

TEST_CASE("what ends a chain, and a plus between numerals that does not") {
  CHECK(Behind("415 $ 555") == "$");
  CHECK(Behind("415? 555") == "?");
  CHECK(Behind("415 +1") == "+");
  CHECK(Behind("8+1") == "1");
  CHECK(Behind("415").empty());
}

TEST_CASE("a filler that is a digit of the language fills no gap") {
  ReadScene scene("zero um sete");
  const auto zero = TagOf(scene->At(0), WordClass::kDigit);
  REQUIRE(zero.has_value());
  CHECK(ReadDigitGap(*scene, 1, zero->languages).next == 1);
  CHECK(ReadDigitGap(*scene, 1, Languages{0}).next == 2);
}

}  // namespace
}  // namespace composer_guard
