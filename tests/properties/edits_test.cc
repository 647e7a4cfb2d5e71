// A session's verdict is that of a whole check, whatever is edited. A long run:
// tests/properties/edits.

#include "tests/properties/edits.h"

#include <catch2/catch_test_macros.hpp>

namespace composer_guard::properties {
namespace {

TEST_CASE("a session's verdict equals that of a whole check", "[properties]") {
  const std::vector<std::string> sentences = CaseTexts(CG_CASES_DIR);
  REQUIRE(sentences.size() > 1000);
  Guard guard;
  for (uint32_t seed = 1; seed <= 60; ++seed) {
    const std::optional<Difference> found =
        CompareEdits(sentences, seed, 50, &guard);
    if (!found.has_value()) continue;
    FAIL_CHECK("seed " << found->seed << ", edit " << found->edit << ": at "
                       << found->start << " instead of " << found->deleted
                       << " units \"" << found->inserted << "\" in:\n"
                       << found->before << "\nsession: " << found->session
                       << "\nwhole:   " << found->whole);
  }
}

}  // namespace
}  // namespace composer_guard::properties
