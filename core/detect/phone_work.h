// Numbers that are printed for others, or said to be none: a word for a phone
// beside them says what they are of.
//
//   catches: "mets le 0800 123 456 en gras", "the clinic's phone on the
//   poster",
//            "no telephone involved: 613-884-2207", "… est un numéro de
//            commande"
//   leaves:  "call me about the poster, 613-884-2207"
#ifndef COMPOSER_GUARD_DETECT_PHONE_WORK_H_
#define COMPOSER_GUARD_DETECT_PHONE_WORK_H_

#include "core/detect/phone_cues.h"
#include "core/detect/scene.h"

namespace composer_guard {

// Whether the number at `place` is nobody's to be called, by the words around
// it; `cues`: those for a phone.
bool IsNoContact(const Scene& scene, const PhonePlace& place,
                 const PhoneCues& cues);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_WORK_H_
