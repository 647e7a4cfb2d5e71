// core/match/pattern.h

#include "core/match/pattern.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <utility>

namespace composer_guard {
namespace {

Pattern Compiled(std::string_view text) {
  std::string error;
  auto pattern = Pattern::Compile(text, &error);
  INFO(error);
  REQUIRE(pattern.has_value());
  return std::move(*pattern);
}

ViewSpan All(std::string_view text) {
  return {0, static_cast<uint32_t>(text.size())};
}

TEST_CASE("the leftmost match, or the group named span") {
  const std::string_view text = "say hello to hello";
  CHECK(Compiled("hello").Find(text, All(text)) == ViewSpan{4, 9});
  CHECK(Compiled("to (?P<span>hello)").Find(text, All(text)) ==
        ViewSpan{13, 18});
  CHECK_FALSE(Compiled("bye").Find(text, All(text)));
}

TEST_CASE("a named group that took no part gives the whole match") {
  const std::string_view text = "ab";
  CHECK(Compiled("a(?:b|(?P<span>c))").Find(text, All(text)) == ViewSpan{0, 2});
}

TEST_CASE("only the part is searched") {
  const std::string_view text = "aa bb aa";
  CHECK(Compiled("aa").Find(text, {1, 8}) == ViewSpan{6, 8});
  CHECK_FALSE(Compiled("aa").Find(text, {1, 7}));
  CHECK_FALSE(Compiled("bb").Find(text, {0, 0}));
  // What stands beside the part is seen: \b is no edge of the part.
  CHECK_FALSE(Compiled("\\ba").Find(text, {1, 2}));
}

TEST_CASE("an empty text and an empty pattern") {
  CHECK(Compiled("").Find("", {0, 0}) == ViewSpan{0, 0});
  CHECK(Compiled("a*").Find("b", {0, 1}) == ViewSpan{0, 0});
  CHECK_FALSE(Compiled("a").Find("", {0, 0}));
}

TEST_CASE("NUL and Unicode are characters like others") {
  const std::string text("a\0\u00E9z", 5);
  CHECK(Compiled("\\x00.z").Find(text, All(text)) == ViewSpan{1, 5});
}

TEST_CASE("a broken pattern says why") {
  std::string error;
  CHECK_FALSE(Pattern::Compile("(", &error));
  CHECK_FALSE(error.empty());
  CHECK_FALSE(Pattern::Compile("a{1001}", &error));
  CHECK_FALSE(Pattern::Compile("(?=look)", &error));
}

TEST_CASE("what would back-track elsewhere is linear here") {
  const std::string text(20'000, 'a');
  CHECK_FALSE(Compiled("(a+)+b").Find(text, All(text)));
}

}  // namespace
}  // namespace composer_guard
