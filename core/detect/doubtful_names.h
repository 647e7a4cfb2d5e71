// What is written like a user name, in a sentence that speaks of a service or
// of names, where no detector says what it is: what stands around it has the
// last word (doubt.h).
//
//   proposes: "nudge ⟦paloma_ops⟧ on Slack", "Telegram works with ⟦olle.tak⟧"
//   leaves:   "the file_name of the preset", "e.g. Slack"
#ifndef COMPOSER_GUARD_DETECT_DOUBTFUL_NAMES_H_
#define COMPOSER_GUARD_DETECT_DOUBTFUL_NAMES_H_

#include "core/detect/scene.h"

namespace composer_guard {

// Adds them to `scene->doubtful`, behind those that are there.
void FindDoubtfulNames(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DOUBTFUL_NAMES_H_
