// Prints what core/detect/gist.cc sees of each draft, a line of standard input
// with \x01 for line breaks: a line for each part that the guard would look at,
// with where it begins and ends in UTF-16 units and the numbers of its pairs;
// behind each draft an empty line. For tests/learn/learn.mjs.

#include <algorithm>
#include <cstdio>
#include <iostream>
#include <string>

#include "core/detect/frames.h"
#include "core/detect/gist.h"
#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

void Print(const Scene& scene, size_t begin, size_t end) {
  GistPart part;
  for (size_t at = begin; at < end; at = part.end()) {
    if (!part.Read(scene, at, end)) continue;
    const UnitSpan span = scene.view->ToDraft(
        {scene.At(at).span.begin, scene.At(part.end() - 1).span.end});
    std::printf("%u %u", span.start, span.end);
    for (const uint32_t pair : part.pairs()) std::printf(" %u", pair);
    std::printf("\n");
  }
}

}  // namespace
}  // namespace composer_guard

int main() {
  using namespace composer_guard;
  std::string draft;
  while (std::getline(std::cin, draft)) {
    std::replace(draft.begin(), draft.end(), '\x01', '\n');
    ReadScene scene(draft);
    for (size_t begin = 0; begin < scene->size();) {
      const size_t end = FrameSentenceEnd(*scene, begin);
      Print(*scene, begin, end);
      begin = end;
    }
    std::printf("\n");
  }
}
