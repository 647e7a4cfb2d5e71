// composer-guard check

#include <unistd.h>

#include <iostream>
#include <string>

#include "core/cli/check_lines.h"
#include "core/cli/commands.h"
#include "core/cli/input.h"
#include "core/cli/line_reader.h"
#include "core/cli/show.h"
#include "core/cli/terminal.h"
#include "core/cli/utf8.h"
#include "core/guard.h"

namespace composer_guard::cli {
namespace {

int ExitOf(const CheckOptions& options, Severity severity, int otherwise) {
  const bool found =
      !options.fail_on.empty() && severity != Severity::kNone &&
      (options.fail_on == "hint" || severity == Severity::kWarning);
  return found && otherwise == kFine ? kFound : otherwise;
}

// A plain draft, for a person.
int CheckDraft(const CheckOptions& options, const Input& input,
               const std::string& text) {
  const std::string draft = ToValidUtf8(text);
  Guard guard;
  guard.SetPolicy(input.policy);
  const Verdict verdict = guard.Check(draft, input.context, options.explain);
  const Style style =
      IsRichTerminal(STDOUT_FILENO) ? Style::kRich : Style::kPlain;
  ShowVerdict(draft, verdict, style, guard.PolicyTexts(), std::cout);
  std::cout.flush();
  if (!std::cout) return Report(kFailed, "cannot write the output");
  return ExitOf(options, verdict.severity, kFine);
}

int CheckText(const CheckOptions& options, const Input& input) {
  std::string text;
  LineReader reader(input.fd);
  std::string_view line;
  LineReader::Result read = LineReader::Result::kLine;
  while ((read = reader.Next(&line)) == LineReader::Result::kLine) {
    if (reader.consumed() > text.size() + line.size()) {
      text.append(line).push_back('\n');
    } else {
      text.append(line);
    }
  }
  if (read != LineReader::Result::kEnd) {
    return Report(kFailed, "cannot read the draft");
  }
  // The line feed that every text file ends in is not part of the draft.
  if (text.ends_with('\n')) text.pop_back();
  return CheckDraft(options, input, text);
}

int CheckNdjson(const CheckOptions& options, const Input& input) {
  Detail detail = Detail::kFull;
  if (!options.detail.empty()) {
    if (const auto error = SetDetail(options.detail, &detail)) {
      return Report(kUsage, "--" + *error);
    }
  }
  ProgressBar progress(BarTotal(options.file, input.fd, Prints::kAlong));
  LineReader reader(input.fd);
  const LinesResult result = CheckLines(
      {.context = input.context,
       .policy = input.policy,
       .jobs = ThreadsOf(options.jobs),
       .explain = options.explain,
       .detail = detail,
       .before_error = [&progress] { progress.Clear(); },
       .progress = [&progress](uint64_t bytes) { progress.Show(bytes); }},
      &reader, std::cout, std::cerr);
  progress.Clear();
  if (result.read_failed) return Report(kFailed, "cannot read the input");
  if (!std::cout) return Report(kFailed, "cannot write the output");
  if (result.bad_lines > 0) {
    return Report(kBadLines, std::to_string(result.bad_lines) + " of " +
                                 std::to_string(result.lines) +
                                 " lines were bad");
  }
  return ExitOf(options, result.severity, kFine);
}

}  // namespace

int Check(const CheckOptions& options) {
  if (options.draft && (options.text || !options.file.empty())) {
    return Report(kUsage, "--draft stands alone, without --text and FILE");
  }
  if ((options.draft || options.text) && !options.detail.empty()) {
    return Report(kUsage, "--detail is for NDJSON, not for --draft and --text");
  }
  Input input;
  int status = ReadPolicy(options.policy, &input.policy);
  if (status == kFine) status = ReadContext(options.context, &input);
  if (status != kFine) return status;
  if (options.draft) return CheckDraft(options, input, *options.draft);
  status = Open(options.file, &input);
  if (status != kFine) return status;
  return options.text ? CheckText(options, input) : CheckNdjson(options, input);
}

}  // namespace composer_guard::cli
