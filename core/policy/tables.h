// The built-in policy as core/rules/generate makes it of policy.toml. Read
// only; Policy (core/policy/policy.h) copies it, so that a pack can change it.
#ifndef COMPOSER_GUARD_POLICY_TABLES_H_
#define COMPOSER_GUARD_POLICY_TABLES_H_

#include <cstddef>
#include <cstdint>

namespace composer_guard {

// Sets of an enum's values: bit i is the value i.
struct PolicyRowData {
  const char* id = "";
  const char* section = "";
  const char* message = "";  // "": category.intent
  uint8_t categories = 0;    // Category
  uint8_t intents = 0;       // Intent
  uint8_t surfaces = 0;      // Surface
  uint8_t severity[3] = {};  // Severity, by Confidence
};
extern const PolicyRowData kPolicyRows[];
extern const size_t kPolicyRowCount;

// In the order of Exemption.
struct PolicyExemptionData {
  const char* section = "";
  const char* message = "";
  uint8_t categories = 0;  // Category
  uint8_t plans = 0;       // Plan
  uint8_t contracts = 0;   // Contract
  uint8_t exceptions = 0;  // Exception
  bool read_from_draft = false;
};
extern const PolicyExemptionData kPolicyExemptions[];

struct PolicyReminderData {
  const char* kind = "";
  const char* section = "";
  const char* message = "";
  uint8_t roles = 0;     // Role
  uint8_t surfaces = 0;  // Surface
};
extern const PolicyReminderData kPolicyReminders[];
extern const size_t kPolicyReminderCount;

extern const uint8_t kPolicyRemindersPerDraft;
extern const char kPolicyVersion[];

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_TABLES_H_
