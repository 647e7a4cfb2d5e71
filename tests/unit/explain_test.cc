// core/policy/explain.h, on whole drafts.

#include "core/policy/explain.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/guard.h"

namespace composer_guard {
namespace {

Explanation Why(const std::string& draft) {
  INFO(draft);
  const Verdict verdict = Guard().Check(draft, {}, true);
  REQUIRE_FALSE(verdict.findings.empty());
  REQUIRE(verdict.findings[0].explanation);
  return *verdict.findings[0].explanation;
}

std::vector<std::string> Kinds(const std::vector<Cue>& cues) {
  std::vector<std::string> kinds;
  for (const Cue& cue : cues) kinds.push_back(cue.kind);
  return kinds;
}

TEST_CASE("the view is the one that the disguise made needful") {
  using Views = std::vector<std::string>;
  CHECK(Why("call me on +44 20 7946 0958").views == Views{"plain"});
  CHECK(Why("mail jane@ac\u200Bme.com").views == Views{"folded"});
  CHECK(Why("call five five five, oh one two three").views == Views{"digits"});
  CHECK(Why("mail jane at acme dot com").views == Views{"words"});
}

TEST_CASE("cues are the words of the finding's own sentence") {
  const Explanation why =
      Why("My budget is small. Please call me on +44 20 7946 0958.");
  CHECK(Kinds(why.cues_for) == std::vector<std::string>{"call_verb"});
  CHECK(why.cues_for[0].word == "call");
  CHECK(why.cues_against.empty());
}

TEST_CASE("a contact in code names its shield") {
  CHECK(Why("my email is `jane@acme.com`").shield == "code");
  CHECK(Why("See:\n```\njane@acme.com\n```").shield == "fence");
  CHECK(Why("my email is jane@acme.com").shield.empty());
}

TEST_CASE("the row is the policy's for category, intent and surface") {
  const std::string draft = "Telegram: @marlinspike_dev";
  CHECK(Why(draft).row == "handle");
  Context context;
  context.surface = Surface::kProfile;
  const Verdict verdict = Guard().Check(draft, context, true);
  CHECK(verdict.findings.at(0).explanation->row == "handle.profile");
}

}  // namespace
}  // namespace composer_guard
