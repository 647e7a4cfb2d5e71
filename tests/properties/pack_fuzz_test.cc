// The reader of policy packs on packs that are broken by chance: the example
// pack with bytes and tokens taken out, doubled, swapped. It never crashes (the
// debug build runs this with sanitizers), each error has a place in the text,
// and a guard that refuses a pack has the policy it had.

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/guard.h"

namespace composer_guard::properties {
namespace {

constexpr int kRounds = 3000;
constexpr std::string_view kDraft = "Find me at my market stall, +44 20 7946";

std::string ExamplePack() {
  std::ifstream file(std::string(CG_CASES_DIR) + "/../policy/craftly.json");
  return {std::istreambuf_iterator<char>(file), {}};
}

// Strings, numbers, words and signs, with what stands between them.
std::vector<std::string> TokensOf(std::string_view json) {
  std::vector<std::string> tokens;
  for (size_t at = 0; at < json.size();) {
    size_t end = at + 1;
    if (json[at] == '"') {
      while (end < json.size() && json[end] != '"') {
        end += json[end] == '\\' ? 2 : 1;
      }
      end = std::min(end + 1, json.size());
    } else if (json[at] == ' ' || json[at] == '\n') {
      end = std::min(json.find_first_not_of(" \n", at), json.size());
    }
    tokens.emplace_back(json.substr(at, end - at));
    at = end;
  }
  return tokens;
}

class Breaker {
 public:
  explicit Breaker(unsigned seed) : random_(seed) {}

  size_t Below(size_t n) { return n == 0 ? 0 : random_() % n; }

  std::string Break(std::vector<std::string> tokens) {
    for (size_t n = 1 + Below(3); n > 0; --n) BreakToken(&tokens);
    std::string json;
    for (const std::string& token : tokens) json += token;
    if (Below(3) == 0) BreakByte(&json);
    if (Below(12) == 0) json.resize(Below(json.size()));
    return json;
  }

 private:
  // One token gives way to another of the pack, comes twice, or goes.
  void BreakToken(std::vector<std::string>* tokens) {
    const size_t at = Below(tokens->size());
    switch (Below(5)) {
      case 0:
        tokens->erase(tokens->begin() + static_cast<std::ptrdiff_t>(at));
        break;
      case 1:
        tokens->insert(tokens->begin() + static_cast<std::ptrdiff_t>(at),
                       (*tokens)[Below(tokens->size())]);
        break;
      case 2:
        (*tokens)[at] = Strange();
        break;
      default:
        (*tokens)[at] = (*tokens)[Below(tokens->size())];
    }
  }

  std::string Strange() {
    const std::vector<std::string> strange = {"null",
                                              "-1",
                                              "1e999",
                                              "\"\"",
                                              "{}",
                                              "[]",
                                              "[[[[[[[[[",
                                              "\"\\ud800\"",
                                              "\"(\"",
                                              "\"a{1000}\"",
                                              "\"\\\\p\"",
                                              "\"*.\"",
                                              "\"\\u0000\"",
                                              "\"/\"",
                                              "\"~/~1\"",
                                              "4294967296",
                                              "\"(?P<span>\"",
                                              "\"((((a*)*)*)*)*\"",
                                              "true",
                                              "\xFF"};
    return strange[Below(strange.size())];
  }

  void BreakByte(std::string* json) {
    if (json->empty()) return;
    (*json)[Below(json->size())] = static_cast<char>(Below(256));
  }

  std::mt19937 random_;
};

TEST_CASE("packs that are broken by chance are refused with places",
          "[properties]") {
  const std::string whole = ExamplePack();
  const std::vector<std::string> tokens = TokensOf(whole);
  REQUIRE(tokens.size() > 500);
  Breaker breaker(20261125);
  Guard guard;
  REQUIRE(guard.SetPolicy(whole).empty());
  std::string before = ToJson(guard.Check(kDraft));
  int taken = 0;
  int refused = 0;
  for (int round = 0; round < kRounds; ++round) {
    const std::string json = breaker.Break(tokens);
    if (json.empty()) continue;  // that means none
    const std::vector<PolicyError> errors = guard.SetPolicy(json);
    const std::string after = ToJson(guard.Check(kDraft));
    if (errors.empty()) {
      ++taken;
      before = after;
      continue;
    }
    ++refused;
    INFO(json);
    REQUIRE(after == before);
    const auto lines =
        static_cast<size_t>(std::count(json.begin(), json.end(), '\n')) + 1;
    for (const PolicyError& error : errors) {
      REQUIRE(error.line >= 1);
      REQUIRE(error.line <= lines);
      REQUIRE(error.column >= 1);
      REQUIRE_FALSE(error.message.empty());
      REQUIRE((error.pointer.empty() || error.pointer[0] == '/'));
    }
  }
  CHECK(taken > kRounds / 20);
  CHECK(refused > kRounds / 2);
}

}  // namespace
}  // namespace composer_guard::properties
