// What the platform owns of the guard: which finding has which severity where,
// who is exempt of what, which reminders there are. Plain data, copied from the
// built-in table (policy.toml), so that a pack can change rows of it.
//
//   Policy policy;
//   policy.RowOf(Category::kHandle, Intent::kShare, Surface::kProfile).id
//     == "handle.profile"
//   policy.Add({.id = "own", .categories = Policy::kAll, …});  // goes over it
#ifndef COMPOSER_GUARD_POLICY_POLICY_H_
#define COMPOSER_GUARD_POLICY_POLICY_H_

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "core/guard.h"

namespace composer_guard {

// A set of the values of an enum: bit i is the value i.
using ValueSet = uint8_t;

template <typename Enum>
constexpr bool Has(ValueSet set, Enum value) {
  return (set >> static_cast<unsigned>(value) & 1u) != 0;
}

// What a finding means. It holds for every combination of what it selects.
struct PolicyRow {
  std::string id;
  std::string section;      // of the policy's text
  std::string message;      // key of the text; "": "category.intent"
  ValueSet categories = 0;  // Category
  ValueSet intents = 0;     // Intent
  ValueSet surfaces = 0;    // Surface
  std::array<Severity, 3> severity = {};  // by Confidence
};

// Who is exempt, and of which categories.
struct PolicyExemption {
  std::string section;
  std::string message;      // of the hint when only the draft speaks for it
  ValueSet categories = 0;  // Category
  ValueSet plans = 0;       // Plan
  ValueSet contracts = 0;   // Contract
  ValueSet exceptions = 0;  // Exception
  bool read_from_draft = false;
};

// Advice beside an allowed link.
struct PolicyReminder {
  std::string kind;
  std::string section;
  std::string message;
  ValueSet roles = 0;     // Role
  ValueSet surfaces = 0;  // Surface
};

class Policy {
 public:
  static constexpr ValueSet kAll = 0xFF;

  // The built-in policy.
  Policy();

  // Puts a row over all rows before it that select the same.
  void Add(PolicyRow row);

  const PolicyRow& RowOf(Category category, Intent intent,
                         Surface surface) const;

  // All rows, those that no cell points to any more included.
  const std::vector<PolicyRow>& rows() const { return rows_; }

  // Why the context lets a finding of that category pass, or nothing.
  std::optional<Exemption> ExemptionOf(Category category,
                                       const Context& context) const;

  // The reminder for an allowed link, or nullptr.
  const PolicyReminder* ReminderOf(const Context& context) const;

  std::string version;
  std::array<PolicyExemption, 4> exemptions;  // by Exemption
  std::vector<PolicyReminder> reminders;      // the first that selects counts
  uint32_t reminders_per_draft = 1;

 private:
  static constexpr size_t kCategories = 7;
  static constexpr size_t kIntents = 3;
  static constexpr size_t kSurfaces = 4;

  std::vector<PolicyRow> rows_;
  // Index in rows_ by category, intent, surface.
  std::array<uint16_t, kCategories* kIntents* kSurfaces> cells_ = {};
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_POLICY_H_
