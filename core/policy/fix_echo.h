// What makes sense only with a finding, and goes with it: a clause beside it
// that says the same again or was not reported because of it, a call that is
// promised for the number, the rest of a sentence under its condition.
//
//   "my number is ⟦…⟧, text me"            ", text me"
//   "Please fill in the form: ⟦…⟧"         "Please fill in the form: "
//   "⟦Send me a number⟧ and I'll ring you"  " and I'll ring you"
//   "⟦Send me a number⟧ and I'll start"     nothing
#ifndef COMPOSER_GUARD_POLICY_FIX_ECHO_H_
#define COMPOSER_GUARD_POLICY_FIX_ECHO_H_

#include <cstddef>
#include <cstdint>

#include "core/detect/scene.h"

namespace composer_guard {

// Whether a finding overlaps the span.
bool IsFoundAt(const Scene& scene, ViewSpan span);

// `span`, which holds the finding, with the echoes that stand beside it.
ViewSpan WithEchoes(const Scene& scene, ViewSpan span);

// `said`, a request for a phone, with a call that is promised beside it.
ViewSpan WithPromisedCall(const Scene& scene, ViewSpan said);

// `said`, a proposal, with all of its sentence where it begins with a condition
// that makes the rest of it harmless: "Once hired ⟦…⟧, join our Slack".
ViewSpan WithCondition(const Scene& scene, ViewSpan said);

// Where the clause behind a contact ends that only asks for a call: "⟦…⟧ - call
// me", "⟦…⟧, give us a bell"; else 0.
uint32_t CallAskedBehind(const Scene& scene, size_t after);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_FIX_ECHO_H_
