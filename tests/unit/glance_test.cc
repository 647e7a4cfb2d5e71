// core/match/glance.h

#include "core/match/glance.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "core/match/pattern.h"
#include "core/rules/tables.h"
#include "core/text/fold.h"
#include "core/text/view.h"
#include "tests/cases/case_reader.h"

namespace composer_guard {
namespace {

bool MayMatch(std::string_view pattern, std::string_view text) {
  Glance glance;
  glance.Read(text);
  return glance.MayMatch(pattern);
}

TEST_CASE("letters must be there, in their order") {
  constexpr std::string_view kTalk = R"(\b(?:can|could)\s+we\s+talk\b)";
  CHECK(MayMatch(kTalk, "can we talk"));
  CHECK(MayMatch(kTalk, "could: can we not talk"));
  CHECK_FALSE(MayMatch(kTalk, "we can talk"));
  CHECK_FALSE(MayMatch(kTalk, "can we not"));
  CHECK_FALSE(MayMatch(kTalk, ""));
}

TEST_CASE("what may lack is not asked for") {
  CHECK(MayMatch("colou?r", "color"));
  CHECK(MayMatch("ab*c", "ac"));
  CHECK(MayMatch("ab{0,2}c", "ac"));
  CHECK(MayMatch("ab+?c", "abc"));
  CHECK_FALSE(MayMatch("ab+c", "ac"));
  CHECK_FALSE(MayMatch("ab{2}c", "ac"));
  CHECK(MayMatch("(?:my )?name", "name"));
  CHECK(MayMatch("(?:my ){0,3}name", "name"));
  CHECK_FALSE(MayMatch("(?:my )+name", "name"));
  CHECK(MayMatch("caf\u00E9?s", "cafs"));
  CHECK_FALSE(MayMatch("caf\u00E9s", "cafs"));
}

TEST_CASE("classes, escapes and names of groups are not letters") {
  CHECK(MayMatch(R"(a[bc)|]+d\.\d\pL\p{Lu}\x{41}z)", "ad z"));
  CHECK(MayMatch(R"([]x]a[^]y]b[[:alpha:]x]c)", "abc"));
  CHECK(MayMatch("(?s)(?P<span>x.y)", "xy"));
  CHECK_FALSE(MayMatch("(?s)(?P<span>x.y)", "yx"));
  CHECK(MayMatch("(?i)SKYPE", "skype"));
  CHECK(MayMatch("a|", ""));
  CHECK(MayMatch("(?:abc|de(?:f|g)|h)i", "degi"));
  CHECK_FALSE(MayMatch("(?:abc|de(?:f|g)|h)i", "dehe"));
  CHECK_FALSE(MayMatch(R"(x(?:[)]y|\)z)w)", "xw"));
}

std::string Needed(std::string_view pattern, std::string_view text) {
  Glance glance;
  glance.Read(text);
  std::string needed;
  return glance.MayMatch(pattern, &needed) ? needed : "none";
}

TEST_CASE("what a text cannot meet is not needed of a pattern") {
  constexpr std::string_view kMove =
      R"(\b(?P<span>(?:can|could) we (?:now )?(?:talk|meet|\d+x)|call me)\b)";
  CHECK(Needed(kMove, "can we talk") == R"(\b(?P<span>(?:can) we (?:talk))\b)");
  CHECK(Needed(kMove, "could we now meet") ==
        R"(\b(?P<span>(?:could) we (?:now )?(?:meet))\b)");
  CHECK(Needed(kMove, "call me") == R"(\b(?P<span>call me)\b)");
  CHECK(Needed(kMove, "we can") == "none");
  CHECK(Needed("a(?:b|)c", "ac") == "a(?:)c");
  CHECK(Needed("(?i)SKYPE|x", "skype") == "(?i)SKYPE|x");
}

// Whatever a rule's pattern matches, the glance lets through, and what is
// needed of the pattern matches the same.
TEST_CASE("a glance leaves out no draft that a rule's pattern matches") {
  constexpr size_t kEvery = 30;
  std::vector<std::string> texts;
  const cases::CaseFile file = cases::ReadAllCases(CG_CASES_DIR);
  for (size_t i = 0; i < file.cases.size(); i += kEvery) {
    FoldTable table;
    FoldedView view;
    view.Build(file.cases[i].text, &table);
    texts.emplace_back(view.text());
  }
  size_t matched = 0;
  for (const RuleRow& rule : Rules()) {
    const std::string text = PatternText(rule.pattern);
    std::string error;
    const auto pattern = Pattern::Compile(text, &error);
    REQUIRE(pattern.has_value());
    for (const std::string& draft : texts) {
      const ViewSpan whole{0, static_cast<uint32_t>(draft.size())};
      const auto found = pattern->Find(draft, whole);
      INFO(rule.id << " in " << draft);
      if (found.has_value()) {
        ++matched;
        CHECK(MayMatch(text, draft));
      }
      Glance glance;
      glance.Read(draft);
      std::string needed;
      if (!glance.MayMatch(text, &needed)) continue;
      const auto part = Pattern::Compile(needed, &error);
      REQUIRE(part.has_value());
      CHECK(part->Find(draft, whole) == found);
    }
  }
  CHECK(matched > 20);
}

}  // namespace
}  // namespace composer_guard
