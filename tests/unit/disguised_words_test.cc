// core/match/disguised_words.h

#include "core/match/disguised_words.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

TEST_CASE("where no disguised word may begin none is found") {
  ReadScene scene(
      "A website, i call: t ele gram or s k y p e 4 u. "
      "\u0412 \u043F\u0440\u043E\u0435\u043A\u0442\u0435 "
      "\u0438 \u0442 \u0435 \u043B \u0435 \u0433 \u0440 \u0430 \u043C "
      "a b cd efgh. \uCE74 \uD1A1 \uC77C\uC815 \uD154\uB808.\uADF8\uB7A8 "
      "\u5FAE\u3002\u4FE1 \u5FAE \u4FE1 \u0640\u0648\u0627 "
      "\u062A\u0633\u0627\u0628 \u062A\u0644\u064A "
      "\u062C\u0631\u0627\u0645 t3l3gr4m wh@tsapp i");
  const std::string_view text = scene->text;
  for (size_t i = 0; i < scene->size(); ++i) {
    const std::vector<Lexeme> all(scene->lexemes.begin(), scene->lexemes.end());
    std::vector<Lexeme> after = all;
    if (!MayBeDisguised(i, all)) FindDisguised(text, i, &after);
    if (!all[i].Has(kBeginsJoined) && MayBeCut(text, i, all)) {
      CHECK_FALSE(FindCut(text, i, &after));
    }
    for (size_t k = 0; k < all.size(); ++k) {
      CHECK(after[k].said == all[k].said);
      CHECK(after[k].length == all[k].length);
      CHECK(after[k].classes == all[k].classes);
    }
  }
}

}  // namespace
}  // namespace composer_guard
