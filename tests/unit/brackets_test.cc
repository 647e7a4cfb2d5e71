// core/text/brackets.h

#include "core/text/brackets.h"

#include <catch2/catch_test_macros.hpp>

namespace composer_guard {
namespace {

TEST_CASE("what closes a bracket") {
  CHECK(ClosingBracket('(') == ')');
  CHECK(ClosingBracket('[') == ']');
  CHECK(ClosingBracket('{') == '}');
  CHECK(ClosingBracket('<') == '>');
  CHECK(ClosingBracket(')') == '\0');
  CHECK(ClosingBracket('"') == '\0');
}

}  // namespace
}  // namespace composer_guard
