// core/detect/word_facts.h

#include "core/detect/word_facts.h"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

WordTraits TraitsOf(std::string_view word) {
  static FactTeller teller(&SharedNeedWords());
  return teller.Tell(word, WordHash(word), KnownWord()).traits;
}

TEST_CASE("listed words have their traits, others have none of them") {
  CHECK((TraitsOf("and") & kOpensClause) != 0);
  CHECK((TraitsOf("and") & kClosesClause) != 0);
  CHECK((TraitsOf("thanks") & kOpensClause) == 0);
  CHECK((TraitsOf("thanks") & kClosesClause) != 0);
  CHECK((TraitsOf("van") & kParticle) != 0);
  CHECK((TraitsOf("gle") & kHostEnd) != 0);
  CHECK((TraitsOf("mailbox") & kEmailField) != 0);
  CHECK((TraitsOf("chr") & kNamesCode) != 0);
  for (const std::string_view word :
       {"combine", "backwards", "ohne", "sierra", "aitch"}) {
    CHECK((TraitsOf(word) & kSaysHowToRead) != 0);
  }
  CHECK(TraitsOf("pottery") == 0);
}

}  // namespace
}  // namespace composer_guard
