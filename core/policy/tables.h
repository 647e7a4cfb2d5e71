// The rows of a policy, and the built-in ones as core/rules/generate makes them
// of policy.toml. Read only; Policy (core/policy/policy.h) copies what a pack
// can change.
#ifndef COMPOSER_GUARD_POLICY_TABLES_H_
#define COMPOSER_GUARD_POLICY_TABLES_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "core/guard.h"

namespace composer_guard {

// A set of the values of an enum: bit i is the value i.
using ValueSet = uint8_t;

// What a finding means. It holds for every combination of what it selects.
struct PolicyRow {
  std::string_view id;
  std::string_view section;  // of the policy's text
  std::string_view message;  // key of the text; "": "category.intent"
  ValueSet categories = 0;   // Category
  ValueSet intents = 0;      // Intent
  ValueSet surfaces = 0;     // Surface
  std::array<Severity, 3> severity = {};  // by Confidence
};
extern const PolicyRow kPolicyRows[];
extern const size_t kPolicyRowCount;

// Who is exempt, and of which categories.
struct PolicyExemption {
  std::string_view section;
  std::string_view message;  // of the hint when only the draft speaks for it
  ValueSet categories = 0;   // Category
  ValueSet plans = 0;        // Plan
  ValueSet contracts = 0;    // Contract
  ValueSet exceptions = 0;   // Exception
  bool read_from_draft = false;
};
using PolicyExemptions = std::array<PolicyExemption, 4>;  // by Exemption
extern const PolicyExemptions kPolicyExemptions;

// Advice beside an allowed link.
struct PolicyReminder {
  std::string_view kind;
  std::string_view section;
  std::string_view message;
  ValueSet roles = 0;     // Role
  ValueSet surfaces = 0;  // Surface
};
extern const PolicyReminder kPolicyReminders[];
extern const size_t kPolicyReminderCount;

// What a word of purposes.toml says of a contact beside it.
enum class PurposeRole : uint8_t {
  kAccess,      // opens a system: "invite"
  kAccessWeak,  // does so before the contact: "add", "share"
  kSystem,      // what is opened: "repository"
  kSignature,   // sends documents to sign: "DocuSign"
  kSend,        // "send", for those
  kLegal,       // a legal step: "NDA"
  kAside,       // that needs nothing: "happy to sign an NDA"
  kPurpose,     // says so outright: "for legal purposes"
  kOnly,        // beside "here": "only", "until we have a contract"
  kKeep,        // beside "here" and a word for talk: "keep", "stay"
  kSite,        // what a bare host is: "portfolio", "our website"
};
struct PurposeWord {
  const char* text = "";  // folded, words with one space between
  PurposeRole role = PurposeRole::kAccess;
  bool prefix = false;  // of the last word
};
// Ascending by text. As RuleRow and its like (core/rules/tables.h), unpacked by
// the first call.
std::span<const PurposeWord> PurposeWords();

extern const uint8_t kPolicyRemindersPerDraft;
extern const char kPolicyVersion[];

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_TABLES_H_
