// core/detect/code_line.h

#include "core/detect/code_line.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

bool IsCode(std::string line) {
  ReadScene scene(std::move(line));
  return IsCodeLine(*scene, 0, {0, static_cast<uint32_t>(scene->text.size())});
}

TEST_CASE("the examples of code_line.h") {
  CHECK(IsCode("const proc1 = x('ls', ['-l']);"));
  CHECK(IsCode("size_x[x] = std::max(a, b);"));
  CHECK_FALSE(IsCode("my skype -> jane_k"));
  CHECK_FALSE(IsCode("the file(s) and the drafts; thanks"));
}

TEST_CASE("lines of several languages are code") {
  for (const char* line :
       {"while (std::getline(ss, line)) {", "grid.each((row, i) => {",
        "if (phone == null) return;", "user->phone != other->phone",
        "let digits = raw.replace(/x/g, '');", "x = foo() // a comment"}) {
    INFO(line);
    CHECK(IsCode(line));
  }
}

TEST_CASE("a contact written with signs of code is none") {
  for (const char* line :
       {"email = jane(at)acme(dot)com", "email = jane[at]acme[dot]com",
        "mail => jane (at) acme.com", "skype == jane_k",
        "call me (any time) on 415-555-0132;", "tg::jane_k", ""}) {
    INFO(line);
    CHECK_FALSE(IsCode(line));
  }
}

}  // namespace
}  // namespace composer_guard
