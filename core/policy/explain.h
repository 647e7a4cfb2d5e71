// How a finding came about, for who looks after rules: only when it is asked
// for.
//
//   "call me on ⟦555 0132 …⟧"  cues for: "call me" (call_verb)
//   "invoice ⟦555 0132 …⟧"     cues against: "invoice" (id_label)
#ifndef COMPOSER_GUARD_POLICY_EXPLAIN_H_
#define COMPOSER_GUARD_POLICY_EXPLAIN_H_

#include "core/detect/scene.h"
#include "core/guard.h"
#include "core/policy/policy.h"

namespace composer_guard {

// `techniques` are all that the finding's view had to undo.
Explanation Explain(const Scene& scene, const Found& found,
                    Techniques techniques, const PolicyRow& row);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_EXPLAIN_H_
