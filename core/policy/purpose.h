// Reads in the draft what a contact is for, as far as the policy makes an
// exception for it.
//
//   catches: "please invite ⟦jane@x.com⟧ to the GitHub repo so I can scope it"
//              -> systems access
//            "the NDA needs an address: ⟦5 Kiln Street, Ely⟧" -> legal purpose
//   leaves:  "write to ⟦jane@x.com⟧ about the GitHub repo",
//            "I signed the NDA, call me on ⟦+44 …⟧"
//
// It is narrow, and what it says makes a warning a hint, never silence: a
// writer who puts "for legal purposes" before a number gains nothing more.
#ifndef COMPOSER_GUARD_POLICY_PURPOSE_H_
#define COMPOSER_GUARD_POLICY_PURPOSE_H_

#include <optional>

#include "core/detect/scene.h"
#include "core/guard.h"
#include "core/policy/tables.h"

namespace composer_guard {

// kSystemsAccess or kLegalPurpose when the sentence around the finding says so,
// whatever the finding's category; else nothing.
std::optional<Exemption> PurposeSaid(const Scene& scene, const Found& found);

// Whether a word or phrase of that role begins at lexeme `i`.
bool SaysAt(const Scene& scene, size_t i, PurposeRole role);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_PURPOSE_H_
