// Whether what was found is a contact that somebody gives, or a thing that is
// written like one: learned from what stands around it (around.h,
// rules/doubt.h).
//
//   hears:  "Anything unclear, 917.555.0163"
//   doubts: "917.555.0163 is the one with the dented corner."
#ifndef COMPOSER_GUARD_DETECT_DOUBT_H_
#define COMPOSER_GUARD_DETECT_DOUBT_H_

#include <algorithm>

#include "core/detect/cues.h"
#include "core/detect/scene.h"

namespace composer_guard {

// Whether it is judged: a number, a place, a name or an address that a detector
// found. Of links hardly any is none, nor of names and addresses in disguise;
// and what a rule finds, or that of a policy pack, is for who wrote it to say.
inline bool MayBeDoubted(const Found& found) {
  return found.intent == Intent::kShare && !found.told &&
         (found.rule == "phone" || found.rule == "address" ||
          (found.rule == "link.scheme" && found.category == Category::kPhone) ||
          ((found.rule == "handle" || found.rule == "email") &&
           found.techniques == 0));
}

// Whether something else is known of the span.
inline bool IsKnown(const Scene& scene, ViewSpan span) {
  const auto first = std::partition_point(
      scene.found.begin(), scene.found.end(),
      [span](const Found& found) { return found.span.end <= span.begin; });
  return (first != scene.found.end() && first->span.Overlaps(span)) ||
         IsTaken(scene, span);
}

// Takes out of `scene->found`, which is resolved, what is no contact, makes
// hints of what hardly is one, and is surer of what surely is one.
void DoubtFound(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DOUBT_H_
