// core/detect/digit_few.h

#include "core/detect/digit_few.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/detect/digit_chain.h"
#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// What is read on from, behind a number at the beginning; "" where nothing is
// passed over.
std::string Behind(std::string draft) {
  ReadScene scene(std::move(draft));
  const size_t behind = BehindFewDigits(*scene, 0);
  if (behind == 0) return "";
  return behind < scene->size() ? std::string(scene->Text(behind)) : "end";
}

TEST_CASE("few digits are passed over") {
  CHECK(Behind("140 pieces") == "pieces");
  CHECK(Behind("1 to 3 months") == "months");
  CHECK(Behind("2015, was") == "was");
  CHECK(Behind("one website") == "website");
  CHECK(Behind("8 x 12 cm") == "cm");
  CHECK(Behind("4.6.0, with") == "with");
  CHECK(Behind("3 for $ 20") == "$");
  CHECK(Behind("10kg") == "kg");
  CHECK(Behind("12") == "end");
}

TEST_CASE("what may become a number is not") {
  for (const char* draft :
       {"415-555-0132", "one two three", "1-800-flowers", "800-plumber",
        "five sevun", "4155 flowers", "3ight f0ur thr33", "5 S S S O O 1 3",
        "12 f i v e", "555 (got that) 0132", "5\n55", "double 5", "nine fives",
        "415bis or"}) {
    INFO(draft);
    CHECK(Behind(draft) == "");
  }
}

TEST_CASE("no chain of six digits begins where few are passed over") {
  for (const char* draft :
       {"5, 6 or 7 of them", "12 bis rue", "2 pm or 3 pm", "no 5", "to be",
        "for us and 3 more", "one and a half", "I 5 O 6 of", "3 x 4 x 5 m",
        "in 2015 and 2016", "100 - that is all", "20 % of 300"}) {
    ReadScene scene{std::string(draft)};
    const NumberShields shields(scene->size());
    const size_t behind = BehindFewDigits(*scene, 0);
    for (size_t i = 0; i < behind; ++i) {
      DigitChain chain;
      ReadChain(*scene, shields, i, &chain);
      size_t digits = 0;
      for (const DigitPiece& piece : chain.pieces) {
        digits += piece.digits.size();
      }
      INFO(draft << " from " << i);
      CHECK(digits < 6);
    }
  }
}

}  // namespace
}  // namespace composer_guard
