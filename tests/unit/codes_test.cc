// core/text/codes.h

#include "core/text/codes.h"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

namespace composer_guard {
namespace {

// The first code of the text; 0 when it has none.
char32_t First(std::string_view text, bool among_codes = false) {
  const size_t at = text.find_first_of("%&\\");
  return at == std::string_view::npos ? 0
                                      : ReadCode(text, at, among_codes).value;
}

TEST_CASE("the examples of codes.h") {
  CHECK(First("jane%40acme.com") == U'@');
  CHECK(First("%61irtable.com") == U'a');
  CHECK(First("x%F0%9D%97%90") == U'\U0001D5D0');
  CHECK(First("&#64;") == U'@');
  CHECK(First("&#x1d41a;") == U'\U0001D41A');
  CHECK(First("&period;") == U'.');
  CHECK(First("\\u0040") == U'@');
  for (const std::string_view plain :
       {"50% of", "%50 off", "100%20", "R&D", "&nbsp in prose", "\\users"}) {
    CHECK_FALSE(HasCodes(plain));
  }
}

TEST_CASE("a code takes its own bytes and no more") {
  CHECK(ReadCode("a%C3%A9b", 1, false).bytes == 6);
  CHECK(ReadCode("a%40b", 1, false).bytes == 3);
  CHECK(ReadCode("&#x10FFFF;", 0, false).bytes == 10);
}

TEST_CASE("escapes of programs") {
  CHECK(First("jane\\x40acme") == U'@');
  CHECK(First("jane\\u{40}acme") == U'@');
  CHECK(ReadCode("\\u{40}", 0, false).bytes == 6);
  CHECK(ReadCode("\\u0040", 0, false).bytes == 6);
  for (const std::string_view broken :
       {"\\", "\\u", "\\u004", "\\u{40", "\\u{}", "\\x4", "\\x0a", "\\u00e9",
        "\\n40", "C:\\xampp"}) {
    CAPTURE(broken);
    CHECK(First(broken) == 0);
  }
}

TEST_CASE("a digit before a code counts nothing among codes") {
  CHECK(First("12%33") == 0);
  CHECK(First("12%33", true) == U'3');
}

TEST_CASE("what no character is made of is left alone") {
  for (const std::string_view broken :
       {"x%C3%28", "x%C3", "x%80", "x%ff", "x%0A", "x%7F", "&#xD800;", "&#7;",
        "&#1114112;", "&#99999999;", "&#;", "&#x;", "&#64", "x%4", "x%"}) {
    CAPTURE(broken);
    CHECK(First(broken) == 0);
  }
}

}  // namespace
}  // namespace composer_guard
