// What a change of policy would change, over many drafts.
#ifndef COMPOSER_GUARD_CLI_DIFF_LINES_H_
#define COMPOSER_GUARD_CLI_DIFF_LINES_H_

#include <array>
#include <cstdint>
#include <functional>
#include <ostream>
#include <string>
#include <vector>

#include "core/cli/line_reader.h"
#include "core/guard.h"

namespace composer_guard::cli {

inline constexpr size_t kCategories = 7;

// Found only by the policy after; only by the one before; by both, with another
// severity.
enum class Change : uint8_t { kAnew, kLetGo, kRaised, kLowered };
inline constexpr size_t kChanges = 4;
using Counts = std::array<uint64_t, kChanges>;  // by Change

struct DiffSample {
  std::string id;       // JSON, as in the input
  std::string excerpt;  // the contact in "⟦" and "⟧", with what is around it
};

struct PolicyDiff {
  uint64_t lines = 0;
  uint64_t bad_lines = 0;
  uint64_t drafts = 0;
  bool read_failed = false;
  std::array<Counts, kCategories> findings = {};  // by Category
  Counts by_draft = {};  // by the severity of the whole draft
  // By Category and Change, the first ones.
  std::array<std::array<std::vector<DiffSample>, kChanges>, kCategories>
      samples;
};

struct DiffLinesOptions {
  Context context;
  std::string before;  // packs without errors; "": the built-in policy
  std::string after;
  unsigned jobs = 1;
  size_t samples = 3;
  std::function<void()> before_error = [] {};
  std::function<void(uint64_t)> progress = [](uint64_t) {};
};

// Bad lines are reported as by CheckLines. The result does not depend on
// `jobs`.
PolicyDiff DiffLines(const DiffLinesOptions& options, LineReader* reader,
                     std::ostream& errors);

}  // namespace composer_guard::cli

#endif  // COMPOSER_GUARD_CLI_DIFF_LINES_H_
