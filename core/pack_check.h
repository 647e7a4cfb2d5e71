// Runs the examples of a policy pack on a guard that has it.
#ifndef COMPOSER_GUARD_PACK_CHECK_H_
#define COMPOSER_GUARD_PACK_CHECK_H_

#include <vector>

#include "core/guard.h"
#include "core/policy/pack.h"

namespace composer_guard {

// What is wrong with the examples that fail, in their order, with the text.
std::vector<PolicyError> CheckExamples(const std::vector<PackExample>& examples,
                                       Guard* guard);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_PACK_CHECK_H_
