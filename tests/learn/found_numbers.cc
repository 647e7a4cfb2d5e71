// Prints what detectors find in each draft before it is doubted
// (core/detect/doubt.h), and the numbers of what stands around it
// (core/detect/around.h). A line of standard input is a region, a tab, and a
// draft with \x01 for line breaks; for each find a line with its category,
// where it begins and ends in UTF-16 units, its confidence, -1 where it is
// doubtful, and the numbers; behind each draft an empty line. For
// tests/learn/learn_doubt.mjs.

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>

#include "core/detect/around.h"
#include "core/detect/doubt.h"
#include "core/guard.h"

namespace composer_guard {
namespace {

void Print(const Scene& scene, const Found& found, int confidence) {
  Around around;
  around.Read(scene, found);
  const UnitSpan span = scene.view->ToDraft(found.span);
  std::printf("%d %u %u %d", static_cast<int>(found.category), span.start,
              span.end, confidence);
  for (const uint32_t number : around.numbers()) std::printf(" %u", number);
  std::printf("\n");
}

}  // namespace

// In the place of the guard's own: it prints, and doubts nothing.
void DoubtFound(Scene* scene) {
  for (const Found& found : scene->found) {
    if (MayBeDoubted(found)) {
      Print(*scene, found, static_cast<int>(found.confidence));
    }
  }
  for (const Found& found : scene->doubtful) {
    if (!IsKnown(*scene, found.span)) Print(*scene, found, -1);
  }
}

}  // namespace composer_guard

int main() {
  using namespace composer_guard;
  Guard guard;
  std::string line;
  while (std::getline(std::cin, line)) {
    std::replace(line.begin(), line.end(), '\x01', '\n');
    const size_t tab = line.find('\t');
    Context context;
    if (tab != 0) context.region = line.substr(0, tab);
    guard.Check(std::string_view(line).substr(tab + 1), context);
    std::printf("\n");
  }
}
