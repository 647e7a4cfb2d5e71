// Reads case files; the format is in README.md beside this file. The wasm
// tests read the same files with read-cases.mjs.
//
//   mail me ⟦email:a@b.co⟧   one draft, one finding: email, share, [8, 14)
//   build an email form      one draft that must stay silent
#ifndef COMPOSER_GUARD_TESTS_CASES_CASE_READER_H_
#define COMPOSER_GUARD_TESTS_CASES_CASE_READER_H_

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/guard.h"

namespace composer_guard::cases {

// What a draft must be found to hold.
struct Mark {
  Category category = Category::kPhone;
  Intent intent = Intent::kShare;
  std::optional<Severity> severity;  // else any but none
  DraftSpan span;
  size_t byte_start = 0;  // the same span in bytes of the text
  size_t byte_end = 0;
};

struct Case {
  std::string file;  // "phone.cases"
  size_t line = 0;   // from 1
  std::string text;  // UTF-8; a lone surrogate escape is U+FFFD
  std::vector<Mark> marks;
  Context context;
  bool hints_allowed = false;  // @allow hint
  bool open = false;           // @open: known not to be met yet
};

struct CaseFile {
  std::vector<Case> cases;
  std::vector<std::string> errors;  // "phone.cases:12: what is wrong"
};

// Reads the text of one case file.
CaseFile ReadCases(std::string_view source, const std::string& file);

// Reads all *.cases files of a folder, in the order of their names.
CaseFile ReadAllCases(const std::string& folder);

// Everything that is wrong with `verdict` for `expected`, in sentences that
// show expected and found text; empty when it is as it should be.
std::vector<std::string> Differences(const Case& expected,
                                     const Verdict& verdict);

}  // namespace composer_guard::cases

#endif  // COMPOSER_GUARD_TESTS_CASES_CASE_READER_H_
