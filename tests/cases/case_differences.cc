// Compares a verdict with what a case says.

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/cli/utf8.h"
#include "tests/cases/case_reader.h"

namespace composer_guard::cases {
namespace {

std::string Shown(std::string_view text, DraftSpan span) {
  const size_t start = cli::ByteOffset(text, span.start);
  const size_t end = cli::ByteOffset(text, span.end);
  const std::string_view cut = text.substr(start, std::max(end, start) - start);
  return "\"" + cli::Printable(cut) + "\" [" + std::to_string(span.start) +
         ", " + std::to_string(span.end) + ")";
}

std::string Head(Category category, Intent intent) {
  return std::string(Name(category)).append("/").append(Name(intent));
}

std::string Described(std::string_view text, const Finding& finding) {
  return Head(finding.category, finding.intent) + " " +
         Shown(text, finding.span) + " as " +
         std::string(Name(finding.severity)) + " by " + finding.rule;
}

bool Overlaps(DraftSpan a, DraftSpan b) {
  return a.start < b.end && b.start < a.end;
}

bool SeverityIs(const Finding& finding, const Mark& mark) {
  return mark.severity ? finding.severity == *mark.severity
                       : finding.severity != Severity::kNone;
}

bool Meets(const Finding& finding, const Mark& mark) {
  return finding.category == mark.category && finding.intent == mark.intent &&
         finding.span == mark.span && SeverityIs(finding, mark);
}

}  // namespace

std::vector<std::string> Differences(const Case& expected,
                                     const Verdict& verdict) {
  const std::string_view text = expected.text;
  std::vector<std::string> differences;
  std::vector<bool> used(verdict.findings.size());
  for (const Mark& mark : expected.marks) {
    std::string nearest;
    bool met = false;
    for (size_t i = 0; i < verdict.findings.size(); ++i) {
      const Finding& finding = verdict.findings[i];
      if (used[i] || met || !Overlaps(finding.span, mark.span)) continue;
      met = Meets(finding, mark);
      used[i] = true;
      nearest += (nearest.empty() ? "" : " and ") + Described(text, finding);
    }
    if (met) continue;
    std::string wanted =
        Head(mark.category, mark.intent) + " " + Shown(text, mark.span);
    if (mark.severity) wanted.append(" as ").append(Name(*mark.severity));
    differences.push_back("expected " + wanted + ", found " +
                          (nearest.empty() ? "nothing" : nearest));
  }
  const Severity tolerated =
      expected.hints_allowed ? Severity::kHint : Severity::kNone;
  for (size_t i = 0; i < verdict.findings.size(); ++i) {
    const Finding& finding = verdict.findings[i];
    if (used[i] || finding.severity <= tolerated) continue;
    differences.push_back("expected nothing, found " +
                          Described(text, finding));
  }
  return differences;
}

}  // namespace composer_guard::cases
