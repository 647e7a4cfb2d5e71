// Signs between a name and a mail provider.
//
//   catches: "jane.doe#gmail.com", "jane.doe*gmail.com", "jane.doe -> gmail"
//   leaves:  "hotmail.com!gmail.com", "from=gmail.com"
#ifndef COMPOSER_GUARD_DETECT_EMAIL_JOINT_H_
#define COMPOSER_GUARD_DETECT_EMAIL_JOINT_H_

#include <cstddef>
#include <optional>

#include "core/detect/email_part_list.h"
#include "core/detect/email_walk.h"

namespace composer_guard {

struct GluedEmail {
  LocalRead local;
  DomainRead domain;
};

// The address whose provider is part `provider`, if a sign is in it.
std::optional<GluedEmail> ReadGlued(const PartList& parts, size_t provider);

// "jane.doe, gmail", "jane.doe: gmail", "jane.doe - gmail", "jane.doe ->
// gmail": one past the name that ends before part `end`. A dash and its like
// stand apart.
size_t BeforeJoint(const PartList& parts, size_t end);

// "jane.doe.art, and I live at the gmail", "jane7, hosted by proton": the
// address whose provider is part `provider`, over words that lead there.
std::optional<GluedEmail> ReadTalk(const PartList& parts, size_t provider);

// One past the run of parts without spaces that begins at `at`: a name.
size_t EndOfRun(const PartList& parts, size_t at);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_JOINT_H_
