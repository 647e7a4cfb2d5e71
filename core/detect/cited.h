// Words that are somebody else's, or of a text that is worked on.
#ifndef COMPOSER_GUARD_DETECT_CITED_H_
#define COMPOSER_GUARD_DETECT_CITED_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

// Whether lexeme `i` stands in quotation marks, as a sentence among other words
// or behind a word that says whose words they are.
//
//   yes: `string 118 "Give us your number" is cut off`, `she said "ring me"`
//   no:  `just "ring me" tonight`, a whole draft in quotation marks
bool IsQuoted(const Scene& scene, size_t i);

// Whether it is said in a scene: "ROSA: Give me your number.\nTOM: I have
// none."
bool IsDialogue(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_CITED_H_
