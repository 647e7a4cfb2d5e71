#include "core/pack_check.h"

#include <algorithm>

#include "core/policy/pack_node.h"
#include "core/text/joined.h"

namespace composer_guard {
namespace {

std::string WireName(const Finding& finding) {
  return Joined({Name(finding.category), ".", Name(finding.intent)});
}

// What is found, for a message: "phone.share, handle.move".
std::string Found(const Verdict& verdict) {
  std::string list;
  for (const Finding& finding : verdict.findings) {
    if (!list.empty()) list += ", ";
    list += WireName(finding);
  }
  return list.empty() ? "nothing" : list;
}

// Why the example fails, or nothing.
std::string FailureOf(const PackExample& example, const Verdict& verdict) {
  const std::string text = Quoted(example.text);
  if (example.severity && verdict.severity != *example.severity) {
    return Joined({"the severity of ", text, " is ", Name(verdict.severity),
                   ", not ", Name(*example.severity),
                   " (found: ", Found(verdict), ")"});
  }
  const auto& findings = verdict.findings;
  if (example.silent) {
    // Of a rule: that very rule; of a link: whatever it would be.
    const bool found = std::any_of(
        findings.begin(), findings.end(), [&](const Finding& finding) {
          return example.rule.empty() ? WireName(finding) == example.finds
                                      : finding.rule == example.rule;
        });
    return found ? Joined({text, " must not be found"}) : "";
  }
  if (example.finds.empty()) {
    // A draft that only says its severity may hold what is exempt.
    if (example.severity || findings.empty()) return "";
    return Joined({text, " must be silent, but there is ", Found(verdict)});
  }
  const bool found = std::any_of(findings.begin(), findings.end(),
                                 [&](const Finding& finding) {
                                   return WireName(finding) == example.finds;
                                 });
  if (found) return "";
  return Joined({text, " must be found as ", example.finds, ", but there is ",
                 Found(verdict)});
}

}  // namespace

std::vector<PolicyError> CheckExamples(const std::vector<PackExample>& examples,
                                       Guard* guard) {
  std::vector<PolicyError> errors;
  PackErrors list(&errors);
  for (const PackExample& example : examples) {
    const Verdict verdict = guard->Check(example.text, example.context);
    if (std::string why = FailureOf(example, verdict); !why.empty()) {
      list.Add(example.pointer, example.place, std::move(why));
    }
  }
  return errors;
}

}  // namespace composer_guard
