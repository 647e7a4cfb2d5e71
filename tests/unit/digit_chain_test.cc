// core/detect/digit_chain.h

#include "core/detect/digit_chain.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// The pieces of the chain that begins with the draft, a space between any two.
std::string Pieces(std::string draft) {
  ReadScene scene(std::move(draft));
  const NumberShields shielded(scene->size());
  DigitChain chain;
  if (scene->size() > 0) ReadChain(*scene, shielded, 0, &chain);
  std::string pieces;
  for (const DigitPiece& piece : chain.pieces) {
    if (!pieces.empty()) pieces += ' ';
    pieces += piece.digits;
  }
  return pieces;
}

std::string Digits(std::string draft) {
  std::string digits;
  for (const char c : Pieces(std::move(draft))) {
    if (c != ' ') digits += c;
  }
  return digits;
}

TEST_CASE("the examples of digit_chain.h") {
  CHECK(Digits("five five 5, oh one") == "55501");
  CHECK(Digits("double six") == "66");
  CHECK(Digits("three fives") == "555");
  CHECK(Digits("O77OO") == "07700");
  CHECK(Digits("9\U0001F3408\U0001F3403") == "983");
  CHECK(Digits("6 then 1 then 9") == "619");
  CHECK(Digits("816</b>-555") == "816555");
  CHECK(Digits("10px") == "");
  CHECK(Digits("1Z999AA") == "");
  CHECK(Digits("5x5x5") == "555");
  CHECK(Digits("415 (got that?) 555") == "415555");
  CHECK(Digits("4l5 SSS") == "415555");
  CHECK(Digits("version 2b") == "");
}

TEST_CASE("pieces and what stands between") {
  CHECK(Pieces("415-555-0132") == "415 555 0132");
  CHECK(Pieces("415.555.0132") == "415 555 0132");
  CHECK(Pieces("4 1 5") == "4 1 5");
  CHECK(Pieces("4/1/5") == "4 1 5");
  CHECK(Pieces("4_1_5") == "4 1 5");
  CHECK(Pieces("4*1*5") == "4 1 5");
  CHECK(Pieces("4|1|5") == "4 1 5");
  CHECK(Pieces("5x5x5") == "5 5 5");
  CHECK(Pieces("415\n555") == "415 555");
  CHECK(Pieces("415\n- 555") == "415 555");
  CHECK(Pieces("415 dash 555 and 0132") == "415 555 0132");
}

TEST_CASE("number words of several kinds") {
  CHECK(Digits("twenty-three forty") == "2340");
  CHECK(Digits("twelve") == "12");
  CHECK(Digits("eight hundred") == "800");
  CHECK(Digits("triple 2") == "222");
  CHECK(Digits("double-oh seven") == "007");
  CHECK(Digits("fivefivefive") == "555");
  CHECK(Digits("cinco cinco") == "55");
  CHECK(Digits("f\u00FCnf null") == "50");
  CHECK(Digits("treinta y cinco") == "35");
}

TEST_CASE("numerals of other scripts and styles") {
  CHECK(Digits("\u0664\u0661\u0665") == "415");
  CHECK(Digits("\u096A\u0967\u096B") == "415");
  CHECK(Digits("\uFF14\uFF11\uFF15") == "415");
  CHECK(Digits("4\uFE0F\u20E31\uFE0F\u20E35\uFE0F\u20E3") == "415");
  CHECK(Digits("\u2463\u2460\u2464") == "415");
  CHECK(Digits("4\u200B1\u200B5") == "415");
}

TEST_CASE("a chain ends at money, shares, and questions") {
  CHECK(Pieces("415 $ 555") == "415");
  CHECK(Pieces("415% 555") == "415");
  CHECK(Pieces("415? 555") == "415");
  CHECK(Pieces("415! 555") == "415");
  CHECK(Pieces("415 @ 555") == "415");
  CHECK(Pieces("415 apples 555") == "415");
}

TEST_CASE("an empty line is a gap of its own, two are the end") {
  ReadScene scene("415\n\n555");
  DigitChain chain;
  ReadChain(*scene, NumberShields(scene->size()), 0, &chain);
  REQUIRE(chain.pieces.size() == 2);
  CHECK(chain.pieces[1].gap == Gap::kParagraph);
  CHECK(Pieces("415\n\n-\n\n555") == "415");
}

TEST_CASE("no digits, no chain") {
  CHECK(Pieces("").empty());
  CHECK(Pieces("hello").empty());
  CHECK(Pieces("...").empty());
  CHECK(Pieces("double").empty());
  CHECK(Pieces("double trouble").empty());
  CHECK(Pieces("triple\n5").empty());
}

TEST_CASE("a word of another language is a weak digit, behind a sure one") {
  // "six" is English and French, "sept" only French, "seven" only English.
  CHECK(Digits("six sept") == "67");
  CHECK(Digits("six sept seven") == "677");
  CHECK(Digits("to sechs sieben") == "2");
}

TEST_CASE("a chain has at most kMostPieces, and says where to read on") {
  std::string draft;
  for (int i = 0; i < 100; ++i) draft += "1 ";
  ReadScene scene(draft);
  const NumberShields shielded(scene->size());
  DigitChain chain;
  ReadChain(*scene, shielded, 0, &chain);
  CHECK(chain.pieces.size() == kMostPieces);
  CHECK(chain.next == kMostPieces);
}

TEST_CASE("shielded lexemes are none") {
  ReadScene scene("415 555 0132");
  DigitChain chain;
  ReadChain(*scene,
            {NumberShield::kNone, NumberShield::kSure, NumberShield::kNone}, 0,
            &chain);
  CHECK(chain.pieces.size() == 1);
  ReadChain(*scene,
            {NumberShield::kSure, NumberShield::kNone, NumberShield::kNone}, 0,
            &chain);
  CHECK(chain.pieces.empty());
  CHECK(chain.next == 1);
}

TEST_CASE("a numeral of a hundred thousand digits is none") {
  CHECK(Pieces(std::string(100'000, '7')).empty());
}

}  // namespace
}  // namespace composer_guard
