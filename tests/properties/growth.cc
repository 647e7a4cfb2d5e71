// How the time of a check grows with the draft, for every shape: a report, not
// a test. time(8n) / time(n) is 8 where it is linear.
//
//   composer_guard_growth [--over RATIO]    only shapes that grow faster

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>
#include <string_view>

#include "core/guard.h"
#include "tests/properties/shapes.h"

namespace composer_guard::properties {
namespace {

constexpr std::array<size_t, 3> kLengths = {5'000, 40'000, 320'000};
// The least time of several is the one that nothing else disturbed.
constexpr int kTimes = 7;

// Processor time, not time of day: other programs run as well.
double Milliseconds(Guard* guard, const std::string& draft) {
  const std::clock_t start = std::clock();
  guard->Check(draft);
  return 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void Report(double over) {
  Guard guard;
  std::printf("%-22s %10s %10s %10s %7s %7s\n", "shape", "5,000", "40,000",
              "320,000", "ratio", "ratio");
  for (const Shape& shape : Shapes()) {
    std::array<double, kLengths.size()> took = {};
    took.fill(1e9);
    std::array<std::string, kLengths.size()> drafts;
    for (size_t i = 0; i < kLengths.size(); ++i) {
      drafts[i] = DraftOf(shape, kLengths[i]);
    }
    for (int n = 0; n < kTimes; ++n) {
      for (size_t i = 0; i < kLengths.size(); ++i) {
        took[i] = std::min(took[i], Milliseconds(&guard, drafts[i]));
      }
    }
    const double first = took[1] / took[0];
    const double second = took[2] / took[1];
    if (std::max(first, second) < over) continue;
    std::printf("%-22.*s %7.2f ms %7.2f ms %7.2f ms %7.1f %7.1f\n",
                static_cast<int>(shape.name.size()), shape.name.data(), took[0],
                took[1], took[2], first, second);
  }
}

}  // namespace
}  // namespace composer_guard::properties

int main(int count, char** words) {
  double over = 0;
  if (count == 3 && std::string_view(words[1]) == "--over") {
    over = std::strtod(words[2], nullptr);
  } else if (count > 1) {
    std::fputs("usage: composer_guard_growth [--over RATIO]\n", stderr);
    return 2;
  }
  composer_guard::properties::Report(over);
  return 0;
}
