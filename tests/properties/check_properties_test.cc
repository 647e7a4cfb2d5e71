// What holds for every check, whatever the draft.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/guard.h"
#include "tests/cases/case_reader.h"
#include "tests/properties/random_text.h"
#include "tests/properties/units.h"

namespace composer_guard::properties {
namespace {

constexpr uint32_t kRounds = 1500;

Context AnyContext(RandomText* random) {
  constexpr const char* kRegions[] = {"US", "GB", "DE", "IN", "BR", "ZZ", ""};
  Context context;
  context.surface = static_cast<Surface>(random->Below(4));
  context.plan = static_cast<Plan>(random->Below(8) == 0 ? 1 : 0);
  context.exception = static_cast<Exception>(random->Below(3));
  context.region = kRegions[random->Below(std::size(kRegions))];
  for (uint32_t n = random->Below(3); n > 0; --n) {
    context.previous.push_back(random->Draft(6));
  }
  return context;
}

void CheckShape(const std::string& draft, const Verdict& verdict) {
  const std::u16string units = Utf16(draft);
  Severity greatest = Severity::kNone;
  uint32_t end = 0;
  for (const Finding& finding : verdict.findings) {
    REQUIRE(finding.span.start >= end);
    REQUIRE(finding.span.start < finding.span.end);
    REQUIRE(finding.span.end <= units.size());
    REQUIRE_FALSE(SplitsPair(units, finding.span.start));
    REQUIRE_FALSE(SplitsPair(units, finding.span.end));
    REQUIRE(
        std::is_sorted(finding.techniques.begin(), finding.techniques.end()));
    REQUIRE_FALSE(finding.kind.empty());
    REQUIRE_FALSE(finding.rule.empty());
    REQUIRE_FALSE(finding.message.empty());
    REQUIRE(IsWellFormed(finding.reading));
    REQUIRE((finding.severity == Severity::kNone) ==
            finding.exemption.has_value());
    greatest = std::max(greatest, finding.severity);
    end = finding.span.end;
  }
  REQUIRE(verdict.severity == greatest);
  for (const Reminder& reminder : verdict.reminders) {
    REQUIRE(reminder.span.start < reminder.span.end);
    REQUIRE(reminder.span.end <= units.size());
  }
}

TEST_CASE("findings are in bounds, sorted, apart and complete",
          "[properties]") {
  RandomText random(11);
  Guard guard;
  for (uint32_t round = 0; round < kRounds; ++round) {
    const std::string draft = random.Draft(round % 20 == 0 ? 400 : 40);
    INFO(draft);
    CheckShape(draft, guard.Check(draft, AnyContext(&random)));
  }
}

TEST_CASE("any bytes are a draft", "[properties]") {
  RandomText random(12);
  Guard guard;
  for (uint32_t round = 0; round < kRounds; ++round) {
    const std::string bytes = random.Bytes(300);
    const Verdict verdict = guard.Check(bytes);
    CheckShape(Sanitize(bytes), verdict);
    CHECK(ToJson(verdict) == ToJson(guard.Check(Sanitize(bytes))));
  }
}

TEST_CASE("the same draft has the same verdict, also after others",
          "[properties]") {
  RandomText random(13);
  Guard used;
  for (uint32_t round = 0; round < 400; ++round) {
    const std::string draft = random.Draft(40);
    const Context context = AnyContext(&random);
    const std::string first = ToJson(used.Check(draft, context));
    used.Check(random.Draft(200), AnyContext(&random));
    INFO(draft);
    REQUIRE(ToJson(used.Check(draft, context)) == first);
    if (round % 8 == 0) {
      Guard fresh;
      REQUIRE(ToJson(fresh.Check(draft, context)) == first);
    }
  }
}

TEST_CASE("a limit cuts between characters and says so", "[properties]") {
  RandomText random(14);
  for (uint32_t round = 0; round < 200; ++round) {
    const std::string draft = random.Draft(40);
    const auto units = static_cast<uint32_t>(Utf16(draft).size());
    const uint32_t limit = random.Below(units + 3);
    Guard guard({.draft_units = limit});
    const Verdict verdict = guard.Check(draft);
    INFO(draft);
    REQUIRE(verdict.truncated == (units > limit));
    for (const Finding& finding : verdict.findings) {
      REQUIRE(finding.span.end <= limit);
    }
  }
}

}  // namespace
}  // namespace composer_guard::properties
