// How the time of a check grows with the draft, for every shape: a report, not
// a test. time(8n) / time(n) is 8 where it is linear.
//
//   composer_guard_growth [--over RATIO]    only shapes that grow faster

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/guard.h"
#include "tests/properties/shapes.h"

namespace composer_guard::properties {
namespace {

constexpr std::array<size_t, 3> kLengths = {5'000, 40'000, 320'000};
// The least time of several is the one that nothing else disturbed.
constexpr int kTimes = 5;

double Milliseconds(Guard* guard, const std::string& draft) {
  using Clock = std::chrono::steady_clock;
  double least = 1e9;
  for (int i = 0; i < kTimes; ++i) {
    const auto start = Clock::now();
    guard->Check(draft);
    const std::chrono::duration<double, std::milli> took = Clock::now() - start;
    least = std::min(least, took.count());
  }
  return least;
}

void Report(double over) {
  Guard guard;
  std::printf("%-22s %10s %10s %10s %7s %7s\n", "shape", "5,000", "40,000",
              "320,000", "ratio", "ratio");
  for (const Shape& shape : Shapes()) {
    std::array<double, kLengths.size()> took = {};
    for (size_t i = 0; i < kLengths.size(); ++i) {
      took[i] = Milliseconds(&guard, DraftOf(shape, kLengths[i]));
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
