// Checks every phrase rule against its own examples, through the whole pipe. A
// rule that fails ends the build with its id and the text.

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>

#include "core/guard.h"
#include "core/match/pattern.h"
#include "core/rules/tables.h"

namespace {

using composer_guard::Guard;
using composer_guard::kRuleExamples;
using composer_guard::RuleRow;
using composer_guard::Rules;

// Whether the rule finds the text, or another rule finds the same before it.
bool Finds(Guard* guard, const RuleRow& rule, std::string_view text) {
  const composer_guard::Verdict verdict = guard->Check(text);
  return std::any_of(
      verdict.findings.begin(), verdict.findings.end(),
      [&rule](const composer_guard::Finding& finding) {
        return finding.category == composer_guard::Category{rule.category} &&
               finding.intent == composer_guard::Intent{rule.intent};
      });
}

// Whether this very rule finds the text.
bool FindsItself(Guard* guard, std::string_view id, std::string_view text) {
  const composer_guard::Verdict verdict = guard->Check(text);
  return std::any_of(verdict.findings.begin(), verdict.findings.end(),
                     [id](const composer_guard::Finding& finding) {
                       return finding.rule == id;
                     });
}

}  // namespace

int main() {
  int failures = 0;
  for (const RuleRow& rule : Rules()) {
    for (const char* packed : {rule.pattern, rule.unless}) {
      const std::string pattern = composer_guard::PatternText(packed);
      std::string error;
      if (!composer_guard::Pattern::Compile(pattern, &error).has_value()) {
        std::fprintf(stderr, "%s: %s\n  in %s\n", rule.id, error.c_str(),
                     pattern.c_str());
        ++failures;
      }
    }
  }
  Guard guard;
  for (size_t i = 0; i < composer_guard::kRuleExampleCount; ++i) {
    const composer_guard::RuleExample& example = kRuleExamples[i];
    const char* id = Rules()[example.rule].id;
    const bool passes =
        example.silent ? !FindsItself(&guard, id, example.text)
                       : Finds(&guard, Rules()[example.rule], example.text);
    if (!passes) {
      std::fprintf(stderr, "%s: %s \"%s\"\n", id,
                   example.silent ? "must not find" : "must find",
                   example.text);
      ++failures;
    }
  }
  std::printf("%zu rules, %zu examples, %d failures\n", Rules().size(),
              composer_guard::kRuleExampleCount, failures);
  return failures == 0 ? 0 : 1;
}
