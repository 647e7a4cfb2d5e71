// core/detect/gist.h: what holds whatever was learned last.

#include "core/detect/gist.h"

#include <algorithm>
#include <bit>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/guard.h"
#include "core/rules/gist.h"

namespace composer_guard {
namespace {

bool IsOfGist(const Finding& finding) {
  return finding.rule.starts_with("gist.");
}

TEST_CASE("the tables of the learned judge have the sizes that it reads") {
  size_t taken = 0;
  for (const uint64_t row : kGistTaken) {
    taken += static_cast<size_t>(std::popcount(row));
  }
  for (size_t i = 0; i < taken; ++i) {
    CHECK(kGistApart[i] >> kGistApartBits == 0);
    CHECK((kGistAsks[i] != kGistNoWeight || kGistShares[i] != kGistNoWeight));
    for (const uint8_t weight : {kGistAsks[i], kGistShares[i]}) {
      CHECK((0 < weight && weight < 2 * kGistNoWeight));
    }
  }
  // Looking for what is not there ends at an empty one, and soon.
  CHECK(taken <= kGistSlots / 4 * 3);
  // Those of a kind ascend, none of them twice.
  size_t at = 0;
  for (const GistKind& kind : kGistKinds) {
    CHECK(at < kind.end);
    for (++at; at < kind.end; ++at) {
      CHECK(kGistKindWeights[at - 1] >> 4 < kGistKindWeights[at] >> 4);
      CHECK((kGistKindWeights[at] & 0xF) != kGistNoWeight);
    }
  }
}

TEST_CASE("the learned judge hints, and warns where the sum is large") {
  Guard guard;
  const auto severity_of = [&guard](const char* text) {
    const Verdict verdict = guard.Check(text);
    REQUIRE(verdict.findings.size() == 1);
    CHECK(IsOfGist(verdict.findings[0]));
    return verdict.severity;
  };
  CHECK(
      severity_of("Mir wäre lieber, wir schreiben woanders weiter als hier") ==
      Severity::kWarning);
  CHECK(severity_of("Tu es joignable sur quel numéro en journée ?") ==
        Severity::kHint);
}

TEST_CASE("what is said again and again does not make the sum large") {
  Guard guard;
  std::string draft;
  for (int i = 0; i < 200; ++i) draft += "let us talk on it over and over by ";
  for (const Finding& finding : guard.Check(draft).findings) {
    if (IsOfGist(finding)) CHECK(finding.severity == Severity::kHint);
  }
}

TEST_CASE("the learned judge is silent on sentences without a contact's word") {
  Guard guard;
  for (const char* text :
       {"I can start on Monday and send a first draft by Friday.",
        "The invoices are sorted by month, let us carry on with the rest.",
        "Please have a look at the second page."}) {
    INFO(text);
    CHECK(guard.Check(text).findings.empty());
  }
}

}  // namespace
}  // namespace composer_guard
