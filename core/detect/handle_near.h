// User names that stand somewhere behind a service, in its sentence or the
// next one, or before it, where nothing but their shape and the words beside
// them say so, in whatever language.
//
//   catches: "estoy en Telegram como oak_77, contesto rápido", "Signal works on
//            the train. I'm oak.moss there", "have Telegram? look corvid_77",
//            "方便加个微信吗?我的是oak77", "oak_77 ist mein Nick auf Skype"
//   leaves:  "my Instagram preset warm_tone2", "the Slack bot calls on_ready",
//            "I use Discord, export oak_77.png", "no Telegram, see plan_q3"
#ifndef COMPOSER_GUARD_DETECT_HANDLE_NEAR_H_
#define COMPOSER_GUARD_DETECT_HANDLE_NEAR_H_

#include <cstddef>

#include "core/detect/handle_text.h"
#include "core/detect/scene.h"

namespace composer_guard {

// The name told of the service in [i, end), or an empty one.
HandleText NameNear(const Scene& scene, size_t i, size_t end,
                    const ServiceRow& service);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_NEAR_H_
