// The loop of `composer-guard check`: NDJSON in, NDJSON out, in order.
#ifndef COMPOSER_GUARD_CLI_CHECK_LINES_H_
#define COMPOSER_GUARD_CLI_CHECK_LINES_H_

#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <string_view>

#include "core/cli/line_reader.h"
#include "core/guard.h"

namespace composer_guard::cli {

struct LinesResult {
  uint64_t lines = 0;      // read, blank ones included
  uint64_t bad_lines = 0;  // reported on `errors`, without a line of output
  bool read_failed = false;
  Severity severity = Severity::kNone;  // the greatest of all verdicts'
};

struct LinesOptions {
  Context context;       // of lines that do not say otherwise
  std::string policy;    // a pack without errors, "": the built-in policy
  unsigned jobs = 1;     // threads; the output does not depend on it
  bool explain = false;  // findings say how they came about
  Detail detail = Detail::kFull;
  // Called before errors are written, and after each batch of lines with the
  // bytes read so far; never by two threads at once.
  std::function<void()> before_error = [] {};
  std::function<void(uint64_t)> progress = [](uint64_t) {};
};

// Whether the line holds nothing but blanks: such a line is skipped.
bool IsBlank(std::string_view line);

// What is wrong with a line that is longer than the reader allows.
std::string TooLong();

// Writes {"id":…,"verdict":{…}} to `out` for each good line of `reader`, and
// "line 7: what is wrong" to `errors` for each bad one. Blank lines are
// skipped. Flushes whenever it would otherwise wait for input. Stops early
// when `out` fails.
LinesResult CheckLines(const LinesOptions& options, LineReader* reader,
                       std::ostream& out, std::ostream& errors);

}  // namespace composer_guard::cli

#endif  // COMPOSER_GUARD_CLI_CHECK_LINES_H_
