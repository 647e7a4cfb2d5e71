// Accounts and names that the work is about: nobody's way to be reached.
//
//   catches: "tag @acme", "inspired by @acme", "our rivals (@acme, @aurora)",
//            "the file promo_teil2", "the field chat_id"
//   leaves:  "add me, @corvid_77", "my nick is corvid_77"
#ifndef COMPOSER_GUARD_DETECT_HANDLE_WORK_H_
#define COMPOSER_GUARD_DETECT_HANDLE_WORK_H_

#include <cstddef>

#include "core/detect/handle_text.h"
#include "core/detect/scene.h"

namespace composer_guard {

// Whether words beside "@name" in lexemes [i, end) make it something to name in
// a post, to look at or to thank.
bool IsAsWork(const Scene& scene, size_t i, size_t end);

// "three competitors (@acme, @aurora)": whose accounts are looked at.
bool IsRivals(const Scene& scene, size_t i);

// Whether it is the name of a field or a file, or one of a list; `anchor`: the
// service.
bool IsOfWork(const Scene& scene, const HandleText& name, size_t anchor);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_WORK_H_
