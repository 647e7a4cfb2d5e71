// Code in a draft, by clear signs only: fences, back-quotes, <code> and <pre>,
// lines of JSON. What stands in there is a shield (Scene::shields), not taken:
// "mail me at `jane@acme.com`" is still a contact.
//
//   catches: "`ssh deploy@10.20.0.14`", "{\"email\": \"a@b.co\"}"
//   leaves:  a single back-quote, "{sorry for the format}"
#ifndef COMPOSER_GUARD_DETECT_CODE_H_
#define COMPOSER_GUARD_DETECT_CODE_H_

#include "core/detect/scene.h"

namespace composer_guard {

// The code that the span touches, or an empty span.
ViewSpan CodeAround(const Scene& scene, ViewSpan span);

// Whether the span is in code and no word in front of the code says that it
// is somebody's contact.
bool IsOnlyCode(const Scene& scene, ViewSpan span);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_CODE_H_
