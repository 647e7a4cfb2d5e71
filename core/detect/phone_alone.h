// A number that is a sentence of its own, or set apart in one.
//
//   catches: "If it's urgent, kindly call. Beirut: 03 555 014",
//            "My number has changed. 512 555 017"
//   leaves:  "No calls, please. 512 555 017", "Call the API. 512 555 017 rows"
#ifndef COMPOSER_GUARD_DETECT_PHONE_ALONE_H_
#define COMPOSER_GUARD_DETECT_PHONE_ALONE_H_

#include <cstddef>

#include "core/detect/phone_cues.h"
#include "core/detect/scene.h"

namespace composer_guard {

// Where the sentence before speaks of a phone or of somebody's number;
// kNowhere where it does not, or the number is no sentence of its own.
size_t SpokenOfBefore(const Scene& scene, const PhonePlace& place);

// Whether nothing but signs stands beside it, and words enough before those:
// "I am free after six, 020 7946 0958", "If it breaks: 020 7946 0958, Ann".
bool IsSetApart(const Scene& scene, const PhonePlace& place);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_ALONE_H_
