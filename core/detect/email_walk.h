// The two halves of an address, read from the parts around its "@".
//
//   "jane dot doe"        -> "jane.doe"       (backwards from the anchor)
//   "acme [dot] co [dot] uk, thanks" -> "acme.co.uk"   (forwards)
//   "g m a i l . c o m"   -> "gmail.com"
#ifndef COMPOSER_GUARD_DETECT_EMAIL_WALK_H_
#define COMPOSER_GUARD_DETECT_EMAIL_WALK_H_

#include <cstddef>
#include <string>

#include "core/detect/email_part_list.h"

namespace composer_guard {

// A domain that begins at a part.
struct DomainRead {
  size_t end = 0;  // one past its last part; 0: there is none
  std::string text;
  size_t labels = 0;
  bool tld = false;      // ends with a top-level domain that exists
  bool said = false;     // a dot in words or brackets
  bool odd_dot = false;  // a comma, an emoji or nothing in a dot's place
  bool spaced = false;   // spaces or line breaks inside
  Languages dots = kEveryLanguage;  // languages of all its weak dot words
  bool weak_dots = false;           // some dot word also means something else
  int16_t provider = -1;            // index in Providers() of its first label
  bool strong_provider = false;
  Techniques techniques = 0;

  explicit operator bool() const { return end != 0; }
};

// `at_clear`: what stands before it leaves no doubt that a domain follows, so
// "period" and "point" are dots. `any_gap`: a space behind a dot ends no
// sentence; for names that are looked up.
DomainRead ReadDomain(const PartList& parts, size_t begin, bool at_clear,
                      bool any_gap = false);

// "gmailcom", a provider's domain without its dot: the place in Providers(), or
// -1.
int16_t GluedProvider(std::string_view label);

// The name part that ends before part `end`.
struct LocalRead {
  size_t begin = 0;
  size_t end = 0;  // one past its last part; equal to begin: there is none
  std::string text;
  bool shaped = false;  // a digit or a sign inside: "jane.doe", "jane7"
  bool spaced = false;  // letters apart
  Techniques techniques = 0;

  explicit operator bool() const { return begin < end; }
};

// `said`: the "@" is a word, so digits and signs may be words as well.
LocalRead ReadLocal(const PartList& parts, size_t end, bool said);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_WALK_H_
