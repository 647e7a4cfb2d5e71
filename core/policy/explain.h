// How a finding came about, for who looks after rules: only when it is asked
// for.
//
//   "call me on ⟦555 0132 …⟧"  cues for: "call me" (call_verb)
//   "invoice ⟦555 0132 …⟧"     cues against: "invoice" (id_label)
#ifndef COMPOSER_GUARD_POLICY_EXPLAIN_H_
#define COMPOSER_GUARD_POLICY_EXPLAIN_H_

#include <string>

#include "core/detect/number_shields.h"
#include "core/detect/scene.h"
#include "core/guard.h"
#include "core/policy/policy.h"

namespace composer_guard {

// Lives as long as its scene, whose numbers it looks at once.
class Explainer {
 public:
  explicit Explainer(const Scene& scene) : scene_(scene) {}

  // `techniques` are all that the finding's view had to undo.
  Explanation Explain(const Found& found, Techniques techniques,
                      const PolicyRow& row);

 private:
  std::string ShieldOf(const Found& found, size_t first, size_t after);

  const Scene& scene_;
  NumberShields shields_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_EXPLAIN_H_
