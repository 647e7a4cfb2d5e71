// Every fix that is offered for a draft of the case files, applied with the
// English texts: it clears its finding, brings no new one, and what is left
// reads like a text.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <cstdlib>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/cli/fix_apply.h"
#include "core/guard.h"
#include "tests/cases/case_reader.h"
#include "tests/properties/units.h"

namespace composer_guard::properties {
namespace {

// What no text should hold because something was taken out of it.
const std::vector<std::string_view> kOrphans = {
    "  ", " ,", " .", " ;",  "( ", " )", "()",  "[]",  ",,",
    ",.", ";.", ":.", ". ,", "(,", ",)", "\n,", "\n.", "\n;"};

size_t CountOf(std::string_view text, std::string_view part) {
  size_t count = 0;
  for (size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + 1)) {
    ++count;
  }
  return count;
}

// Items of a list without a word.
size_t EmptyItems(std::string_view text) {
  size_t count = 0;
  for (const std::string_view bullet : {"- ", "* ", "\u2022 "}) {
    count += CountOf(std::string(text) + "\n", std::string(bullet) + "\n");
  }
  return count;
}

// What reads worse than before, or nothing.
std::string ReadsWorse(const std::string& before, const std::string& after) {
  for (const std::string_view orphan : kOrphans) {
    if (CountOf(after, orphan) > CountOf(before, orphan)) {
      return "\"" + std::string(orphan) + "\"";
    }
  }
  if (EmptyItems(after) > EmptyItems(before)) return "an empty item";
  if (after.starts_with(' ') && !before.starts_with(' '))
    return "a space first";
  if (after.ends_with(' ') && !before.ends_with(' ')) return "a space last";
  if (after.starts_with(',') && !before.starts_with(','))
    return "a comma first";
  return "";
}

// What is left may still hint at a contact to the learned judge, where the
// finding that was fixed kept it silent: "your mail + your Telegram".
std::multiset<std::string> Kinds(const Verdict& verdict) {
  std::multiset<std::string> kinds;
  for (const Finding& finding : verdict.findings) {
    if (finding.rule.starts_with("gist.")) continue;
    kinds.insert(std::string(Name(finding.category)) + "/" +
                 std::string(Name(finding.intent)));
  }
  return kinds;
}

// Whether the fixed draft holds only what the draft held beside the finding.
bool IsCleared(const Verdict& before, size_t fixed, const Verdict& after) {
  std::multiset<std::string> left = Kinds(before);
  const Finding& finding = before.findings[fixed];
  const auto gone = left.find(std::string(Name(finding.category)) + "/" +
                              std::string(Name(finding.intent)));
  if (gone != left.end()) left.erase(gone);
  for (const std::string& kind : Kinds(after)) {
    const auto known = left.find(kind);
    if (known == left.end()) return false;
    left.erase(known);
  }
  return true;
}

TEST_CASE("a fix clears its finding and leaves a text", "[properties]") {
  const cases::CaseFile all = cases::ReadAllCases(CG_CASES_DIR);
  REQUIRE(all.errors.empty());
  Guard guard;
  size_t applied = 0;
  std::vector<std::string> left;
  std::vector<std::string> bad;
  for (const cases::Case& one : all.cases) {
    const Verdict verdict = guard.Check(one.text, one.context);
    for (size_t i = 0; i < verdict.findings.size(); ++i) {
      for (const Fix& fix : verdict.findings[i].fixes) {
        ++applied;
        const std::string fixed = cli::ApplyFix(one.text, fix);
        const std::string what = one.file + ":" + std::to_string(one.line) +
                                 " " + std::string(Name(fix.kind)) + "\n  " +
                                 one.text + "\n  " + fixed;
        const Verdict after = guard.Check(fixed, one.context);
        if (!IsCleared(verdict, i, after)) left.push_back(what);
        const std::string worse = ReadsWorse(one.text, fixed);
        if (!worse.empty()) bad.push_back(worse + " " + what);
      }
    }
  }
  CHECK(applied > 2000);
  for (const std::string& what : left) UNSCOPED_INFO("not clear: " << what);
  CHECK(left.empty());
  for (const std::string& what : bad) UNSCOPED_INFO("reads badly: " << what);
  CHECK(bad.empty());
}

// A composer offers a fix a time, and reads the draft again after each.
TEST_CASE("fix after fix, nothing is left to fix", "[properties]") {
  const cases::CaseFile all = cases::ReadAllCases(CG_CASES_DIR);
  Guard guard;
  size_t several = 0;
  std::vector<std::string> left;
  for (const cases::Case& one : all.cases) {
    std::string text = one.text;
    Verdict verdict = guard.Check(text, one.context);
    const size_t findings = verdict.findings.size();
    several += findings > 1 ? 1 : 0;
    const auto fixable = [&verdict] {
      return std::find_if(
          verdict.findings.begin(), verdict.findings.end(),
          [](const Finding& finding) { return !finding.fixes.empty(); });
    };
    // One more each: a second proposal may come to light.
    size_t rounds = 2 * findings;
    auto next = fixable();
    for (; next != verdict.findings.end() && rounds > 0; --rounds) {
      text = cli::ApplyFix(text, next->fixes.front());
      verdict = guard.Check(text, one.context);
      next = fixable();
    }
    if (next != verdict.findings.end() || !ReadsWorse(one.text, text).empty()) {
      left.push_back(one.file + ":" + std::to_string(one.line) + "\n  " +
                     one.text + "\n  " + text);
    }
  }
  CHECK(several > 40);
  for (const std::string& what : left) UNSCOPED_INFO(what);
  CHECK(left.empty());
}

TEST_CASE("the sentence of a reminder answers it", "[properties]") {
  const cases::CaseFile all = cases::ReadAllCases(CG_CASES_DIR);
  Guard guard;
  size_t applied = 0;
  for (const cases::Case& one : all.cases) {
    const Verdict verdict = guard.Check(one.text, one.context);
    for (const Reminder& reminder : verdict.reminders) {
      REQUIRE(reminder.fixes.size() == 1);
      ++applied;
      const std::string fixed = cli::ApplyFix(one.text, reminder.fixes[0]);
      INFO(one.file << ":" << one.line << "\n  " << one.text << "\n  "
                    << fixed);
      const Verdict after = guard.Check(fixed, one.context);
      CHECK(after.reminders.empty());
      CHECK(Kinds(after) == Kinds(verdict));
      CHECK(ReadsWorse(one.text, fixed).empty());
    }
  }
  CHECK(applied > 50);
}

}  // namespace
}  // namespace composer_guard::properties
