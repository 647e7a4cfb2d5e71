// The verdict as JSON.

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/guard.h"

namespace composer_guard {
namespace {

std::string Tail() {
  return std::string("\"truncated\":false,\"policyVersion\":\"")
      .append(PolicyVersion())
      .append("\",\"engineVersion\":\"")
      .append(EngineVersion())
      .append("\"}");
}

TEST_CASE("an empty verdict") {
  CHECK(ToJson(Verdict()) ==
        "{\"severity\":\"none\",\"detail\":\"full\",\"findings\":[],"
        "\"outline\":[],\"reminders\":[],"
        "\"counts\":{\"none\":0,\"hint\":0,\"warning\":0}," +
            Tail());
}

TEST_CASE("a verdict with everything in it") {
  Verdict verdict;
  verdict.severity = Severity::kWarning;
  verdict.findings.push_back({.category = Category::kFormLink,
                              .kind = "google_forms",
                              .intent = Intent::kShare,
                              .span = {3, 9},
                              .confidence = Confidence::kHigh,
                              .severity = Severity::kWarning,
                              .rule = "form_link.host",
                              .techniques = {"leet", "spaced"},
                              .reading = "forms.gle/x",
                              .exemption = std::nullopt,
                              .section = "contact_form",
                              .message = "form_link.share",
                              .fixes = {{.kind = FixKind::kReplace,
                                         .span = {2, 9},
                                         .before = " ",
                                         .message = "fix.talk_here",
                                         .after = "",
                                         .capital = true},
                                        {.kind = FixKind::kRemove,
                                         .span = {2, 9},
                                         .before = "",
                                         .message = "",
                                         .after = ""}}});
  verdict.findings.push_back({.kind = "phone",
                              .span = {10, 12},
                              .rule = "phone",
                              .techniques = {},
                              .reading = "",
                              .exemption = Exemption::kLegalPurpose,
                              .section = "phone_number",
                              .message = "phone.share",
                              .fixes = {}});
  verdict.reminders.push_back(
      {"portfolio_link", {1, 2}, "own_portfolio", "portfolio_link", {}});
  CHECK(ToJson(verdict) ==
        "{\"severity\":\"warning\",\"detail\":\"full\",\"findings\":["
        "{\"category\":\"form_link\",\"kind\":\"google_forms\","
        "\"intent\":\"share\",\"start\":3,\"end\":9,\"confidence\":\"high\","
        "\"severity\":\"warning\",\"rule\":\"form_link.host\","
        "\"techniques\":[\"leet\",\"spaced\"],\"reading\":\"forms.gle/x\","
        "\"exemption\":null,\"section\":\"contact_form\",\"message\":\"form_"
        "link.share\",\"fixes\":["
        "{\"kind\":\"replace\",\"start\":2,\"end\":9,\"before\":\" \","
        "\"message\":\"fix.talk_here\",\"after\":\"\",\"capital\":true},"
        "{\"kind\":\"remove\",\"start\":2,\"end\":9,\"before\":\"\","
        "\"message\":null,\"after\":\"\",\"capital\":false}]},"
        "{\"category\":\"phone\",\"kind\":\"phone\",\"intent\":\"share\","
        "\"start\":10,\"end\":12,\"confidence\":\"low\",\"severity\":\"none\","
        "\"rule\":\"phone\",\"techniques\":[],\"reading\":\"\","
        "\"exemption\":\"legal_purpose\",\"section\":\"phone_number\","
        "\"message\":\"phone.share\",\"fixes\":[]}],"
        "\"outline\":[],\"reminders\":[{\"kind\":\"portfolio_link\",\"start\":"
        "1,\"end\":2,"
        "\"section\":\"own_portfolio\",\"message\":\"portfolio_link\","
        "\"fixes\":[]}],\"counts\":{\"none\":1,\"hint\":0,\"warning\":1}," +
            Tail());
}

// What a verdict with a finding and a reminder tells at a level of detail.
std::string Told(Detail detail) {
  Guard guard;
  return ToJson(guard.Check("call +44 20 7946 0958, see https://plover.design"),
                detail);
}

TEST_CASE("less detail: what is left out is not in the JSON at all") {
  using Catch::Matchers::ContainsSubstring;
  CHECK_THAT(Told(Detail::kFull), ContainsSubstring("\"reading\":\"+44"));
  const std::string category = Told(Detail::kCategory);
  CHECK_THAT(category,
             ContainsSubstring("\"detail\":\"category\",\"findings\":[],"
                               "\"outline\":[{\"category\":\"phone\","
                               "\"intent\":\"share\","
                               "\"severity\":\"warning\","
                               "\"exemption\":null,"
                               "\"section\":\"phone_number\","
                               "\"message\":\"phone.share\"}]"));
  CHECK_THAT(category, ContainsSubstring("portfolio_link"));
  CHECK(Told(Detail::kGentle) ==
        "{\"severity\":\"warning\",\"detail\":\"gentle\","
        "\"findings\":[],\"outline\":[],\"reminders\":[],"
        "\"counts\":{\"none\":0,\"hint\":0,\"warning\":0}," +
            Tail());
  for (const std::string hidden : {"number", "7946", "reading", "rule"}) {
    CHECK_THAT(category, !ContainsSubstring("\"" + hidden));
  }
}

TEST_CASE("a level of detail that does not exist is named") {
  Detail detail = Detail::kFull;
  CHECK(SetDetail("gentle", &detail) == std::nullopt);
  CHECK(detail == Detail::kGentle);
  CHECK(SetDetail("rude", &detail) ==
        "detail: unknown value \"rude\" (full, category, gentle)");
}

TEST_CASE("a finding explains itself only when it is asked to") {
  Guard guard;
  const std::string draft = "Invoice: call me on +44 20 7946 0958";
  CHECK_FALSE(guard.Check(draft).findings.at(0).explanation);
  CHECK(ToJson(guard.Check(draft)).find("explanation") == std::string::npos);
  const Verdict verdict = guard.Check(draft, {}, true);
  const Finding& finding = verdict.findings.at(0);
  REQUIRE(finding.explanation);
  CHECK(finding.explanation->row == "phone");
  CHECK(finding.explanation->views == std::vector<std::string>{"plain"});
  REQUIRE_FALSE(finding.explanation->cues_for.empty());
  CHECK(finding.explanation->cues_for[0].kind == "call_verb");
  REQUIRE_FALSE(finding.explanation->cues_against.empty());
  CHECK(finding.explanation->cues_against[0].word == "invoice");
  CHECK_THAT(ToJson(verdict), Catch::Matchers::ContainsSubstring(
                                  "\"shield\":null,\"row\":\"phone\"}}"));
}

TEST_CASE("a reading is escaped as JSON asks") {
  Verdict verdict;
  verdict.findings.emplace_back();
  verdict.findings[0].reading =
      std::string("q\" b\\ n\n t\t 0\0 1\x01 d\x7F \u00E9 \U0001F600", 28);
  const std::string json = ToJson(verdict);
  CHECK_THAT(json, Catch::Matchers::ContainsSubstring(
                       "q\\\" b\\\\ n\\n t\\u0009 0\\u0000 1\\u0001 d"));
  CHECK(json.find('\n') == std::string::npos);
  CHECK(json.find('\0') == std::string::npos);
  CHECK_THAT(json, Catch::Matchers::ContainsSubstring("\u00E9"));
}

}  // namespace
}  // namespace composer_guard
