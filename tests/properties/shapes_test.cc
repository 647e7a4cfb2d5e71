// Every shape is checked to its end, at a length at which anything that is not
// linear would not come back. How long it takes is reported by
// tests/properties/growth, not asserted.

#include "tests/properties/shapes.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/guard.h"

namespace composer_guard::properties {
namespace {

constexpr size_t kCharacters = 20'000;
constexpr size_t kLong = 100'000;

TEST_CASE("shapes that are made to be slow", "[properties]") {
  Guard guard;
  for (const Shape& shape : Shapes()) {
    INFO(shape.name);
    const Verdict verdict = guard.Check(DraftOf(shape, kCharacters));
    CHECK_FALSE(verdict.truncated);
    uint32_t end = 0;
    for (const Finding& finding : verdict.findings) {
      CHECK(finding.span.start >= end);
      end = finding.span.end;
    }
  }
}

TEST_CASE("one token of a hundred thousand characters", "[properties]") {
  Guard guard;
  for (const char c : {'a', '7', '@', '.', '_', '('}) {
    CHECK(guard.Check(std::string(kLong, c)).findings.empty());
  }
}

TEST_CASE("a contact behind a long draft is found", "[properties]") {
  Guard guard;
  const std::string before = DraftOf(Shapes().front(), kLong);
  const Verdict verdict = guard.Check(before + "Mail jane@acme.com");
  REQUIRE(verdict.findings.size() == 1);
  CHECK(verdict.findings[0].span.start == before.size() + 5);
}

}  // namespace
}  // namespace composer_guard::properties
