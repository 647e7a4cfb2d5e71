#include "core/policy/policy.h"

#include <utility>

#include "core/policy/tables.h"

namespace composer_guard {
namespace {

PolicyRow ReadRow(const PolicyRowData& data) {
  PolicyRow row;
  row.id = data.id;
  row.section = data.section;
  row.message = data.message;
  row.categories = data.categories;
  row.intents = data.intents;
  row.surfaces = data.surfaces;
  for (size_t i = 0; i < row.severity.size(); ++i) {
    row.severity[i] = static_cast<Severity>(data.severity[i]);
  }
  return row;
}

PolicyExemption ReadExemption(const PolicyExemptionData& data) {
  PolicyExemption exemption;
  exemption.section = data.section;
  exemption.message = data.message;
  exemption.categories = data.categories;
  exemption.plans = data.plans;
  exemption.contracts = data.contracts;
  exemption.exceptions = data.exceptions;
  exemption.read_from_draft = data.read_from_draft;
  return exemption;
}

}  // namespace

Policy::Policy() : version(PolicyVersion()) {
  for (size_t i = 0; i < kPolicyRowCount; ++i) Add(ReadRow(kPolicyRows[i]));
  for (size_t i = 0; i < exemptions.size(); ++i) {
    exemptions[i] = ReadExemption(kPolicyExemptions[i]);
  }
  for (size_t i = 0; i < kPolicyReminderCount; ++i) {
    const PolicyReminderData& data = kPolicyReminders[i];
    reminders.push_back(
        {data.kind, data.section, data.message, data.roles, data.surfaces});
  }
  reminders_per_draft = kPolicyRemindersPerDraft;
}

void Policy::Add(PolicyRow row) {
  for (size_t cell = 0; cell < cells_.size(); ++cell) {
    if (Has(row.categories, cell / (kIntents * kSurfaces)) &&
        Has(row.intents, cell / kSurfaces % kIntents) &&
        Has(row.surfaces, cell % kSurfaces)) {
      cells_[cell] = static_cast<uint16_t>(rows_.size());
    }
  }
  rows_.push_back(std::move(row));
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
