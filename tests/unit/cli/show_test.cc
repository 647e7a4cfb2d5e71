#include "core/cli/show.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <sstream>
#include <string>
#include <vector>

namespace composer_guard::cli {
namespace {

using Catch::Matchers::ContainsSubstring;

Verdict OneFinding(DraftSpan span) {
  Verdict verdict;
  verdict.severity = Severity::kWarning;
  verdict.findings.push_back({.category = Category::kHandle,
                              .kind = "skype",
                              .intent = Intent::kShare,
                              .span = span,
                              .confidence = Confidence::kHigh,
                              .severity = Severity::kWarning,
                              .rule = "handle.label",
                              .techniques = {},
                              .reading = "jane",
                              .exemption = std::nullopt,
                              .message = "handle.share"});
  return verdict;
}

std::string Shown(const std::string& draft, const Verdict& verdict,
                  Style style) {
  std::ostringstream out;
  ShowVerdict(draft, verdict, style, {}, out);
  return out.str();
}

TEST_CASE("plain style draws carets below what was found") {
  const std::string shown =
      Shown("I'm on skype: jane", OneFinding({14, 18}), Style::kPlain);
  CHECK_THAT(shown, ContainsSubstring("warning: handle (skype), share"));
  CHECK_THAT(shown, ContainsSubstring("  I'm on skype: jane\n"
                                      "                ^^^^\n"));
  CHECK_THAT(shown, ContainsSubstring("why: Before a contract starts"));
  CHECK_THAT(shown, ContainsSubstring("fix: Remove it"));
  CHECK_THAT(shown, ContainsSubstring("1 finding, severity warning"));
  CHECK(shown.find('\x1b') == std::string::npos);
}

TEST_CASE("the texts of a policy pack stand before the built-in ones") {
  const std::vector<PolicyText> texts = {
      {.key = "handle.share", .title = "A", .reason = "House", .fix = "Here"}};
  std::ostringstream out;
  ShowVerdict("I'm on skype: jane", OneFinding({14, 18}), Style::kPlain, texts,
              out);
  CHECK_THAT(out.str(), ContainsSubstring("why: House\n  fix: Here\n"));
}

TEST_CASE("carets stand below wide characters") {
  CHECK_THAT(Shown("\u4F60\u597D jane", OneFinding({3, 7}), Style::kPlain),
             ContainsSubstring("\n       ^^^^\n"));
}

TEST_CASE("rich style underlines what was found") {
  CHECK_THAT(Shown("I'm on skype: jane!", OneFinding({14, 18}), Style::kRich),
             ContainsSubstring("I'm on skype: \x1b[1;4mjane\x1b[0m!\n"));
}

TEST_CASE("a long draft is cut around the finding") {
  const std::string draft =
      std::string(500, 'a') + " jane " + std::string(500, 'b');
  const std::string shown = Shown(draft, OneFinding({501, 505}), Style::kPlain);
  CHECK_THAT(shown, ContainsSubstring("\u2026aaa"));
  CHECK_THAT(shown, ContainsSubstring("bbb\u2026\n"));
  CHECK(shown.find(std::string(60, 'a')) == std::string::npos);
}

TEST_CASE("an exempt finding says why it is allowed") {
  Verdict verdict = OneFinding({0, 4});
  verdict.severity = Severity::kNone;
  verdict.findings[0].severity = Severity::kNone;
  verdict.findings[0].exemption = Exemption::kContractActive;
  const std::string shown = Shown("jane", verdict, Style::kPlain);
  CHECK_THAT(shown, ContainsSubstring("allowed: contract_active"));
  CHECK(shown.find("why: ") == std::string::npos);
}

TEST_CASE("a silent verdict") {
  CHECK(Shown("hello", {}, Style::kPlain) == "0 findings, severity none\n");
}

}  // namespace
}  // namespace composer_guard::cli
