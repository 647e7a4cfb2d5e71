// Cutting a part out of a text so that what is left reads as if it had never
// been there: spaces, punctuation, brackets, list items.
//
//   "Skype ⟦: live:jane⟧, Berlin"     -> "Skype, Berlin"
//   "see (⟦jane@x.com⟧) for more"     -> "see for more"
//   "- ⟦+44 20 …⟧\n- Berlin"          -> "- Berlin"
#ifndef COMPOSER_GUARD_POLICY_FIX_TEXT_H_
#define COMPOSER_GUARD_POLICY_FIX_TEXT_H_

#include <string_view>

#include "core/text/span.h"

namespace composer_guard {

// The cut with what must go along; `text` is a folded view. It never takes a
// letter or a digit, and looks at the line around the cut only.
ViewSpan TidyCut(std::string_view text, ViewSpan cut);

// Whether a sentence or a line starts at `offset`.
bool IsSentenceStart(std::string_view text, uint32_t offset);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_FIX_TEXT_H_
