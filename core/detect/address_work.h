// Addresses that are somebody's work: examples, rows of data, places of a
// story.
//
//   catches: "parse(\"742 Evergreen Terrace\")", "Acme;4 Mill Road;CB1 2AB",
//            "The story is set at 221B Baker Street, London"
//   leaves:  "come to 4 Mill Road, Cambridge"
#ifndef COMPOSER_GUARD_DETECT_ADDRESS_WORK_H_
#define COMPOSER_GUARD_DETECT_ADDRESS_WORK_H_

#include <cstddef>

#include "core/detect/scene.h"

namespace composer_guard {

// Whether the address that begins with lexeme `begin` is an example, made up or
// a notice of who owns something.
bool IsExampleAddress(const Scene& scene, size_t begin);

// Whether the one in [begin, end) is a row of data or stands in a story.
bool IsWorkAddress(const Scene& scene, size_t begin, size_t end);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ADDRESS_WORK_H_
