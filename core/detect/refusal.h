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

// In English, what the sentence rules out as a whole:
//
//   drops:  "Moving to Telegram is off the table", "Nobody will ask you to
//           move to Skype", "No need for a phone interview"
//   leaves: "Moving to Telegram is no problem", "nobody takes a cut there"
bool IsRuledOut(const Scene& scene, const Found& found);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_REFUSAL_H_
