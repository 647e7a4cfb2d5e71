// core/match/masked_words.h

#include "core/match/masked_words.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// The listed word that the first word of the text is read as.
std::string_view Read(std::string_view text) {
  ReadScene scene{std::string(text)};
  const Lexeme& first = scene->At(0);
  return first.said == 0 ? std::string_view() : SaidWord(first.said);
}

TEST_CASE("the examples of masked_words.h") {
  CHECK(Read("sk*pe") == "skype");
  CHECK(Read("we*hat") == "wechat");
  CHECK(Read("T******m") == "telegram");
  CHECK(Read("disc#rd") == "discord");
  CHECK(Read("a*b").empty());
  CHECK(Read("C#").empty());
}

TEST_CASE("what tells too few letters, or ends with a sign, is no name") {
  CHECK(Read("s****").empty());
  CHECK(Read("phon*").empty());
  CHECK(Read("em*ilxx").empty());
  CHECK(Read("a*b*c*d*e*f*g*h*i*j*k*l").empty());
  CHECK(Read("savvy").empty());  // nothing stands behind it
}

}  // namespace
}  // namespace composer_guard
