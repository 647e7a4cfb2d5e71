// core/text/word_list.h

#include "core/text/word_list.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

namespace composer_guard {
namespace {

constexpr auto kJoints = Words("and", "or", "und");

TEST_CASE("a list tells the places of its words, by length, and of no others") {
  CHECK(kJoints.PlaceOf("or") == 0);
  CHECK(kJoints.PlaceOf("and") == 1);
  CHECK(kJoints.PlaceOf("und") == 2);
  for (const std::string_view other :
       {"", "an", "ando", "r", "oru", "unt", "underneath"}) {
    CHECK(kJoints.PlaceOf(other) == kNoPlace);
    CHECK(!kJoints.Has(other));
  }
  for (const size_t size : {254, 255, 256, 1000}) {
    CHECK(!kJoints.Has(std::string(size, 'a')));
  }
}

TEST_CASE("a list tells whether one of its words begins another") {
  static constexpr auto kStarts = Words("app", "fi", "resum");
  for (const std::string_view word : {"app", "apply", "fix", "fi", "resume"}) {
    CHECK(kStarts.Begins(word));
  }
  for (const std::string_view word : {"", "ap", "f", "if", "resu", "xapp"}) {
    CHECK(!kStarts.Begins(word));
  }
  for (const size_t size : {254, 255, 256, 1000}) {
    CHECK(!kStarts.Begins(std::string(size, 'a')));
    CHECK(kStarts.Begins("app" + std::string(size, 'a')));
  }
}

TEST_CASE("a list is walked in that order, also where its size is not known") {
  std::string all;
  for (const std::string_view word : kJoints) all += word;
  CHECK(all == "orandund");
  const WordRange range = kJoints;
  std::string again;
  for (const std::string_view word : range) again += word;
  CHECK(again == all);
  CHECK(range.Has("or"));
  CHECK(!range.Has("nd"));
}

}  // namespace
}  // namespace composer_guard
