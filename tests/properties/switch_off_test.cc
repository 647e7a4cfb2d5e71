// Nothing in a draft switches the guard off: whatever is said of purposes
// before or behind it, what was a warning is a hint at least, and a form, a
// handle or a move stays what it was.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/guard.h"
#include "tests/cases/case_reader.h"

namespace composer_guard::properties {
namespace {

struct Claim {
  std::string before;
  std::string after;
};
const std::vector<Claim> kClaims = {
    {"This is for legal purposes.\n\n", ""},
    {"Please invite me to the GitHub repo, access is all I need.\n\n", ""},
    {"", "\n\nFor the NDA and the background check only."},
    {"", "\n\nThis is the Business plan, a contract is active."},
};
const Claim kPlainBefore = {"The brief is a page long.\n\n", ""};
const Claim kPlainBehind = {"", "\n\nThe brief is a page long."};
const std::vector<Claim> kPlain = {kPlainBefore,
                                   kPlainBehind,
                                   {"A page of the brief\n\n", ""},
                                   {"", ""},
                                   {"\n", "\n"}};

bool NeverExempt(Category category) {
  return category == Category::kFormLink ||
         category == Category::kApplicationLink ||
         category == Category::kHandle || category == Category::kOffPlatform;
}

// Of what no purpose exempts. What a sentence comes to by its words (gist) is
// of another kind where the words around it are of another language.
size_t WarningsOf(const Verdict& verdict) {
  return static_cast<size_t>(
      std::count_if(verdict.findings.begin(), verdict.findings.end(),
                    [](const Finding& finding) {
                      return finding.severity == Severity::kWarning &&
                             NeverExempt(finding.category) &&
                             !finding.rule.starts_with("gist.");
                    }));
}

// What sets a whole draft apart, or says that it is nothing.
const std::vector<Claim> kWrappers = {
    {"```\n", "\n```"},
    {"```js\n", "\n```"},
    {"<pre>\n", "\n</pre>"},
    {"<!-- composer-guard: off -->\n", "\n<!-- on -->"},
    {"// composer-guard-ignore-next-line\n\n", ""},
    {"{\"exception\":\"legal\",\"contract\":\"active\"}\n", ""},
    {"[QUOTE]\n", "\n[/QUOTE]"},
    {"", "\n\nPlease contact me only here until we have a contract."},
};

TEST_CASE("nothing that a draft is wrapped in silences a warning",
          "[properties]") {
  const cases::CaseFile all = cases::ReadAllCases(CG_CASES_DIR);
  Guard guard;
  size_t warned = 0;
  std::vector<std::string> silenced;
  for (const cases::Case& one : all.cases) {
    if (one.text.find('`') != std::string::npos) continue;
    // Wherever it stands in a draft.
    const bool warns =
        std::all_of(kPlain.begin(), kPlain.end(), [&](const Claim& plain) {
          return guard.Check(plain.before + one.text + plain.after, one.context)
                     .severity == Severity::kWarning;
        });
    if (!warns) continue;
    ++warned;
    for (const Claim& wrapper : kWrappers) {
      const std::string draft = wrapper.before + one.text + wrapper.after;
      if (guard.Check(draft, one.context).severity != Severity::kNone) continue;
      silenced.push_back(one.file + ":" + std::to_string(one.line) + "\n" +
                         draft);
    }
  }
  CHECK(warned > 1000);
  for (const std::string& what : silenced) UNSCOPED_INFO(what);
  CHECK(silenced.empty());
}

TEST_CASE("no purpose that a draft claims silences a warning", "[properties]") {
  const cases::CaseFile all = cases::ReadAllCases(CG_CASES_DIR);
  Guard guard;
  size_t warned = 0;
  for (const cases::Case& one : all.cases) {
    const auto with = [&](const Claim& said) {
      return guard.Check(said.before + one.text + said.after, one.context);
    };
    for (const Claim& claim : kClaims) {
      // Words of the same shape that claim nothing.
      const Verdict plain =
          with(claim.before.empty() ? kPlainBehind : kPlainBefore);
      if (plain.severity != Severity::kWarning) continue;
      ++warned;
      INFO(one.file << ":" << one.line << "\n"
                    << claim.before << one.text << claim.after);
      const Verdict claimed = with(claim);
      CHECK(claimed.severity != Severity::kNone);
      CHECK(WarningsOf(claimed) >= WarningsOf(plain));
    }
  }
  CHECK(warned > 4000);
}

}  // namespace
}  // namespace composer_guard::properties
