// core/detect/doubt.h, doubtful_names.h
#include "core/detect/doubt.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>
#include <string>
#include <string_view>

#include "core/guard.h"

namespace composer_guard {
namespace {

Verdict Check(std::string_view draft) {
  return Guard().Check(draft, Context());
}

TEST_CASE("the examples of doubt.h") {
  CHECK(Check("Anything unclear, 917.555.0163").severity == Severity::kWarning);
  CHECK(Check("917.555.0163 is the one with the dented corner.")
            .findings.empty());
}

TEST_CASE("a name that only what stands around it speaks for") {
  const Verdict verdict = Check("On Slack nudge paloma_ops, she has the keys.");
  REQUIRE(verdict.findings.size() == 1);
  CHECK(verdict.findings[0].category == Category::kHandle);
  CHECK(verdict.findings[0].rule == "handle.around");
  CHECK(Check("The branch paloma_ops still fails on Slack's webhook test.")
            .findings.empty());
  // A file, a service, a word with a stop behind it.
  const std::string_view other =
      GENERATE("Telegram needs index.html first", "Rocket.Chat is self-hosted",
               "Telegram works fine.Thanks a lot");
  CAPTURE(other);
  CHECK(Check(other).findings.empty());
}

TEST_CASE("what is said to ring is not doubted") {
  const Verdict verdict =
      Check("Invoice ref 7025550118, and it rings in my pocket");
  REQUIRE_FALSE(verdict.findings.empty());
  CHECK(verdict.findings[0].category == Category::kPhone);
}

TEST_CASE("what is found in disguise or by a rule is not doubted") {
  Found found = {.category = Category::kHandle, .rule = "handle"};
  CHECK(MayBeDoubted(found));
  found.techniques = kSpaced;
  CHECK_FALSE(MayBeDoubted(found));
  found = {.category = Category::kEmail, .rule = "email"};
  CHECK(MayBeDoubted(found));
  found.techniques = kAtDotWords;
  CHECK_FALSE(MayBeDoubted(found));
  CHECK_FALSE(MayBeDoubted({.intent = Intent::kRequest, .rule = "phone"}));
  CHECK_FALSE(
      MayBeDoubted({.category = Category::kPhone, .rule = "acme.desk"}));
}

TEST_CASE("what a pack finds is found whatever stands around it") {
  Guard guard;
  const std::string pack = R"({"format":1,"id":"acme","version":"1",
      "rules":[{"id":"acme.desk","category":"phone","intent":"share",
      "kind":"desk","confidence":"high","keywords":["desk"],
      "pattern":"\\bdesk (?P<span>\\d{4})\\b","examples":["desk 4417"],
      "silent":["a desk of oak"]}]})";
  REQUIRE(guard.SetPolicy(pack).empty());
  const Verdict verdict =
      guard.Check("Invoice desk 4417 is still open in the sheet", Context());
  REQUIRE(verdict.findings.size() == 1);
  CHECK(verdict.findings[0].rule == "acme.desk");
}

// The worst that Around has to hold: long words with many classes to all sides.
TEST_CASE("as much as there is around a number is read") {
  std::string words;
  for (int i = 0; i < 200; ++i) words += "call phone number email ";
  CHECK_FALSE(Check(words + "415-555-0132 " + words).findings.empty());
}

}  // namespace
}  // namespace composer_guard
