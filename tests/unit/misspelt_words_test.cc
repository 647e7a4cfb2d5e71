// core/match/misspelt_words.h

#include "core/match/misspelt_words.h"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

#include "core/text/technique.h"

namespace composer_guard {
namespace {

bool IsService(std::string_view word) {
  Lexeme lexeme;
  FindMisspelt(word, &lexeme);
  return (lexeme.techniques & kMisspelled) != 0 &&
         lexeme.Is(AnyOf(WordClass::kService, WordClass::kServiceWeak));
}

TEST_CASE("the examples of misspelt_words.h") {
  CHECK(IsService("dizcord"));
  CHECK(IsService("telegarm"));
  CHECK(IsService("instagarm"));
  CHECK_FALSE(IsService("discard"));
  CHECK_FALSE(IsService("telegrams"));
  CHECK_FALSE(IsService("messengers"));
}

TEST_CASE("two slips are another word") {
  CHECK_FALSE(IsService("dizcart"));
  CHECK_FALSE(IsService("programs"));
}

TEST_CASE("a listed word whose letters are drawn out") {
  const auto drawn_out = [](std::string_view word) {
    Lexeme lexeme;
    return FindDrawnOut(word, &lexeme);
  };
  CHECK(drawn_out("instaaaa"));
  CHECK(drawn_out("fooour"));
  CHECK(drawn_out("numberrrr"));
  CHECK(drawn_out("threeee"));
  CHECK_FALSE(drawn_out("sssi"));     // letters for figures
  CHECK_FALSE(drawn_out("xxxx"));     // one letter
  CHECK_FALSE(drawn_out("zzzzqqq"));  // no word
  CHECK_FALSE(drawn_out("three"));
}

TEST_CASE("a listed word with two letters for its umlaut") {
  const auto meant = [](std::string_view word) {
    Lexeme lexeme;
    return FindTranscribed(word, &lexeme) ? SaidWord(lexeme.said) : "";
  };
  CHECK(meant("buero") == "buro");
  CHECK(meant("telephoen").empty());
  CHECK(meant("value").empty());
}

TEST_CASE("runs of letters are made shorter") {
  CHECK(WithRunsOf(1, "tonightttt") == "tonight");
  CHECK(WithRunsOf(2, "freeee") == "free");
  CHECK(WithRunsOf(1, "free") == "free");
}

}  // namespace
}  // namespace composer_guard
