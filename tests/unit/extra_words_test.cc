// core/match/extra_words.h

#include "core/match/extra_words.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// The hits as "first-last:value ".
std::string Hits(const ExtraWords& words, const std::string& draft) {
  ReadScene scene(draft);
  std::string hits;
  words.Find(scene->text, scene->lexemes,
             [&hits](size_t first, size_t last, uint16_t value) {
               hits += std::to_string(first) + "-" + std::to_string(last) +
                       ":" + std::to_string(value) + " ";
             });
  return hits;
}

TEST_CASE("words and phrases in any case, width and spacing") {
  ExtraWords words;
  REQUIRE(words.Add("Craftly Messages", 7));
  REQUIRE(words.Add("CRAFTLY", 2));
  REQUIRE(words.Add("work-bench", 3));
  words.Finish();
  CHECK(Hits(words, "on craftly  messages") == "1-2:7 1-1:2 ");
  CHECK(Hits(words, "on craftly-messages") == "1-3:7 1-1:2 ");
  CHECK(Hits(words, "ｃｒａｆｔｌｙ") == "0-0:2 ");
  CHECK(Hits(words, "the work bench") == "1-2:3 ");
  CHECK(Hits(words, "messages on craft, a craftlyish bench at work").empty());
  CHECK(Hits(words, "craftly\n\nmessages") == "0-0:2 ");
}

TEST_CASE("a script without spaces") {
  ExtraWords words;
  REQUIRE(words.Add("木工台", 4));
  words.Finish();
  CHECK_FALSE(Hits(words, "请在木工台联系").empty());
  CHECK(Hits(words, "请在木台联系").empty());
}

TEST_CASE("what is no word and no phrase is refused") {
  ExtraWords words;
  for (const char* bad : {"", "  ", "!?", "a b c d e f g", "- a", "木工 台"}) {
    CAPTURE(bad);
    CHECK_FALSE(words.Add(bad, 1));
  }
  CHECK_FALSE(words.Add(std::string(ExtraWords::kMostBytes + 1, 'a'), 1));
  words.Finish();
  CHECK(words.empty());
}

}  // namespace
}  // namespace composer_guard
