// A policy pack: what a platform changes of the guard without a new build, one
// JSON text. PACKS.md in this folder describes it for those who write one.
#ifndef COMPOSER_GUARD_POLICY_PACK_H_
#define COMPOSER_GUARD_POLICY_PACK_H_

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/detect/overlay.h"
#include "core/guard.h"
#include "core/policy/json_value.h"
#include "core/policy/policy.h"

namespace composer_guard {

// A draft of the pack that says how it must come out.
struct PackExample {
  std::string pointer;
  JsonPlace place;
  std::string text;
  Context context;
  // What must be found, "category.intent", or with `silent` must not be; by
  // the rule, where one is named. Empty: nothing at all is found.
  std::string finds;
  std::string rule;
  bool silent = false;
  // The severity of the verdict, where one is named.
  std::optional<Severity> severity;
};

struct Pack {
  std::string id;
  std::string version;
  Policy policy;  // the built-in one, changed
  Overlay overlay;
  std::vector<std::pair<std::string, Plan>> plans;  // the platform's names
  std::vector<PackExample> examples;
  std::vector<PolicyText> messages;  // and texts of fixes, titles of sections
  // What the rows of the policy and of the overlay point to.
  std::vector<std::unique_ptr<std::string>> texts;
  int64_t pattern_memory = 0;  // bytes that all patterns together may take

  // The text for as long as the pack is there.
  const char* Keep(std::string_view text) {
    texts.push_back(std::make_unique<std::string>(text));
    return texts.back()->c_str();
  }
};

// Bounds of a pack.
struct PackLimits {
  static constexpr size_t kBytes = 256u << 10;
  static constexpr size_t kRules = 100;
  static constexpr size_t kKeywords = 50;   // of a rule
  static constexpr size_t kPattern = 1000;  // bytes
  // Bytes of program and automaton, see Pattern: what the longest pattern may
  // take, what any may, and all patterns of the pack together.
  static constexpr int64_t kMemory = 256 << 10;
  static constexpr int64_t kLeastMemory = 64 << 10;
  static constexpr int64_t kAllMemory = 16 << 20;
  static constexpr size_t kDisabled = 1000;
  static constexpr size_t kWords = 2000;
  static constexpr size_t kLinks = 2000;
  static constexpr size_t kDomains = 500;
  static constexpr size_t kSeverities = 100;
  static constexpr size_t kExamples = 50;  // of one list
  static constexpr size_t kAllExamples = 2000;
  static constexpr size_t kText = 1000;   // bytes of any other text
  static constexpr size_t kErrors = 100;  // that are reported
};

// Reads a pack. Empty when something is wrong with it; `*errors` then has all
// of it, in the order of the text. The examples are not run.
std::unique_ptr<Pack> ReadPack(std::string_view json,
                               std::vector<PolicyError>* errors);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_PACK_H_
