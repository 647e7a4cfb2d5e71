// How long a check takes, in processor time: for tests/properties/growth.
#ifndef COMPOSER_GUARD_TESTS_PROPERTIES_GROWTH_TIME_H_
#define COMPOSER_GUARD_TESTS_PROPERTIES_GROWTH_TIME_H_

#include <array>
#include <functional>
#include <string>

#include "core/guard.h"

namespace composer_guard::properties {

// A draft of about so many characters.
using DraftMaker = std::function<std::string(size_t characters)>;

// The least of several times, which nothing else disturbed; milliseconds of
// this process, not of the clock: other programs run as well. A slow check is
// measured less often, at least twice.
double LeastMilliseconds(Guard* guard, const std::string& draft);

// From 5,000 to 640,000 characters, in steps of eight.
struct Growth {
  static constexpr std::array<size_t, 5> kLengths = {5'000, 40'000, 320'000,
                                                     80'000, 640'000};

  std::array<double, kLengths.size()> took = {};  // milliseconds, least so far

  // time(8n) / time(n): 8 where it is linear.
  std::array<double, 3> Ratios() const {
    return {took[1] / took[0], took[2] / took[1], took[4] / took[3]};
  }
  double Worst() const;
};

// Measures all lengths; where a ratio is over the limit, several times more,
// since a busy moment at the short draft looks like a slow long one.
Growth Measure(Guard* guard, const DraftMaker& make, double limit);

}  // namespace composer_guard::properties

#endif  // COMPOSER_GUARD_TESTS_PROPERTIES_GROWTH_TIME_H_
