#include "core/cli/draft_line.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <string>
#include <string_view>

namespace composer_guard::cli {
namespace {

using Catch::Matchers::ContainsSubstring;

DraftLine Good(std::string_view line, const Context& base = {}) {
  DraftLine draft;
  CAPTURE(line);
  const auto error = DraftLineReader().Read(line, base, &draft);
  CHECK(error.value_or("") == "");
  return draft;
}

std::string Bad(std::string_view line) {
  DraftLine draft;
  return DraftLineReader().Read(line, {}, &draft).value_or("no error");
}

TEST_CASE("an id comes back as it was written") {
  CHECK(Good(R"({"text":""})").id == "null");
  CHECK(Good(R"({"id":7,"text":""})").id == "7");
  CHECK(Good(R"({"text":"","id" : -1.50e3 })").id == "-1.50e3");
  CHECK(Good(R"({"id":12345678901234567890123,"text":""})").id ==
        "12345678901234567890123");
  CHECK(Good(R"({"id":"a\u00e9\ud800\"","text":""})").id ==
        R"("a\u00e9\ud800\"")");
  CHECK(Good(R"({"id":true,"text":""})").id == "true");
  CHECK(Good(R"({"id":null,"text":""})").id == "null");
}

TEST_CASE("an id that is no JSON scalar is refused") {
  CHECK_THAT(Bad(R"({"id":[1],"text":""})"), ContainsSubstring("id: "));
  CHECK_THAT(Bad(R"({"id":{},"text":""})"), ContainsSubstring("id: "));
  CHECK_THAT(Bad(R"({"id":tru,"text":""})"), ContainsSubstring("id: "));
  CHECK_THAT(Bad(R"({"id":01,"text":""})"), ContainsSubstring("id: "));
}

TEST_CASE("a text is decoded, a lone surrogate becomes U+FFFD") {
  CHECK(Good(R"({"text":"a\nb\u00e9"})").text == "a\nb\u00e9");
  CHECK(Good(R"({"text":"\ud83d\ude00"})").text == "\U0001F600");
  CHECK(Good(R"({"text":"x\ud800y"})").text == "x\uFFFDy");
  CHECK(Good(R"({"text":"\udc00\ud800"})").text == "\uFFFD\uFFFD");
  CHECK(Good(R"({"text":"a\u0000b"})").text == std::string("a\0b", 3));
}

TEST_CASE("what is wrong with a line is said") {
  CHECK(Bad(R"({"id":1})") == "text: missing");
  CHECK(Bad(R"({"text":5})") == "text: not a string");
  CHECK(Bad(R"({"text":null})") == "text: not a string");
  CHECK(Bad(R"([1])") == "not a JSON object");
  CHECK(Bad(R"("x")") == "not a JSON object");
  CHECK_THAT(Bad(R"({"text":"x"} {})"), ContainsSubstring("follows"));
  CHECK(Bad(R"({"text":"x")") != "no error");
  CHECK(Bad("{\"text\":\"a\tb\"}") != "no error");
  CHECK(Bad("{\"text\":\"\xFF\"}") != "no error");
  CHECK(Bad("") != "no error");
}

TEST_CASE("other keys are ignored") {
  CHECK(Good(R"({"lang":"en","tags":[{"a":1}],"text":"x","n":{}})").text ==
        "x");
}

TEST_CASE("a line's context overrides the given one field by field") {
  Context base;
  base.plan = Plan::kBusiness;
  base.region = "DE";
  base.previous = {"old"};
  const Context read =
      Good(R"({"text":"","context":{"plan":"basic","role":"client"}})", base)
          .context;
  CHECK(read.plan == Plan::kBasic);
  CHECK(read.role == Role::kClient);
  CHECK(read.region == "DE");
  CHECK(read.previous == std::vector<std::string>{"old"});
  CHECK(Good(R"({"text":"","context":{"previous":["a","b"]}})", base)
            .context.previous == std::vector<std::string>{"a", "b"});
}

TEST_CASE("one line's context does not reach the next") {
  DraftLineReader reader;
  DraftLine draft;
  REQUIRE_FALSE(reader.Read(
      R"({"id":1,"text":"x","context":{"plan":"business"}})", {}, &draft));
  REQUIRE_FALSE(reader.Read(R"({"text":"y"})", {}, &draft));
  CHECK(draft.id == "null");
  CHECK(draft.context.plan == Plan::kBasic);
}

TEST_CASE("a context value that does not exist is named with its field") {
  CHECK(Bad(R"({"text":"","context":{"plan":"gold"}})") ==
        "context.plan: unknown value \"gold\" (basic, business, enterprise)");
  CHECK_THAT(Bad(R"({"text":"","context":{"plam":"basic"}})"),
             ContainsSubstring("plam"));
  CHECK(Bad(R"({"text":"","context":{"plan":3}})") ==
        "context.plan: not a string");
  CHECK(Bad(R"({"text":"","context":"basic"})") == "context: not an object");
  CHECK(Bad(R"({"text":"","context":{"previous":"x"}})") ==
        "context.previous: not an array of strings");
  CHECK(Bad(R"({"text":"","context":{"previous":[1]}})") ==
        "context.previous[]: not a string");
}

TEST_CASE("a context by itself") {
  Context context;
  CHECK_FALSE(
      DraftLineReader().ReadContext(R"({"surface":"profile"})", &context));
  CHECK(context.surface == Surface::kProfile);
  CHECK(DraftLineReader().ReadContext("[]", &context) ==
        "context: not a JSON object");
  CHECK(DraftLineReader().ReadContext("{} x", &context));
}

}  // namespace
}  // namespace composer_guard::cli
