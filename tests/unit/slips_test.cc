// core/text/slips.h

#include "core/text/slips.h"

#include <catch2/catch_test_macros.hpp>

namespace composer_guard {
namespace {

TEST_CASE("a slip is one letter exchanged, left out or doubled") {
  CHECK(IsSlip("telegarm", "telegram"));
  CHECK(IsSlip("phoen", "phone"));
  CHECK(IsSlip("numbr", "number"));
  CHECK(IsSlip("emmail", "email"));
  CHECK(IsSlip("adress", "address"));
  CHECK(IsSlip("doesnt", "doesn't"));
}

TEST_CASE("in longer words a letter put in or taken for another is one too") {
  CHECK(IsSlip("telehgram", "telegram"));
  CHECK(IsSlip("telefram", "telegram"));
  CHECK_FALSE(IsSlip("nunber", "number"));
  CHECK_FALSE(IsSlip("nujmber", "number"));
  CHECK_FALSE(IsSlip("telefram", "telegram", true));
  CHECK(IsSlip("telegarm", "telegram", true));
}

TEST_CASE("neither the first letter nor an ending is a slip") {
  CHECK_FALSE(IsSlip("elegram", "telegram"));
  CHECK_FALSE(IsSlip("etlegram", "telegram"));
  CHECK_FALSE(IsSlip("contacts", "contact"));
  CHECK_FALSE(IsSlip("contac", "contact"));
  CHECK_FALSE(IsSlip("numbers", "numbed"));
  CHECK_FALSE(IsSlip("telegram", "telegram"));
  CHECK_FALSE(IsSlip("teelgarm", "telegram"));
}

TEST_CASE("words are found by what one slip makes of them") {
  SlipWords words;
  words.Add("telegram");
  words.Add("número");  // no ASCII
  words.Add("fax");     // too short
  words.Add("abcdefghijklmnop");
  CHECK(words.Find("telegarm") == "telegram");
  CHECK(words.Find("abcdefghijklmnpo") == "abcdefghijklmnop");
  CHECK(words.Find("telegrams").empty());
  CHECK(words.Find("fxa").empty());
  CHECK(words.Find("").empty());
  CHECK(words.Find("tele gram").empty());
}

}  // namespace
}  // namespace composer_guard
