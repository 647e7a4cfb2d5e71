// What the platform owns of the guard: which finding has which severity where,
// who is exempt of what, which reminders there are. Plain data, copied from the
// built-in table (policy.toml), so that a pack can change rows of it; the pack
// keeps their texts.
//
//   Policy policy;
//   policy.RowOf(Category::kHandle, Intent::kShare, Surface::kProfile).id
//     == "handle.profile"
//   policy.Add({.id = "own", .categories = Policy::kAll, …});  // goes over it
#ifndef COMPOSER_GUARD_POLICY_POLICY_H_
#define COMPOSER_GUARD_POLICY_POLICY_H_

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/guard.h"
#include "core/policy/tables.h"

namespace composer_guard {

template <typename Enum>
constexpr bool Has(ValueSet set, Enum value) {
  return (set >> static_cast<unsigned>(value) & 1u) != 0;
}

class Policy {
 public:
  static constexpr ValueSet kAll = 0xFF;

  // The built-in policy.
  Policy();

  // Puts a row over all rows before it that select the same.
  void Add(const PolicyRow& row);

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
  PolicyExemptions exemptions = kPolicyExemptions;
  // The first that selects counts.
  std::span<const PolicyReminder> reminders = {kPolicyReminders,
                                               kPolicyReminderCount};
  uint32_t reminders_per_draft = kPolicyRemindersPerDraft;

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
