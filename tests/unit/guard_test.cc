// The public header: its own examples, and what every check must keep.

#include "core/guard.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

namespace composer_guard {
namespace {

constexpr std::string_view kPhoneDraft = "call me on +44 20 7946 0958";

TEST_CASE("the example of guard.h") {
  Guard guard;
  const Verdict verdict = guard.Check(kPhoneDraft);
  REQUIRE(verdict.findings.size() == 1);
  CHECK(verdict.findings[0].category == Category::kPhone);
  CHECK(verdict.findings[0].span == DraftSpan{11, 27});
  CHECK(verdict.severity == Severity::kWarning);
  CHECK(guard.Check("a contact form for $1,200-1,500").findings.empty());
}

TEST_CASE("an empty draft has no findings") {
  const Verdict verdict = Guard().Check("");
  CHECK(verdict.findings.empty());
  CHECK(verdict.reminders.empty());
  CHECK(verdict.severity == Severity::kNone);
  CHECK_FALSE(verdict.truncated);
}

TEST_CASE("a span counts UTF-16 units of the draft") {
  Guard guard;
  struct Row {
    std::string before;
    uint32_t units;
  };
  const Row rows[] = {
      {"", 0},
      {"hi ", 3},
      {"\u00E9\u00E9 ", 3},
      {"\u4F60\u597D ", 3},
      {"\U0001F600 ", 3},
      {"e\u0301 ", 3},
      {"\u200B\u200B ", 3},
      {std::string("\0\0 ", 3), 3},
      {"\xFF\xFE ", 3},
  };
  for (const Row& row : rows) {
    CAPTURE(row.before);
    const Verdict verdict = guard.Check(row.before + std::string(kPhoneDraft));
    REQUIRE(verdict.findings.size() == 1);
    CHECK(verdict.findings[0].span ==
          DraftSpan{row.units + 11, row.units + 27});
  }
}

TEST_CASE("a guard gives the same verdict again and again") {
  Guard guard;
  const std::string first = ToJson(guard.Check(kPhoneDraft));
  guard.Check("something else, with a dot. And jane.doe@acme.com");
  CHECK(ToJson(guard.Check(kPhoneDraft)) == first);
  CHECK(ToJson(Guard().Check(kPhoneDraft)) == first);
}

TEST_CASE("a moved guard goes on working") {
  Guard first;
  Guard second = std::move(first);
  CHECK(second.Check(kPhoneDraft).findings.size() == 1);
}

TEST_CASE("a draft over the limit is cut and says so") {
  Guard guard(Limits{.draft_units = 20});
  const Verdict verdict =
      guard.Check("nothing here at all to see, call me on +44 20 7946 0958");
  CHECK(verdict.truncated);
  CHECK(verdict.findings.empty());
  CHECK_FALSE(guard.Check("exactly twenty units").truncated);
}

TEST_CASE("a draft of a megabyte is read") {
  std::string draft;
  while (draft.size() < (1U << 20) - 100) draft += "an ordinary sentence. ";
  const auto before = static_cast<uint32_t>(draft.size());
  const Verdict verdict = Guard().Check(draft + std::string(kPhoneDraft));
  CHECK_FALSE(verdict.truncated);
  REQUIRE(verdict.findings.size() == 1);
  CHECK(verdict.findings[0].span == DraftSpan{before + 11, before + 27});
}

TEST_CASE("malformed bytes are U+FFFD and break nothing") {
  Guard guard;
  for (const std::string_view draft :
       {"\xC3", "\xE2\x82", "\xF0\x9F\x98", "\x80\x80", "\xED\xA0\x80",
        "\xF8\x88\x80\x80\x80", "\xC0\xAF", "\xF4\x90\x80\x80"}) {
    CHECK(guard.Check(draft).findings.empty());
  }
}

TEST_CASE("an exempt finding keeps its place without severity") {
  for (const auto& [field, value, exemption] :
       {std::tuple{"contract", "active", Exemption::kContractActive},
        std::tuple{"plan", "business", Exemption::kBusinessPlan},
        std::tuple{"plan", "enterprise", Exemption::kBusinessPlan},
        std::tuple{"exception", "legal", Exemption::kLegalPurpose}}) {
    CAPTURE(field, value);
    Context context;
    REQUIRE_FALSE(SetContextField(field, value, &context));
    const Verdict verdict = Guard().Check(kPhoneDraft, context);
    REQUIRE(verdict.findings.size() == 1);
    CHECK(verdict.severity == Severity::kNone);
    CHECK(verdict.findings[0].severity == Severity::kNone);
    CHECK(verdict.findings[0].exemption == exemption);
  }
}

}  // namespace
}  // namespace composer_guard
