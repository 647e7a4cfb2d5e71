// The name of a service that is written so that no filter reads it: who hides
// it means to go there, whatever else is said.
//
//   catches: "wh4tsapp works better 4 me", "tele🔹gram?", "ill buzz u on skyp3"
//   leaves:  "WhatsApp works for the bot", "I set up wh4tsapp ads",
//            "Whats-App", "Skpye"
#ifndef COMPOSER_GUARD_DETECT_HIDDEN_SERVICE_H_
#define COMPOSER_GUARD_DETECT_HIDDEN_SERVICE_H_

#include "core/detect/scene.h"

namespace composer_guard {

// Adds a proposal for each whose sentence has nothing in Scene::found, which
// ascends and does not overlap.
void FindHiddenServices(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HIDDEN_SERVICE_H_
