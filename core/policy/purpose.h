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

#include <cstdint>
#include <optional>
#include <vector>

#include "core/detect/scene.h"
#include "core/guard.h"
#include "core/policy/tables.h"

namespace composer_guard {

// Lives as long as its scene; looks each lexeme up at most once, however many
// findings stand near it.
class Purposes {
 public:
  explicit Purposes(const Scene& scene) : scene_(scene) {}

  // kSystemsAccess or kLegalPurpose when the sentence around the finding says
  // so, whatever the finding's category; else nothing.
  std::optional<Exemption> SaidOf(const Found& found);

  // Whether a word or phrase of that role begins at lexeme `i`.
  bool SaysAt(size_t i, PurposeRole role) {
    return (RolesAt(i) >> static_cast<int>(role) & 1) != 0;
  }
  // The roles of what begins at lexeme `i`; bit n is the role n.
  uint16_t RolesAt(size_t i) {
    if (roles_.empty()) roles_.assign(scene_.size(), kNotAsked);
    if (roles_[i] == kNotAsked) roles_[i] = LookUp(i);
    return roles_[i];
  }

 private:
  static constexpr uint16_t kNotAsked = 0xFFFF;
  uint16_t LookUp(size_t i) const;

  const Scene& scene_;
  std::vector<uint16_t> roles_;  // by lexeme, once one was asked for
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_PURPOSE_H_
