// The loop of `composer-guard check`: NDJSON in, NDJSON out, in order.
#ifndef COMPOSER_GUARD_CLI_CHECK_LINES_H_
#define COMPOSER_GUARD_CLI_CHECK_LINES_H_

#include <cstdint>
#include <functional>
#include <ostream>

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
  Context context;  // of lines that do not say otherwise
  // Called before an error is written, and after each line with the bytes
  // read so far.
  std::function<void()> before_error = [] {};
  std::function<void(uint64_t)> progress = [](uint64_t) {};
};

// Writes {"id":…,"verdict":{…}} to `out` for each good line of `reader`, and
// "line 7: what is wrong" to `errors` for each bad one. Blank lines are
// skipped. Flushes whenever it would otherwise wait for input. Stops early
// when `out` fails.
LinesResult CheckLines(const LinesOptions& options, LineReader* reader,
                       std::ostream& out, std::ostream& errors);

}  // namespace composer_guard::cli

#endif  // COMPOSER_GUARD_CLI_CHECK_LINES_H_
