// Findings, context and policy -> verdict: which severity, which exemption,
// which message, which reminders.
#ifndef COMPOSER_GUARD_POLICY_JUDGE_H_
#define COMPOSER_GUARD_POLICY_JUDGE_H_

#include "core/detect/scene.h"
#include "core/guard.h"
#include "core/policy/policy.h"
#include "core/policy/remind.h"

namespace composer_guard {

// Fills the verdict's severity, findings and reminders from the scene, whose
// findings are resolved; with `explain`, how each came about.
void Judge(const Scene& scene, const Context& context, const Policy& policy,
           bool explain, std::vector<Finding>* findings, PassageLinks* links);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_JUDGE_H_
