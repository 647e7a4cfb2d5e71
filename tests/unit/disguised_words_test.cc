// core/match/disguised_words.h

#include "core/match/disguised_words.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// Tokens of the service that the draft begins with; 0: it is none.
size_t Service(std::string draft) {
  ReadScene scene(std::move(draft));
  const Lexeme& first = scene->At(0);
  return first.Is(AnyOf(WordClass::kService, WordClass::kServiceWeak))
             ? first.length
             : 0;
}

TEST_CASE("the examples of disguised_words.h") {
  CHECK(Service("s k y p e") == 5);
  CHECK(Service("sky-pe") == 3);
  CHECK(Service("wh@tsapp") == 3);
  CHECK(Service("t3l3gr4m") > 1);
  CHECK(Service("vvhatsapp") == 1);
  CHECK(Service("t ele gram") == 3);
  CHECK(Service("i m") == 0);
  CHECK(Service("sky people") < 2);
  CHECK(Service("discard") == 0);
  CHECK(Service("4 apps") == 0);
}

TEST_CASE("letters apart are more than the phrase they begin with") {
  CHECK(Service("s n a p c h a t") == 8);
  CHECK(Service("s/n a p c h a t") >= 8);
}

TEST_CASE("letters apart, some in leet") {
  CHECK(Service("5 k y p 3 now") == 5);
  CHECK(Service("t e 1 e g r a m") == 8);
  CHECK(Service("w-h-@-t-s-a-p-p") >= 8);
}

}  // namespace
}  // namespace composer_guard
