// Packs that are made to take memory: each is either refused, or the guard that
// has it stays within the bounds of PackLimits, also after drafts that drive
// the automata of its patterns through as many states as they have room for.

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/guard.h"
#include "core/policy/pack.h"

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#include <malloc.h>
#define CG_COUNTS_HEAP 1
#else
#define CG_COUNTS_HEAP 0
#endif

namespace composer_guard::properties {
namespace {

using Catch::Matchers::ContainsSubstring;

// Patterns whose programs or automata are large for their length, behind the
// keyword and the number of the rule; and what is found by them.
struct Hungry {
  std::string name;
  std::string pattern;
  std::string example;
};
const std::vector<Hungry> kHungry = {
    {"many states", "[ab]*a[ab]{12}c", "abbbbbbbbbbbbc"},
    {"more states", "[a-f]*a[a-f]{5}[a-f]{5}z", "abbbbbbbbbbz"},
    {"counted", "[a-z]{1,200}q", "aq"},
    {"letters of all scripts", "[^x][^y][^z][^q][^w]{1,20}k", "aaaaak"},
    {"any letter case", "(?i)(?:(?:kelvin|strasse|masse){1,12}k)", "massek"},
    {"alternatives", "(?:alpha|beta|gamma|delta|epsilon|zeta|eta)+k", "betak"},
    {"nested", "(?:(?:(?:(?:a+b?)+c?)+d?)+e?)+k", "ak"},
};

// A pack of so many rules, each of the pattern, also as its `unless`.
std::string PackOf(const Hungry& hungry, size_t rules) {
  std::string json = R"({"format":1,"id":"big","version":"1","rules":[)";
  for (size_t i = 0; i < rules; ++i) {
    const std::string number = std::to_string(i);
    json += i > 0 ? "," : "";
    json += R"({"id":"r)" + number +
            R"(","category":"handle","intent":"share","keywords":["zorb"],)"
            R"("pattern":"\\bzorb )" +
            number + " " + hungry.pattern + R"(","unless":"\\blamp )" + number +
            " " + hungry.pattern + R"(","examples":["my zorb )" + number + " " +
            hungry.example + R"("],"silent":["a lamp"]})";
  }
  return json + "]}";
}

// 0 where nobody can say: the drafts are read all the same.
size_t HeapBytes() {
#if CG_COUNTS_HEAP
  const struct mallinfo2 info = mallinfo2();
  return info.uordblks + info.hblkhd;
#else
  return 0;
#endif
}

constexpr int kLetters = 1000;
// Sanitizers make a draft twenty times as slow.
constexpr unsigned kDrafts = CG_COUNTS_HEAP ? 4 : 1;

// Sentences with the keyword and letters by chance.
std::string Draft(unsigned seed) {
  std::mt19937 random(seed);
  std::string draft;
  for (size_t sentence = 0; sentence < PackLimits::kRules; ++sentence) {
    draft += "zorb " + std::to_string(sentence) + " ";
    for (int i = 0; i < kLetters; ++i) {
      draft += static_cast<char>('a' + random() % (sentence % 2 == 0 ? 2 : 7));
    }
    draft += ". ";
  }
  return draft;
}

TEST_CASE("the patterns of a pack take a bounded memory together",
          "[properties]") {
  size_t taken = 0;
  size_t refused = 0;
  for (const Hungry& hungry : kHungry) {
    for (const size_t rules : {size_t{10}, size_t{50}, PackLimits::kRules}) {
      const std::string json = PackOf(hungry, rules);
      INFO(hungry.name << ", " << rules << " rules");
      Guard guard;
      guard.Check(Draft(0));  // what is kept without a pack
      const size_t before = HeapBytes();
      const std::vector<PolicyError> errors = guard.SetPolicy(json);
      for (const PolicyError& error : errors) {
        if (error.message.starts_with("more than 100 errors")) continue;
        // It names the pattern and the rule.
        CHECK_THAT(error.message, ContainsSubstring("the pattern \"") &&
                                      ContainsSubstring("of rule \"r") &&
                                      ContainsSubstring("refused: "));
      }
      (errors.empty() ? taken : refused) += 1;
      for (unsigned seed = 0; seed < kDrafts; ++seed) guard.Check(Draft(seed));
      const size_t after = HeapBytes();
      const size_t grown = after > before ? after - before : 0;
      // With 4 MiB a pattern the first of them take 31 MB and 18 MB.
      CHECK(grown <= static_cast<size_t>(PackLimits::kAllMemory));
      if (!errors.empty()) CHECK(grown <= (1u << 20));
    }
  }
  CHECK(taken > kHungry.size());
  CHECK(refused > 0);
}

TEST_CASE("a pack over the bound names the patterns that are too much",
          "[properties]") {
  const std::vector<PolicyError> errors =
      Guard().SetPolicy(PackOf(kHungry[2], PackLimits::kRules));
  REQUIRE_FALSE(errors.empty());
  CHECK(errors.size() < 2 * PackLimits::kRules);
  CHECK_THAT(errors[0].message,
             ContainsSubstring("refused: with it the patterns of the pack need "
                               "more than 16 MiB"));
  CHECK(errors[0].pointer.starts_with("/rules/"));
}

TEST_CASE("a hundred rules of usual length fit", "[properties]") {
  const Hungry usual = {
      "usual", "(?: (?:id|name|is))*:? ?(?P<span>@?[a-z0-9_]{3,20})", "jane_7"};
  CHECK(Guard().SetPolicy(PackOf(usual, PackLimits::kRules)).empty());
}

}  // namespace
}  // namespace composer_guard::properties
