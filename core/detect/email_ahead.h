// The cheap tests for addresses in words: ordinary words on one side of what
// may stand for "@" or name a provider make none. Only what surely is none is
// told so; everything else is read part by part.
//
//   goes on: "jane at acme dot com", "kabir.v on gmail", "gmail: corvid77"
//   ends:    "a theme that you can see", "before it goes live. Then"
#ifndef COMPOSER_GUARD_DETECT_EMAIL_AHEAD_H_
#define COMPOSER_GUARD_DETECT_EMAIL_AHEAD_H_

#include <cstddef>
#include <string_view>

#include "core/detect/scene.h"

namespace composer_guard {

// Whether a dot may be cut out of the word: "gmaildotcom".
bool HoldsDot(std::string_view word);

// Whether a domain may begin with lexeme `i`, behind a word or sign that may
// stand for "@".
bool MayBeginDomain(const Scene& scene, size_t i);

// The same by reading it, up to lexeme `end`, behind a word that only sometimes
// stands for "@".
bool BeginsDomain(const Scene& scene, size_t i, size_t end);

// "//at//", "--at--": whether lexeme `i`, which is neither the first nor the
// last, stands between two like signs, which count as lexemes too.
bool IsBetweenSigns(const Scene& scene, size_t i);

// Whether the provider at lexeme `i` may have a name of a mailbox before or
// behind it.
bool MayNameMailbox(const Scene& scene, size_t i);

// Whether "@", a word for it, or the number of its code stands anywhere.
struct AtForms {
  bool sign = false;
  bool word = false;
  bool code = false;
};
AtForms AtFormsIn(const Scene& scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_AHEAD_H_
