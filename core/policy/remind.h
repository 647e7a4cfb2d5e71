// Reminders: an allowed link is fine, and goes best with the request to write
// only here until there is a contract.
//
//   catches: "My work: https://kestrel.design" -> the sentence to add behind it
//   leaves:  "My work: https://kestrel.design (contact me here only)",
//            "I worked for Kestrel Design"
#ifndef COMPOSER_GUARD_POLICY_REMIND_H_
#define COMPOSER_GUARD_POLICY_REMIND_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "core/detect/scene.h"
#include "core/guard.h"
#include "core/policy/policy.h"
#include "core/policy/purpose.h"

namespace composer_guard {

// An allowed link, by places of the draft.
struct ReadLink {
  uint32_t start = 0;  // UTF-16 units
  DraftPlace end;
};

// What a part of the draft says for reminders of the whole.
struct PassageLinks {
  std::vector<ReadLink> links;
  bool only_here = false;  // "please contact me only here"
};

// The reminder that the policy has for allowed links in this context, or
// nullptr.
const PolicyReminder* ReminderOf(const Context& context, const Policy& policy);

// The first links of the scene, `most` of them, that `reminder` is for.
PassageLinks ReadLinks(const Scene& scene, const PolicyReminder* reminder,
                       uint32_t most, Purposes* purposes);

// The reminder beside a link of the draft.
Reminder Remind(const PolicyReminder& reminder, const ReadLink& link,
                std::string_view draft);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_REMIND_H_
