// core/match/leet.h

#include "core/match/leet.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "core/match/word_find.h"
#include "core/match/words.h"

namespace composer_guard {
namespace {

bool Reads(std::string_view leet, std::string_view word) {
  std::string letters;
  for (const char c : leet) letters += FromLeet(c);
  const uint16_t id = FindLeetWord(letters);
  return id != kNoWord && id == FindWord(word, WordHash(word));
}

TEST_CASE("the examples of leet.h") {
  CHECK(Reads("5kyp3", "skype"));
  CHECK(Reads("1!nkedin", "linkedin"));
  CHECK_FALSE(Reads("4apps", "apps"));
  CHECK(FindLeetWord("m3") == kNoWord);
}

TEST_CASE("a one is an i or an l, each on its own") {
  CHECK(Reads("te1egram", "telegram"));
  CHECK(Reads("v1ber", "viber"));
  CHECK(Reads("!1nked1n", "linkedin"));
}

TEST_CASE("signs beyond ASCII") {
  CHECK(FromLeetSign("\u00A5") == 'y');
  CHECK(FromLeetSign("\u2713") == 0);
}

TEST_CASE("what is too long is no word") {
  CHECK(FindLeetWord(std::string(1000, '1')) == kNoWord);
}

}  // namespace
}  // namespace composer_guard
