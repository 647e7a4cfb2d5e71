// A session against whole checks: seeded drafts of sentences from the case
// files and of odd pieces, changed at random.
#ifndef COMPOSER_GUARD_TESTS_PROPERTIES_EDITS_H_
#define COMPOSER_GUARD_TESTS_PROPERTIES_EDITS_H_

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/guard.h"

namespace composer_guard::properties {

// An edit behind which the session and a whole check differ.
struct Difference {
  uint32_t seed = 0;  // of the draft that it happened in
  size_t edit = 0;
  std::string before;  // the draft, and what was changed in it
  uint32_t start = 0;
  uint32_t deleted = 0;
  std::string inserted;
  std::string session;  // the verdicts, JSON
  std::string whole;
};

// Opens a draft and changes it `edits` times; the first difference, if any.
// `sentences`: what drafts are made of.
std::optional<Difference> CompareEdits(
    const std::vector<std::string>& sentences, uint32_t seed, size_t edits,
    Guard* guard);

// The texts of all case files.
std::vector<std::string> CaseTexts(const std::string& directory);

}  // namespace composer_guard::properties

#endif  // COMPOSER_GUARD_TESTS_PROPERTIES_EDITS_H_
