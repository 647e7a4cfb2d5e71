// What the subcommands do, once the command line is read.
#ifndef COMPOSER_GUARD_CLI_COMMANDS_H_
#define COMPOSER_GUARD_CLI_COMMANDS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace composer_guard::cli {

// Exit status.
inline constexpr int kFine = 0;
inline constexpr int kBadLines = 1;  // of lint-policy: the pack is bad
inline constexpr int kUsage = 2;
inline constexpr int kFailed = 3;  // input cannot be read, output not written
inline constexpr int kFound = 4;   // only with --fail-on

inline constexpr unsigned kMostJobs = 256;
// Stands for a file where a policy is named.
inline constexpr const char* kBuiltIn = "built-in";

struct CheckOptions {
  std::string file;     // "" or "-": standard input
  std::string context;  // JSON
  std::string policy;   // file of a pack, "" or kBuiltIn: none
  std::optional<std::string> draft;
  bool text = false;
  bool explain = false;
  std::string detail;   // wire name, or nothing: full
  unsigned jobs = 1;    // 0: one a core
  std::string fail_on;  // "hint", "warning" or nothing: never
};
int Check(const CheckOptions& options);

struct DiffOptions {
  std::string file;
  std::string context;
  std::vector<std::string> policies;  // two
  unsigned jobs = 1;
  uint32_t samples = 3;  // of each change
};
int Diff(const DiffOptions& options);

// Prints all that is wrong with a pack.
int LintPolicy(const std::string& file);

}  // namespace composer_guard::cli

#endif  // COMPOSER_GUARD_CLI_COMMANDS_H_
