// core/detect/digit_words.h

#include "core/detect/digit_words.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// The digits of the number words that the draft begins with.
std::string Digits(std::string draft) {
  ReadScene scene(std::move(draft));
  Languages languages = kEveryLanguage;
  DigitPiece piece;
  return ReadDigitWords(*scene, 0, &languages, &piece) ? piece.digits
                                                       : std::string();
}

TEST_CASE("the examples of digit_words.h") {
  CHECK(Digits("five") == "5");
  CHECK(Digits("twenty-three") == "23");
  CHECK(Digits("double six") == "66");
  CHECK(Digits("three fives") == "555");
  CHECK(Digits("eight hundred") == "800");
  CHECK(Digits("treinta y cinco") == "35");
  CHECK(Digits("fivefivefive") == "555");
  CHECK(Digits("five hundred fifty-five") == "555");
  CHECK(Digits("twice 66") == "6666");
  CHECK(Digits("three 5s") == "555");
  CHECK(Digits("quatre-vingt-dix-neuf") == "99");
  CHECK(Digits("dreiundzwanzig") == "23");
  CHECK(Digits("f0ur") == "4");
  CHECK(Digits("fiive") == "5");
  CHECK(Digits("f o u r o n e f i v e") == "415");
  CHECK(Digits("f o u r t h").empty());
  CHECK(Digits("fiver").empty());
  CHECK(Digits("double trouble").empty());
  CHECK(Digits("someone").empty());
}

TEST_CASE("hundreds go on with what is below a hundred") {
  CHECK(Digits("eight hundred five five") == "800");
  CHECK(Digits("five hundred and five") == "505");
  CHECK(Digits("девятьсот шестнадцать") == "916");
  CHECK(Digits("beş yüz otuz iki") == "532");
  CHECK(Digits("sześćset dwa") == "602");
}

TEST_CASE("French counts by twenties") {
  CHECK(Digits("soixante-dix-sept") == "77");
  CHECK(Digits("soixante et onze") == "71");
  CHECK(Digits("soixante onze") == "60");
}

TEST_CASE("weak words are marked") {
  ReadScene scene("for");
  Languages languages = kEveryLanguage;
  DigitPiece piece;
  REQUIRE(ReadDigitWords(*scene, 0, &languages, &piece));
  CHECK(piece.weak);
  CHECK(piece.word);
}

TEST_CASE("the languages shrink to those that say it so") {
  ReadScene scene("cinco");
  Languages languages = kEveryLanguage;
  DigitPiece piece;
  REQUIRE(ReadDigitWords(*scene, 0, &languages, &piece));
  CHECK(languages != kEveryLanguage);
  CHECK((languages & kEnglish) == 0);
}

}  // namespace
}  // namespace composer_guard
