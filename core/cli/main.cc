// The native command.
//
//   composer-guard check posts.ndjson > verdicts.ndjson
//   composer-guard check --draft "I'm on skype: live:jane.doe_7"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <iostream>
#include <string>
#include <thread>

#include "core/cli/check_lines.h"
#include "core/cli/draft_line.h"
#include "core/cli/line_reader.h"
#include "core/cli/show.h"
#include "core/cli/terminal.h"
#include "core/cli/utf8.h"
#include "core/guard.h"

namespace composer_guard::cli {
namespace {

constexpr int kFine = 0;
constexpr int kBadLines = 1;
constexpr int kUsage = 2;
constexpr int kFailed = 3;  // input cannot be read, output not written
constexpr int kFound = 4;   // only with --fail-on

constexpr const char* kFooter = R"(
A line of input is {"id": ..., "text": "...", "context": {...}}; a line of
output is {"id": ..., "verdict": {...}}. The id is any JSON scalar and comes
back as it was written, or as null. Fields of a line's context override those
of --context:
  surface    message, proposal, job_post, profile
  role       client, freelancer
  contract   none, active
  plan       basic, business, enterprise
  exception  none, legal, systems_access
  region     an ISO 3166 country code, like US
  previous   an array of earlier messages of the same writer, oldest first

Exit status:
  0  every line was checked
  1  some lines were bad: reported by number on standard error, the rest done
  2  the command line is wrong
  3  the input cannot be read or the output not written
  4  with --fail-on: a verdict was that severe

Examples:
  composer-guard check posts.ndjson > verdicts.ndjson
  composer-guard check --jobs 0 posts.ndjson > verdicts.ndjson
  composer-guard check --context '{"surface":"job_post"}' < posts.ndjson
  composer-guard check --draft "I'm on skype: live:jane.doe_7")";

struct Options {
  std::string file;
  std::string context;
  std::string draft;
  bool text = false;
  unsigned jobs = 1;    // 0: one a core
  std::string fail_on;  // "hint", "warning" or nothing: never
};

constexpr unsigned kMostJobs = 256;

int Report(int status, const std::string& what) {
  std::cerr << "composer-guard: " << what << '\n';
  return status;
}

int ExitOf(const Options& options, Severity severity, int otherwise) {
  const bool found =
      !options.fail_on.empty() && severity != Severity::kNone &&
      (options.fail_on == "hint" || severity == Severity::kWarning);
  return found && otherwise == kFine ? kFound : otherwise;
}

// A plain draft, for a person.
int CheckDraft(const Options& options, const Context& context,
               const std::string& text) {
  const std::string draft = ToValidUtf8(text);
  const Verdict verdict = Guard().Check(draft, context);
  const Style style =
      IsRichTerminal(STDOUT_FILENO) ? Style::kRich : Style::kPlain;
  ShowVerdict(draft, verdict, style, std::cout);
  std::cout.flush();
  if (!std::cout) return Report(kFailed, "cannot write the output");
  return ExitOf(options, verdict.severity, kFine);
}

int CheckText(const Options& options, const Context& context, int fd) {
  std::string text;
  LineReader reader(fd);
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
  return CheckDraft(options, context, text);
}

unsigned JobsOf(const Options& options) {
  if (options.jobs != 0) return options.jobs;
  return std::clamp(std::thread::hardware_concurrency(), 1u, kMostJobs);
}

int CheckNdjson(const Options& options, const Context& context, int fd) {
  struct stat status = {};
  const bool bar = !options.file.empty() && isatty(STDERR_FILENO) != 0 &&
                   isatty(STDOUT_FILENO) == 0 && fstat(fd, &status) == 0 &&
                   S_ISREG(status.st_mode);
  ProgressBar progress(bar ? static_cast<uint64_t>(status.st_size) : 0);
  LineReader reader(fd);
  const LinesResult result = CheckLines(
      {.context = context,
       .jobs = JobsOf(options),
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

int Check(const Options& options, bool has_draft) {
  Context context;
  if (!options.context.empty()) {
    if (const auto error =
            DraftLineReader().ReadContext(options.context, &context)) {
      return Report(kUsage, "--context: " + *error);
    }
  }
  if (has_draft && (options.text || !options.file.empty())) {
    return Report(kUsage, "--draft stands alone, without --text and FILE");
  }
  if (has_draft) return CheckDraft(options, context, options.draft);
  int fd = STDIN_FILENO;
  if (!options.file.empty() && options.file != "-") {
    fd = open(options.file.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
      return Report(kFailed, options.file + ": " + std::strerror(errno));
    }
  }
  const int status = options.text ? CheckText(options, context, fd)
                                  : CheckNdjson(options, context, fd);
  if (fd != STDIN_FILENO) close(fd);
  return status;
}

int Main(int argc, char** argv) {
  CLI::App app("Finds a means of direct contact in drafts.", "composer-guard");
  app.set_version_flag("--version", std::string("composer-guard ")
                                        .append(EngineVersion())
                                        .append(", policy ")
                                        .append(PolicyVersion()));
  app.require_subcommand(1);
  Options options;
  CLI::App* check = app.add_subcommand(
      "check", "Check drafts: NDJSON in and out, or one text for a person");
  check->add_option("FILE", options.file, "Input; standard input without it")
      ->type_name("");
  check
      ->add_option("--context", options.context,
                   "What is known about the drafts")
      ->type_name("JSON");
  check->add_flag("--text", options.text,
                  "The input is one plain draft: print for a person");
  const CLI::Option* draft =
      check
          ->add_option("--draft", options.draft,
                       "Check this draft: print for a person")
          ->type_name("STRING");
  check
      ->add_option("--fail-on", options.fail_on,
                   "Exit with 4 when a verdict is this severe or more")
      ->type_name("hint|warning")
      ->check(CLI::IsMember({"hint", "warning"}))
      ->option_text("hint|warning");
  check
      ->add_option("--jobs", options.jobs,
                   "Threads, 1 without it; 0: one a core. The output is the "
                   "same bytes whatever the number")
      ->type_name("N")
      ->check(CLI::Range(0u, kMostJobs));
  check->footer(kFooter);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kFine : kUsage;
  }
  return Check(options, draft->count() > 0);
}

}  // namespace
}  // namespace composer_guard::cli

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return composer_guard::cli::Main(argc, argv);
}
