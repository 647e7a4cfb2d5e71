// What one code point becomes in the folded view, asked of ICU.
//
// Run while building, never in a check: fold_make.cc writes down the answers
// for all of Unicode, and fold.cc reads them from there. So the core carries
// ICU's facts and none of its code. The only file that asks ICU (with
// fold_rules.cc).
#ifndef COMPOSER_GUARD_TEXT_FOLD_RULES_H_
#define COMPOSER_GUARD_TEXT_FOLD_RULES_H_

#include <string>

#include "core/text/fold.h"
#include "core/text/technique.h"

namespace composer_guard {

// Appends what `c` folds to; returns what writing it so may disguise, one
// technique at most.
Techniques FoldByRule(char32_t c, std::string* out);

CharClass ClassByRule(char32_t c);

bool CapitalByRule(char32_t c);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_FOLD_RULES_H_
