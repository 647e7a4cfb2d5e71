// Contacts that are nobody's: examples, test values, what a text that is
// written here shows.
//
//   catches: "dummy phone: 0770 …", "07700 900318 isn't a phone", "the sign in
//            the mock-up says “Call 555-0134”", "mask 212-555-0199 -> 212-***"
//   leaves:  "my number, no fake one: 0770 …", "my bio says “ig: jane_doe”"
#ifndef COMPOSER_GUARD_DETECT_MADE_UP_H_
#define COMPOSER_GUARD_DETECT_MADE_UP_H_

#include <cstddef>
#include <vector>

#include "core/detect/scene.h"

namespace composer_guard {

// Whether the words before lexeme `i` say that what follows is made up: "dummy
// phone", "fake data: …", "Sample: …".
bool IsMadeUp(const Scene& scene, size_t i);

// Whether those around a contact that is shared do. Lives as long as its scene,
// whose words it looks at once.
class MadeUp {
 public:
  explicit MadeUp(const Scene& scene);
  bool Is(const Found& found) const;

 private:
  const Scene& scene_;
  // By lexeme: it or the next without the like of which nothing says so.
  std::vector<size_t> next_;
  bool test_data_ = false;  // named somewhere
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_MADE_UP_H_
