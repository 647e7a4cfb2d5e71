// Requests and proposals are reported as the clause that says them, so that
// what is left reads well when it is deleted.
#ifndef COMPOSER_GUARD_DETECT_CLAUSE_H_
#define COMPOSER_GUARD_DETECT_CLAUSE_H_

#include "core/detect/scene.h"

namespace composer_guard {

// Widens each request and move of `scene->found`, which is resolved, to its
// clause: to both sides up to a sign that ends one, a joining word, a line end
// or the next finding, and over a question mark. A side on which the clause
// goes on for more than kClauseSide words stays as it was.
//
//   "Hi Ann, can we talk on Skype? Thanks"  ->  "can we talk on Skype?"
//   "three layouts and please add your Skype ID"  ->  "please add your Skype
//   ID"
//
// A call or a visit that is proposed in the sentence of a contact is dropped:
// "my number is 5550142368, text me". Other proposals to move that follow each
// other in one sentence become one: "we skip the fee and do it by PayPal".
void WidenToClauses(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_CLAUSE_H_
