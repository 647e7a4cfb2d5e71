// Numbers that no word says to be a phone's, and what they stand among that
// numbers of other things do.
//
//   catches: "lots 0161 496 2204 and 0161 496 2209", "('0917 284 6635', 880)",
//            "0803 123 5501.pgn", "the pipeline 9150227784 is still red"
//   leaves:  "Thanks, Nell\n07700 900835", "je suis dispo au 07 45 55 01 83"
#ifndef COMPOSER_GUARD_DETECT_PHONE_AMONG_H_
#define COMPOSER_GUARD_DETECT_PHONE_AMONG_H_

#include "core/detect/phone_cues.h"

namespace composer_guard {

// Points against the number at `place`.
int AmongPoints(const Scene& scene, const PhonePlace& place);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_AMONG_H_
