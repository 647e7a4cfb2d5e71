// What the subcommands are given: a file or standard input, a context, a policy
// pack. What is wrong with it goes to standard error.
#ifndef COMPOSER_GUARD_CLI_INPUT_H_
#define COMPOSER_GUARD_CLI_INPUT_H_

#include <cstdint>
#include <string>

#include "core/guard.h"

namespace composer_guard::cli {

struct Input {
  Input() = default;
  ~Input();
  Input(const Input&) = delete;
  Input& operator=(const Input&) = delete;

  int fd = 0;          // closed with it, unless it is standard input
  std::string policy;  // the pack's text, checked; "": the built-in policy
  Context context;
};

// Prints "composer-guard: what" and returns the status.
int Report(int status, const std::string& what);

// Each returns kFine, or a status after it has reported.
int Open(const std::string& file, Input* input);
// After the policy, whose names of plans count.
int ReadContext(const std::string& json, Input* input);
// Reads a pack into `*policy` and checks it; every error is a line
// "FILE:LINE:COLUMN: POINTER: what". "" and kBuiltIn read nothing.
int ReadPolicy(const std::string& file, std::string* policy);

// Whether the command prints while it reads, or when all is read.
enum class Prints : uint8_t { kAlong, kAtEnd };

// Bytes that a progress bar counts to: 0, for no bar, unless a regular file is
// read, standard error is a terminal and nothing else is printed there along.
uint64_t BarTotal(const std::string& file, int fd, Prints prints);

// Threads of --jobs N.
unsigned ThreadsOf(unsigned jobs);

}  // namespace composer_guard::cli

#endif  // COMPOSER_GUARD_CLI_INPUT_H_
