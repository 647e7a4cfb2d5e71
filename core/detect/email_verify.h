// Decides whether what was read around an "@" is somebody's address.
//
//   catches: "jane@acme.com", "jane [at] acme [dot] com", "jane at gmail dot
//            com"
//   leaves:  "git@github.com:org/repo.git", "user@example.com" in talk about
//            a form, "we met at booking.com"
#ifndef COMPOSER_GUARD_DETECT_EMAIL_VERIFY_H_
#define COMPOSER_GUARD_DETECT_EMAIL_VERIFY_H_

#include <optional>

#include "core/detect/email_walk.h"

namespace composer_guard {

// A name, what stands for the "@", and a domain.
struct EmailCandidate {
  size_t at = 0;         // part of the "@"
  size_t at_parts = 1;   // parts that stand for it
  bool bridged = false;  // signs or words set it apart from the others
  LocalRead local;
  DomainRead domain;
  ViewSpan span;
};

// How sure it is that it is one; nothing if it is none.
std::optional<Confidence> VerifyEmail(const Scene& scene, const PartList& parts,
                                      const EmailCandidate& candidate);

// Whether words near the span speak of mail or of reaching somebody.
bool HasMailCue(const Scene& scene, ViewSpan span);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_VERIFY_H_
