#include "tests/properties/growth_time.h"

#include <algorithm>
#include <ctime>
#include <limits>

namespace composer_guard::properties {
namespace {

constexpr int kMostTimes = 15;
constexpr int kFewestTimes = 2;
constexpr double kEnough = 60;  // milliseconds for one length
constexpr int kMoreLooks = 4;

double Milliseconds(Guard* guard, const std::string& draft) {
  const std::clock_t start = std::clock();
  guard->Check(draft);
  return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

double LeastMilliseconds(Guard* guard, const std::string& draft) {
  double least = std::numeric_limits<double>::max();
  double total = 0;
  for (int n = 0; n < kMostTimes && (n < kFewestTimes || total < kEnough);
       ++n) {
    const double took = Milliseconds(guard, draft);
    total += took;
    least = std::min(least, took);
  }
  return least;
}

double Growth::Worst() const {
  const auto ratios = Ratios();
  return *std::max_element(ratios.begin(), ratios.end());
}

Growth Measure(Guard* guard, const DraftMaker& make, double limit) {
  Growth growth;
  growth.took.fill(std::numeric_limits<double>::max());
  for (int look = 0;
       look == 0 || (look <= kMoreLooks && growth.Worst() > limit); ++look) {
    for (size_t i = 0; i < Growth::kLengths.size(); ++i) {
      const double took = LeastMilliseconds(guard, make(Growth::kLengths[i]));
      growth.took[i] = std::min(growth.took[i], took);
    }
  }
  return growth;
}

}  // namespace composer_guard::properties
