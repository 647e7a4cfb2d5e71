// composer-guard lint-policy, composer-guard diff

#include <algorithm>
#include <iostream>
#include <string>

#include "core/cli/commands.h"
#include "core/cli/diff_lines.h"
#include "core/cli/input.h"
#include "core/cli/line_reader.h"
#include "core/cli/terminal.h"
#include "core/guard.h"

namespace composer_guard::cli {
namespace {

constexpr std::string_view kChangeNames[kChanges] = {"flagged anew", "let go",
                                                     "raised", "lowered"};
constexpr size_t kNameColumns = 18;

void ShowRow(std::string_view name, const Counts& counts, std::ostream& out) {
  out << name << std::string(kNameColumns - name.size(), ' ');
  for (size_t i = 0; i < kChanges; ++i) {
    const std::string number = std::to_string(counts[i]);
    const size_t width = kChangeNames[i].size() + 2;
    out << std::string(width - std::min(width - 1, number.size()), ' ')
        << number;
  }
  out << '\n';
}

void ShowDiff(const PolicyDiff& diff, std::ostream& out) {
  out << std::string(kNameColumns, ' ');
  for (const std::string_view name : kChangeNames) out << "  " << name;
  out << '\n';
  for (size_t i = 0; i < kCategories; ++i) {
    ShowRow(Name(static_cast<Category>(i)), diff.findings[i], out);
  }
  ShowRow("drafts", diff.by_draft, out);
  for (size_t change = 0; change < kChanges; ++change) {
    for (size_t i = 0; i < kCategories; ++i) {
      const std::vector<DiffSample>& samples = diff.samples[i][change];
      if (samples.empty()) continue;
      out << '\n'
          << kChangeNames[change] << ": " << Name(static_cast<Category>(i))
          << ", " << diff.findings[i][change] << '\n';
      for (const DiffSample& sample : samples) {
        out << "  " << sample.id << "  " << sample.excerpt << '\n';
      }
    }
  }
  out << '\n' << diff.drafts << (diff.drafts == 1 ? " draft" : " drafts");
  out << " compared\n";
}

}  // namespace

int LintPolicy(const std::string& file) {
  std::string policy;
  const int status = ReadPolicy(file, &policy);
  if (status == kUsage) return kBadLines;
  if (status != kFine) return status;
  Guard guard;
  guard.SetPolicy(policy);
  std::cout << file << ": no errors, policy " << guard.PolicyVersion() << '\n';
  return kFine;
}

int Diff(const DiffOptions& options) {
  if (options.policies.size() != 2) {
    return Report(kUsage,
                  "diff: --policy must be given twice: the policy "
                  "before and the one after");
  }
  Input input;
  std::string before;
  int status = ReadPolicy(options.policies[0], &before);
  if (status == kFine) status = ReadPolicy(options.policies[1], &input.policy);
  if (status == kFine) status = ReadContext(options.context, &input);
  if (status == kFine) status = Open(options.file, &input);
  if (status != kFine) return status;
  ProgressBar progress(BarTotal(options.file, input.fd, Prints::kAtEnd));
  LineReader reader(input.fd);
  const PolicyDiff diff = DiffLines(
      {.context = input.context,
       .before = before,
       .after = input.policy,
       .jobs = ThreadsOf(options.jobs),
       .samples = options.samples,
       .before_error = [&progress] { progress.Clear(); },
       .progress = [&progress](uint64_t bytes) { progress.Show(bytes); }},
      &reader, std::cerr);
  progress.Clear();
  if (diff.read_failed) return Report(kFailed, "cannot read the input");
  ShowDiff(diff, std::cout);
  std::cout.flush();
  if (!std::cout) return Report(kFailed, "cannot write the output");
  if (diff.bad_lines == 0) return kFine;
  return Report(kBadLines, std::to_string(diff.bad_lines) + " of " +
                               std::to_string(diff.lines) + " lines were bad");
}

}  // namespace composer_guard::cli
