// Checks every phrase and frame rule against its own examples, through the
// whole pipe. A rule that fails ends the build with its id and the text.

#include <algorithm>
#include <cstdio>
#include <string>
#include <string_view>

#include "core/guard.h"
#include "core/match/pattern.h"
#include "core/rules/frames.h"
#include "core/rules/tables.h"

namespace {

using composer_guard::Frames;
using composer_guard::Guard;
using composer_guard::kFrameExampleCount;
using composer_guard::kFrameExamples;
using composer_guard::kRuleExamples;
using composer_guard::RuleRow;
using composer_guard::Rules;

// Whether the rule finds the text, or another rule finds the same before it.
template <typename Rule>
bool Finds(Guard* guard, const Rule& rule, std::string_view text) {
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
  const auto check = [&](const auto& rule, const auto& example) {
    const bool passes = example.silent
                            ? !FindsItself(&guard, rule.id, example.text)
                            : Finds(&guard, rule, example.text);
    if (passes) return;
    std::fprintf(stderr, "%s: %s \"%s\"\n", rule.id,
                 example.silent ? "must not find" : "must find", example.text);
    ++failures;
  };
  for (size_t i = 0; i < composer_guard::kRuleExampleCount; ++i) {
    check(Rules()[kRuleExamples[i].rule], kRuleExamples[i]);
  }
  for (size_t i = 0; i < kFrameExampleCount; ++i) {
    const composer_guard::FrameExample& example = kFrameExamples[i];
    const composer_guard::FrameRule& rule = Frames().rules[example.rule];
    if (rule.intent != composer_guard::kDeclines) {
      check(rule, example);
    } else if (guard.Check(example.text).findings.empty() == example.silent) {
      std::fprintf(stderr, "%s: %s \"%s\"\n", rule.id,
                   example.silent ? "must not decline" : "must decline",
                   example.text);
      ++failures;
    }
  }
  std::printf("%zu rules, %zu examples, %d failures\n",
              Rules().size() + Frames().rules.size(),
              composer_guard::kRuleExampleCount + kFrameExampleCount, failures);
  return failures == 0 ? 0 : 1;
}
