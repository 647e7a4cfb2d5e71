// What introduces a user name behind the name of a service: "as", "I'm", "->".
#ifndef COMPOSER_GUARD_DETECT_HANDLE_INTRO_H_
#define COMPOSER_GUARD_DETECT_HANDLE_INTRO_H_

#include <cstddef>
#include <cstdint>

#include "core/detect/scene.h"

namespace composer_guard {

// How surely a name follows.
enum class Intro : uint8_t {
  kNone,
  kPlace,   // a name may follow: "as", "search", ":"
  kPerson,  // what follows is a name or says who somebody is: "I'm"
  kName,    // nothing but a name follows: "mine:", "the one called"
  kPath,    // a path in words: "slash in slash"
  kThere,   // one word and a name may follow: ", there x_7"
};

// What introduces a name at lexeme `at`, the `n`th behind the service in [i,
// end); `behind` is set to the lexeme behind it.
Intro IntroAt(const Scene& scene, size_t i, size_t end, size_t at, size_t n,
              size_t* behind);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_HANDLE_INTRO_H_
