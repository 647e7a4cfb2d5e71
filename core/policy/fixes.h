// What a composer may offer for a finding: take it out, or say it so that the
// talk stays on the platform.
//
//   "call me on +44 20 7946 0958 tonight" -> "call me tonight"
//   "call me on +44 20 7946 0958."        -> ""
//   "Skype: live:jane, Berlin"            -> "Berlin"
//   "What's your number?"                 -> "Let's talk here in Messages?"
#ifndef COMPOSER_GUARD_POLICY_FIXES_H_
#define COMPOSER_GUARD_POLICY_FIXES_H_

#include <array>
#include <string_view>
#include <vector>

#include "core/detect/scene.h"
#include "core/guard.h"

namespace composer_guard {

// The keys of all texts that a fix may write, also beside a reminder.
inline constexpr auto kFixTexts = std::to_array<std::string_view>(
    {"fix.contact_later", "fix.form_here", "fix.apply_here",
     "fix.lets_talk_here", "fix.talk_here", "fix.talk_noun_here", "fix.here",
     "fix.answer_here", "fix.only_here"});

// The fixes of one finding, the best first.
std::vector<Fix> FixesFor(const Scene& scene, const Found& found);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_FIXES_H_
