// core/policy/judge.h

#include "core/policy/judge.h"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <vector>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

constexpr Category kAll[] = {Category::kPhone,           Category::kEmail,
                             Category::kAddress,         Category::kFormLink,
                             Category::kApplicationLink, Category::kHandle,
                             Category::kOffPlatform};

Context With(Plan plan) {
  Context context;
  context.plan = plan;
  return context;
}
Context With(Contract contract) {
  Context context;
  context.contract = contract;
  return context;
}
Context With(Exception exception) {
  Context context;
  context.exception = exception;
  return context;
}

// What is told of a scene.
struct Judgement {
  std::vector<Finding> findings;
  PassageLinks links;
};
Judgement Judge(const Scene& scene, const Context& context) {
  Judgement judged;
  composer_guard::Judge(scene, context, Policy(), false, &judged.findings,
                        &judged.links);
  return judged;
}

Finding Judged(Category category, const Context& context,
               Confidence confidence = Confidence::kHigh) {
  ReadScene scene("call me");
  scene->found.push_back({.category = category,
                          .confidence = confidence,
                          .span = {0, 4},
                          .kind = "number",
                          .rule = "test"});
  const Judgement judged = Judge(*scene, context);
  REQUIRE(judged.findings.size() == 1);
  return judged.findings[0];
}

std::optional<Exemption> ExemptionFor(Category category,
                                      const Context& context) {
  return Judged(category, context).exemption;
}

TEST_CASE("without an exemption certain findings warn, unsure ones hint") {
  for (const Category category : kAll) {
    CHECK(Judged(category, {}).severity == Severity::kWarning);
    CHECK(Judged(category, {}, Confidence::kMedium).severity ==
          Severity::kWarning);
    CHECK(Judged(category, {}, Confidence::kLow).severity == Severity::kHint);
  }
}

TEST_CASE("business and enterprise plans and an active contract exempt all") {
  for (const Category category : kAll) {
    CHECK(ExemptionFor(category, With(Plan::kBusiness)) ==
          Exemption::kBusinessPlan);
    CHECK(ExemptionFor(category, With(Plan::kEnterprise)) ==
          Exemption::kBusinessPlan);
    CHECK(ExemptionFor(category, With(Contract::kActive)) ==
          Exemption::kContractActive);
    CHECK(Judged(category, With(Plan::kBusiness)).severity == Severity::kNone);
  }
}

TEST_CASE("systems access exempts e-mail only") {
  for (const Category category : kAll) {
    const auto exemption =
        ExemptionFor(category, With(Exception::kSystemsAccess));
    CHECK(exemption.has_value() == (category == Category::kEmail));
  }
}

TEST_CASE("a legal purpose exempts what the legal step needs") {
  for (const Category category : kAll) {
    const bool needed = category == Category::kPhone ||
                        category == Category::kEmail ||
                        category == Category::kAddress;
    CHECK(ExemptionFor(category, With(Exception::kLegal)).has_value() ==
          needed);
  }
}

TEST_CASE("each finding's severity is by its own confidence") {
  ReadScene scene("call me");
  scene->found.push_back(
      {.confidence = Confidence::kLow, .span = {0, 4}, .kind = "", .rule = ""});
  scene->found.push_back({.confidence = Confidence::kHigh,
                          .span = {5, 7},
                          .kind = "",
                          .rule = ""});
  const Judgement judged = Judge(*scene, {});
  CHECK(judged.findings[0].severity == Severity::kHint);
  CHECK(judged.findings[1].severity == Severity::kWarning);
}

TEST_CASE("a finding carries the draft's text, techniques and message key") {
  ReadScene scene("x \uFF23all");
  scene->found.push_back({.category = Category::kHandle,
                          .intent = Intent::kRequest,
                          .confidence = Confidence::kHigh,
                          .span = {2, 6},
                          .kind = "skype",
                          .rule = "rule",
                          .techniques = kLeet});
  const Judgement judged = Judge(*scene, {});
  const Finding& finding = judged.findings.at(0);
  CHECK(finding.span == DraftSpan{2, 6});
  CHECK(finding.reading == "call");
  CHECK(finding.message == "handle.request");
  CHECK(finding.techniques ==
        std::vector<std::string>{"leet", "styled_letters"});
}

TEST_CASE("an allowed link brings one reminder, unless it is said already") {
  const auto reminders = [](std::string draft, const Context& context) {
    ReadScene scene(std::move(draft));
    scene->allowed_links = {{{0, 4}}, {{5, 7}}};
    const PassageLinks links = Judge(*scene, context).links;
    return links.only_here ? 0 : links.links.size();
  };
  CHECK(reminders("work is here", {}) == 1);
  CHECK(reminders("work is here", With(Plan::kBusiness)) == 0);
  CHECK(reminders("work: please contact me only on Upwork", {}) == 0);
}

}  // namespace
}  // namespace composer_guard
