// Tags of markup inside a contact.
//
//   catches: "415<b>555</b>0132", "jane<b>@</b>acme.com"
//   leaves:  "<5><5><5>", "Jane <jane@acme.com>"
#ifndef COMPOSER_GUARD_DETECT_TAG_H_
#define COMPOSER_GUARD_DETECT_TAG_H_

#include "core/detect/scene.h"

namespace composer_guard {

// Over "<b>", "</span>", "<td class='x'>"; `i` where none begins there.
size_t SkipTag(const Scene& scene, size_t i);

// One past a tag without attributes of an element that only styles its text,
// before lexeme `end`; 0 when none begins at `i`.
size_t EndOfInlineTag(const Scene& scene, size_t i, size_t end);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_TAG_H_
