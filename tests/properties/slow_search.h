// A search for drafts that are slow: pieces that detectors look at, put
// together at random, changed, and kept when they take longer.
#ifndef COMPOSER_GUARD_TESTS_PROPERTIES_SLOW_SEARCH_H_
#define COMPOSER_GUARD_TESTS_PROPERTIES_SLOW_SEARCH_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/guard.h"

namespace composer_guard::properties {

// Two thirds of it repeats one string, the rest another: what opens again and
// again, and then what never closes it.
struct SlowDraft {
  std::string first;       // stands once, at the start
  std::string again;       // repeated
  std::string then;        // repeated after that; may be empty
  double growth = 0;       // time(8n) / time(n) at 5,000 characters
  double nanoseconds = 0;  // a character, at 40,000 characters

  std::string DraftOf(size_t characters) const;
};

struct Slowest {
  std::vector<SlowDraft> growing;  // by growth, the fastest growing first
  std::vector<SlowDraft> costly;   // by nanoseconds, the costliest first
  size_t tried = 0;
};

// The same seed tries the same drafts as long as the times agree.
Slowest SearchSlow(Guard* guard, double seconds, uint32_t seed);

}  // namespace composer_guard::properties

#endif  // COMPOSER_GUARD_TESTS_PROPERTIES_SLOW_SEARCH_H_
