// core/match/proclitics.h

#include "core/match/proclitics.h"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

namespace composer_guard {
namespace {

bool IsA(WordClass wanted, std::string_view word) {
  Lexeme lexeme;
  return FindBehindProclitics(word, &lexeme) && lexeme.Is(wanted);
}

TEST_CASE("the examples of proclitics.h") {
  CHECK(IsA(WordClass::kService, "בטלגרם"));
  CHECK(IsA(WordClass::kEmailNoun, "ושהמייל"));
  CHECK(IsA(WordClass::kPhoneNoun, "وللهاتف"));
}

TEST_CASE("what is no word behind them") {
  for (const std::string_view word :
       {"", "ו", "של", "בל", "و", "ولل", "المطر", "בננה", "telegram"}) {
    CAPTURE(word);
    Lexeme lexeme;
    CHECK_FALSE(FindBehindProclitics(word, &lexeme));
  }
}

}  // namespace
}  // namespace composer_guard
