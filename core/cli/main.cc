// The native command.
//
//   composer-guard check posts.ndjson > verdicts.ndjson
//   composer-guard check --draft "I'm on skype: live:jane.doe_7"

#include <CLI/CLI.hpp>
#include <iostream>
#include <string>

#include "core/cli/commands.h"
#include "core/guard.h"

namespace composer_guard::cli {
namespace {

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

constexpr const char* kLintFooter = R"(
Each error is a line FILE:LINE:COLUMN: POINTER: what is wrong. The examples of
the pack are run as well.

Exit status:
  0  nothing is wrong with it
  1  errors were printed
  3  the file cannot be read)";

constexpr const char* kDiffFooter = R"(
Checks every draft by both policies and prints, for each category, how many
findings are flagged anew, let go, raised (hint to warning) and lowered, the
same for whole drafts, and samples of each.

Exit status: as check.

Example:
  composer-guard diff --policy built-in --policy own.json posts.ndjson)";

void AddJobs(CLI::App* app, unsigned* jobs) {
  app->add_option("--jobs", *jobs,
                  "Threads, 1 without it; 0: one a core. The output is the "
                  "same bytes whatever the number")
      ->type_name("N")
      ->check(CLI::Range(0u, kMostJobs));
}

void AddPolicy(CLI::App* app, std::string* policy) {
  app->add_option("--policy", *policy,
                  "A policy pack, or \"built-in\", which is the default")
      ->type_name("FILE");
}

int Main(int argc, char** argv) {
  CLI::App app("Finds a means of direct contact in drafts.", "composer-guard");
  app.set_version_flag("--version", std::string("composer-guard ")
                                        .append(EngineVersion())
                                        .append(", policy ")
                                        .append(PolicyVersion()));
  app.require_subcommand(1);
  CheckOptions options;
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
  check
      ->add_option("--draft", options.draft,
                   "Check this draft: print for a person")
      ->type_name("STRING");
  AddPolicy(check, &options.policy);
  check->add_flag("--explain", options.explain,
                  "Findings say how they came about");
  check
      ->add_option("--detail", options.detail,
                   "How much verdicts tell, full without it")
      ->type_name("full|category|gentle");
  check
      ->add_option("--fail-on", options.fail_on,
                   "Exit with 4 when a verdict is this severe or more")
      ->type_name("hint|warning")
      ->check(CLI::IsMember({"hint", "warning"}))
      ->option_text("hint|warning");
  AddJobs(check, &options.jobs);
  check->footer(kFooter);

  std::string pack;
  CLI::App* lint = app.add_subcommand(
      "lint-policy", "Check a policy pack: all that is wrong with it");
  lint->add_option("FILE", pack, "The pack, JSON")->required()->type_name("");
  lint->footer(kLintFooter);

  DiffOptions diff_options;
  CLI::App* diff = app.add_subcommand(
      "diff", "What a change of policy would flag anew and let go");
  diff->add_option("FILE", diff_options.file,
                   "Drafts as for check; standard input without it")
      ->type_name("");
  diff->add_option("--policy", diff_options.policies,
                   "The policy before and the one after, each a pack or "
                   "\"built-in\"")
      ->required()
      ->allow_extra_args(false)
      ->type_name("FILE");
  diff->add_option("--context", diff_options.context,
                   "What is known about the drafts")
      ->type_name("JSON");
  diff->add_option("--samples", diff_options.samples,
                   "Drafts that are shown of each change")
      ->type_name("N")
      ->capture_default_str()
      ->check(CLI::Range(0u, 1000u));
  AddJobs(diff, &diff_options.jobs);
  diff->footer(kDiffFooter);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kFine : kUsage;
  }
  if (lint->parsed()) return LintPolicy(pack);
  if (diff->parsed()) return Diff(diff_options);
  return Check(options);
}

}  // namespace
}  // namespace composer_guard::cli

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return composer_guard::cli::Main(argc, argv);
}
