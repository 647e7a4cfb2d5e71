// A number that is set apart in its sentence.
//
//   catches: "I am free after six, 020 7946 0958", "If it breaks: 020 7946
//   0958" leaves:  "Angebot Nr. 0171-2024", "the last one, 0412 908 337, is
//   late"
#ifndef COMPOSER_GUARD_DETECT_PHONE_ALONE_H_
#define COMPOSER_GUARD_DETECT_PHONE_ALONE_H_

#include <cstddef>

#include "core/detect/phone_cues.h"
#include "core/detect/scene.h"

namespace composer_guard {

// Whether nothing but signs stands beside it, and words enough before those:
// "I am free after six, 020 7946 0958", "If it breaks: 020 7946 0958, Ann".
bool IsSetApart(const Scene& scene, const PhonePlace& place);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_ALONE_H_
