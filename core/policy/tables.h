// The built-in policy as core/rules/generate makes it of policy.toml. Read
// only; Policy (core/policy/policy.h) copies it, so that a pack can change it.
#ifndef COMPOSER_GUARD_POLICY_TABLES_H_
#define COMPOSER_GUARD_POLICY_TABLES_H_

#include <cstddef>
#include <cstdint>
#include <span>

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
