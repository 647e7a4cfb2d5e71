// Labels that say that a number is no phone: "order no. 0152-2881-738".
#ifndef COMPOSER_GUARD_DETECT_PHONE_LABEL_H_
#define COMPOSER_GUARD_DETECT_PHONE_LABEL_H_

#include "core/detect/phone_cues.h"

namespace composer_guard {

// How much a label like "order no." takes away. A plus sign outweighs one that
// is not right before it; `cue` is the word for a phone, or kNowhere.
int LabelPoints(const Scene& scene, const PhonePlace& place, size_t cue,
                bool plus);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_LABEL_H_
