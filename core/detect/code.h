// Code in a draft, by clear signs only: fences, back-quotes, <code> and <pre>,
// lines of JSON and lines with several signs of code. What stands in there is a
// shield (Scene::shields), not taken: "mail me at `jane@acme.com`" is still a
// contact.
//
//   catches: "`ssh deploy@10.20.0.14`", "{\"email\": \"a@b.co\"}"
//   leaves:  a single back-quote, "{sorry for the format}", and prose in a
//            fence (code_signs.h), where a contact is a hint
#ifndef COMPOSER_GUARD_DETECT_CODE_H_
#define COMPOSER_GUARD_DETECT_CODE_H_

#include "core/detect/scene.h"

namespace composer_guard {

// The code that the span touches, or an empty span.
ViewSpan CodeAround(const Scene& scene, ViewSpan span);

// Whether the span is in a fence without a sign of code.
bool IsSetApart(const Scene& scene, ViewSpan span);

// Whether the span is in code and no word beside the code, or before the span
// in its line, says that it is somebody's contact.
bool IsOnlyCode(const Scene& scene, ViewSpan span);

// Lowers the confidence of what was found in a fence without a sign of code,
// and that no such word speaks for.
void DoubtSetApart(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_CODE_H_
