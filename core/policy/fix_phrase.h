// Which text takes the place of a request or a move, so that the sentence
// around it goes on.
//
//   "⟦can we talk on Skype?⟧"      -> "let's talk here in Messages"
//   "I'd like ⟦a call⟧ first"      -> "a talk here in Messages"
//   "we can do it ⟦on WhatsApp⟧"   -> "here in Messages"
#ifndef COMPOSER_GUARD_POLICY_FIX_PHRASE_H_
#define COMPOSER_GUARD_POLICY_FIX_PHRASE_H_

#include <string_view>

#include "core/detect/scene.h"
#include "core/guard.h"

namespace composer_guard {

// The key of the text for `said`, which asks or proposes.
std::string_view PhraseHere(const Scene& scene, Intent intent, ViewSpan said);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_FIX_PHRASE_H_
