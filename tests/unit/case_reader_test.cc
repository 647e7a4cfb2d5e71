#include "tests/cases/case_reader.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <string>
#include <string_view>

namespace composer_guard::cases {
namespace {

using Catch::Matchers::ContainsSubstring;

Case One(std::string_view line) {
  const CaseFile file = ReadCases(line, "f");
  REQUIRE(file.errors.empty());
  REQUIRE(file.cases.size() == 1);
  return file.cases[0];
}

std::string ErrorOf(std::string_view source) {
  const CaseFile file = ReadCases(source, "f");
  return file.errors.empty() ? "" : file.errors[0];
}

TEST_CASE("a mark becomes a span in UTF-16 units") {
  const Case read = One("\U0001F600 mail \u27E6email:a\\u{200B}@b.co\u27E7!");
  CHECK(read.text == "\U0001F600 mail a\u200B@b.co!");
  REQUIRE(read.marks.size() == 1);
  CHECK(read.marks[0].category == Category::kEmail);
  CHECK(read.marks[0].intent == Intent::kShare);
  CHECK(read.marks[0].span == DraftSpan{8, 15});
}

TEST_CASE("intent and severity of a mark") {
  const Case read =
      One("\u27E6handle/request!hint:skype?\u27E7 \u27E6off_platform:out\u27E7"
          " \u27E6phone!none:1\u27E7");
  REQUIRE(read.marks.size() == 3);
  CHECK(read.marks[0].intent == Intent::kRequest);
  CHECK(read.marks[0].severity == Severity::kHint);
  CHECK(read.marks[1].intent == Intent::kMove);
  CHECK_FALSE(read.marks[1].severity);
  CHECK(read.marks[2].severity == Severity::kNone);
}

TEST_CASE("escapes") {
  CHECK(One("a\\nb\\tc\\rd\\\\e").text == "a\nb\tc\rd\\e");
  CHECK(One("\\u{1F600}\\u{e9}\\u{0}").text ==
        std::string("\U0001F600\u00E9\0", 7));
  CHECK(One("x\\u{D800}").text == "x\uFFFD");
  CHECK(One("\\%a \\@context b").text == "%a @context b");
  CHECK(One("@jane on telegram").text == "@jane on telegram");
}

TEST_CASE("directives hold until the next of their kind") {
  const CaseFile file = ReadCases(
      "% a comment\na\n@context {\"plan\":\"business\"}\n@allow hint\nb\n"
      "@context\nc\n@allow none\nd\n",
      "f");
  REQUIRE(file.errors.empty());
  REQUIRE(file.cases.size() == 4);
  CHECK(file.cases[0].line == 2);
  CHECK(file.cases[1].context.plan == Plan::kBusiness);
  CHECK(file.cases[1].hints_allowed);
  CHECK(file.cases[2].context.plan == Plan::kBasic);
  CHECK(file.cases[2].hints_allowed);
  CHECK_FALSE(file.cases[3].hints_allowed);
}

TEST_CASE("a case can be open") {
  CHECK(One("@open \u27E6phone:1\u27E7").open);
  CHECK(One("@open \u27E6phone:1\u27E7").text == "1");
  CHECK_FALSE(One("@opening hours").open);
}

TEST_CASE("a broken line is named by file and number") {
  CHECK_THAT(ErrorOf("ok\n\u27E6fax:1\u27E7"), ContainsSubstring("f:2: unkn"));
  CHECK_THAT(ErrorOf("\u27E6phone/give:1\u27E7"), ContainsSubstring("intent"));
  CHECK_THAT(ErrorOf("\u27E6phone!bad:1\u27E7"), ContainsSubstring("severity"));
  CHECK_THAT(ErrorOf("\u27E6phone:1"), ContainsSubstring("without"));
  CHECK_THAT(ErrorOf("a\u27E7"), ContainsSubstring("without"));
  CHECK_THAT(ErrorOf("\\q"), ContainsSubstring("escape"));
  CHECK_THAT(ErrorOf("\\u{110000}"), ContainsSubstring("escape"));
  CHECK_THAT(ErrorOf("@allow all"), ContainsSubstring("hint"));
  CHECK_THAT(ErrorOf("@context {\"plan\":\"x\"}"), ContainsSubstring("plan"));
}

Verdict With(DraftSpan span, Severity severity) {
  Verdict verdict;
  verdict.severity = severity;
  verdict.findings.emplace_back();
  verdict.findings[0].span = span;
  verdict.findings[0].severity = severity;
  verdict.findings[0].rule = "r";
  return verdict;
}

TEST_CASE("a finding must have exactly the marked span") {
  const Case read = One("call \u27E6phone:123\u27E7");
  CHECK(Differences(read, With({5, 8}, Severity::kWarning)).empty());
  CHECK(Differences(read, With({5, 8}, Severity::kHint)).empty());
  CHECK(Differences(read, With({5, 8}, Severity::kNone)).size() == 1);
  const auto differences = Differences(read, With({0, 8}, Severity::kWarning));
  REQUIRE(differences.size() == 1);
  CHECK(differences[0] ==
        "expected phone/share \"123\" [5, 8), found phone/share \"call 123\" "
        "[0, 8) as warning by r");
  CHECK(Differences(read, {})[0] ==
        "expected phone/share \"123\" [5, 8), found nothing");
}

TEST_CASE("a draft without marks must stay silent") {
  CHECK(Differences(One("abc"), With({0, 1}, Severity::kHint)).size() == 1);
  CHECK(Differences(One("abc"), With({0, 1}, Severity::kNone)).empty());
  Case tolerant = One("abc");
  tolerant.hints_allowed = true;
  CHECK(Differences(tolerant, With({0, 1}, Severity::kHint)).empty());
  CHECK(Differences(tolerant, With({0, 1}, Severity::kWarning)).size() == 1);
}

}  // namespace
}  // namespace composer_guard::cases
