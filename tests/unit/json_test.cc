// The verdict as JSON.

#include <catch2/catch_all.hpp>
#include <string>

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
        "{\"severity\":\"none\",\"findings\":[],\"reminders\":[]," + Tail());
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
        "{\"severity\":\"warning\",\"findings\":["
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
        "\"reminders\":[{\"kind\":\"portfolio_link\",\"start\":1,\"end\":2,"
        "\"section\":\"own_portfolio\",\"message\":\"portfolio_link\","
        "\"fixes\":[]}]," +
            Tail());
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
