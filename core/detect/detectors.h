// The detectors, one .cc each, in the order in which they run.
#ifndef COMPOSER_GUARD_DETECT_DETECTORS_H_
#define COMPOSER_GUARD_DETECT_DETECTORS_H_

#include "core/detect/scene.h"

namespace composer_guard {

void DetectCode(Scene* scene);       // takes fenced and in-line code
void DetectEmail(Scene* scene);      // e-mail addresses, disguised or not
void DetectLink(Scene* scene);       // links by what they are for
void DetectPhone(Scene* scene);      // phone numbers
void DetectAddress(Scene* scene);    // postal addresses
void DetectGridPlace(Scene* scene);  // places told by three words
void DetectHandle(Scene* scene);     // names on messengers and networks
void DetectFrames(Scene* scene);     // requests and moves, in English
void DetectWording(Scene* scene);    // requests and moves, beside English

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DETECTORS_H_
