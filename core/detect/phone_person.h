// A number beside the name of whom it belongs to.
//
//   catches: "Best regards,\nJohn Doe\n07700 900 461", "ask for Anna on 020 …"
//   leaves:  "Totals\n512 555 047", "ask for the manual, 512 555 047"
#ifndef COMPOSER_GUARD_DETECT_PHONE_PERSON_H_
#define COMPOSER_GUARD_DETECT_PHONE_PERSON_H_

#include <cstddef>

#include "core/detect/phone_cues.h"
#include "core/detect/scene.h"

namespace composer_guard {

// Whether the number stands in a line of its own below a name, at the end of
// the draft.
bool IsSigned(const Scene& scene, const PhonePlace& place);

// Whether it stands beside a name that signs the draft, or a sentence of it:
// "Groet, Joost 06 48293067", "So, shall we? 020 7946 0958, Ann".
bool IsBesideName(const Scene& scene, const PhonePlace& place);

// Where somebody is to be asked for there, before lexeme `begin` or right
// behind `end`; kNowhere where nobody is.
size_t AskedForBefore(const Scene& scene, size_t begin);
size_t AskedForBehind(const Scene& scene, size_t end);

// "… I answer between takes", "… I'm up till ten": where the writer says when
// he answers, behind a number that ends before lexeme `end`; kNowhere where
// nothing says so.
size_t AnswersBehind(const Scene& scene, size_t end);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_PERSON_H_
