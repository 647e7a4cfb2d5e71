// Phone numbers that pass for something else, or are told in pieces, where the
// text says without doubt that they are to be dialled.
//
//   catches: "invoice 312-555-0147, punch it into a phone", "$415.555.0132,
//            dial my rate", "room 415, building 555, locker 0132. Dial these",
//            "area code is 415, the other seven are 555 0132"
//   leaves:  "an auto-dialer for 415 agents, 555 calls a day", "case no.
//            4155550132, call me about it"
//
// Pretest: a word for a phone or a call, and digits enough. Candidate: what of
// digits stands before or behind it. Verify: it is said to be dialled, the
// numbering plan of the region knows it, and its groups are a number's.
#ifndef COMPOSER_GUARD_DETECT_PHONE_DIALLED_H_
#define COMPOSER_GUARD_DETECT_PHONE_DIALLED_H_

#include "core/detect/scene.h"

namespace composer_guard {

// Adds to scene.found what DetectPhone has not found for certain.
void FindDialledPhones(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_DIALLED_H_
