// The signs around words that a finding holds only half of.
#ifndef COMPOSER_GUARD_DETECT_PAIRED_SIGNS_H_
#define COMPOSER_GUARD_DETECT_PAIRED_SIGNS_H_

#include "core/detect/scene.h"

namespace composer_guard {

// Makes each finding of `scene` hold both signs or none, so that a fix leaves
// no half behind: "[move to **Telegram]**" becomes "[move to **Telegram**]",
// "**[call me** there]" becomes "[**call me** there]", and "<b>Telegram</b"
// gets its ">". Findings ascend and do not overlap, before and behind.
void PairSigns(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PAIRED_SIGNS_H_
