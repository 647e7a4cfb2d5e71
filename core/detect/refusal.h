// Proposals to leave the platform that are said to be refused, in other
// languages than English; of English see mention.h.
//
//   drops:  "Außerhalb der Plattform arbeite ich nicht", "我不接受平台外付款"
//   leaves: "fuera de la plataforma, sin comisión", "warum nicht außerhalb?"
#ifndef COMPOSER_GUARD_DETECT_REFUSAL_H_
#define COMPOSER_GUARD_DETECT_REFUSAL_H_

#include <string_view>

#include "core/detect/scene.h"

namespace composer_guard {

// "Without" or "instead", in whatever language.
bool SaysWithout(std::string_view word);

bool IsRefusedAbroad(const Scene& scene, const Found& found);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_REFUSAL_H_
