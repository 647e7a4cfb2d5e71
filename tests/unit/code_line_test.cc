// core/detect/code_line.h

#include "core/detect/code_line.h"

#include <catch2/catch_test_macros.hpp>

namespace composer_guard {
namespace {

TEST_CASE("the examples of code_line.h") {
  CHECK(IsCodeLine("const proc1 = x('ls', ['-l']);"));
  CHECK(IsCodeLine("size_x[x] = std::max(a, b);"));
  CHECK_FALSE(IsCodeLine("my skype -> jane_k"));
  CHECK_FALSE(IsCodeLine("the file(s) and the drafts; thanks"));
}

TEST_CASE("lines of several languages are code") {
  for (const char* line :
       {"while (std::getline(ss, line)) {", "grid.each((row, i) => {",
        "if (phone == null) return;", "user->phone != other->phone",
        "let digits = raw.replace(/x/g, '');", "x = foo() // a comment"}) {
    INFO(line);
    CHECK(IsCodeLine(line));
  }
}

TEST_CASE("a contact written with signs of code is none") {
  for (const char* line :
       {"email = jane(at)acme(dot)com", "email = jane[at]acme[dot]com",
        "mail => jane (at) acme.com", "skype == jane_k",
        "call me (any time) on 415-555-0132;", "tg::jane_k", ""}) {
    INFO(line);
    CHECK_FALSE(IsCodeLine(line));
  }
}

}  // namespace
}  // namespace composer_guard
