// core/detect/phrases.h

#include "core/detect/phrases.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/rules/tables.h"
#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

size_t FoundIn(PhraseRules* rules, std::string draft) {
  ReadScene scene(std::move(draft));
  rules->Detect(&*scene);
  for (const Found& found : scene->found) {
    CHECK_FALSE(found.span.empty());
    CHECK(found.span.end <= scene->text.size());
    CHECK_FALSE(found.rule.empty());
    CHECK(found.intent != Intent::kShare);
  }
  return scene->found.size();
}

TEST_CASE("the examples of phrases.h") {
  PhraseRules rules(&SharedNeedWords());
  CHECK(FoundIn(&rules, "what's your number?") > 0);
  CHECK(FoundIn(&rules, "let's continue on WhatsApp") > 0);
  CHECK(FoundIn(&rules, "what's your number of pages?") == 0);
  CHECK(FoundIn(&rules, "we continue on Monday") == 0);
  CHECK(FoundIn(&rules, "") == 0);
}

TEST_CASE("a rule says the same again and after other drafts") {
  PhraseRules rules(&SharedNeedWords());
  const std::string long_draft =
      std::string(2000, 'x') + " then what's your number?";
  for (int i = 0; i < 3; ++i) {
    CHECK(FoundIn(&rules, long_draft) > 0);
    CHECK(FoundIn(&rules, "nothing here") == 0);
    CHECK(FoundIn(&rules, "what's your number?") > 0);
  }
}

TEST_CASE("the same request in two sentences is found in both") {
  PhraseRules rules(&SharedNeedWords());
  CHECK(
      FoundIn(
          &rules,
          "What's your phone number? I can wait. What's your phone number?") >=
      2);
}

TEST_CASE("every rule has what it needs") {
  for (size_t i = 0; i < Rules().size(); ++i) {
    INFO(Rules()[i].id);
    std::string error;
    CHECK(
        Pattern::Compile(PatternText(Rules()[i].pattern), &error).has_value());
    CHECK(error.empty());
    CHECK(Rules()[i].category <= static_cast<uint8_t>(Category::kOffPlatform));
    CHECK(Rules()[i].intent <= static_cast<uint8_t>(Intent::kMove));
    CHECK(Rules()[i].confidence <= static_cast<uint8_t>(Confidence::kHigh));
  }
}

}  // namespace
}  // namespace composer_guard
