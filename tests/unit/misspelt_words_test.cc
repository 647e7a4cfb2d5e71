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

}  // namespace
}  // namespace composer_guard
