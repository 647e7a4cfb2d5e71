#include "core/policy/policy.h"

namespace composer_guard {
Policy::Policy() : version(PolicyVersion()) {
  for (size_t i = 0; i < kPolicyRowCount; ++i) Add(kPolicyRows[i]);
}

void Policy::Add(const PolicyRow& row) {
  for (size_t cell = 0; cell < cells_.size(); ++cell) {
    if (Has(row.categories, cell / (kIntents * kSurfaces)) &&
        Has(row.intents, cell / kSurfaces % kIntents) &&
        Has(row.surfaces, cell % kSurfaces)) {
      cells_[cell] = static_cast<uint16_t>(rows_.size());
    }
  }
  rows_.push_back(row);
}

const PolicyRow& Policy::RowOf(Category category, Intent intent,
                               Surface surface) const {
  const size_t cell =
      (static_cast<size_t>(category) * kIntents + static_cast<size_t>(intent)) *
          kSurfaces +
      static_cast<size_t>(surface);
  return rows_[cells_[cell]];
}

std::optional<Exemption> Policy::ExemptionOf(Category category,
                                             const Context& context) const {
  for (size_t i = 0; i < exemptions.size(); ++i) {
    const PolicyExemption& exemption = exemptions[i];
    if (Has(exemption.categories, category) &&
        (Has(exemption.plans, context.plan) ||
         Has(exemption.contracts, context.contract) ||
         Has(exemption.exceptions, context.exception))) {
      return static_cast<Exemption>(i);
    }
  }
  return std::nullopt;
}

const PolicyReminder* Policy::ReminderOf(const Context& context) const {
  for (const PolicyReminder& reminder : reminders) {
    if (Has(reminder.roles, context.role) &&
        Has(reminder.surfaces, context.surface)) {
      return &reminder;
    }
  }
  return nullptr;
}

std::string_view PolicyVersion() { return kPolicyVersion; }

}  // namespace composer_guard
