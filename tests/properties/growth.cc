// How the time of a check grows with the draft, for every shape: a report, not
// a test, since it needs a machine that is not too busy.
//
//   composer_guard_growth [--over RATIO] [--search SECONDS] [--seed NUMBER]
//   composer_guard_growth --write FOLDER     the drafts that growth-count.mjs
//                                            reads

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#include "core/guard.h"
#include "tests/properties/growth_time.h"
#include "tests/properties/shapes.h"
#include "tests/properties/slow_search.h"

namespace composer_guard::properties {
namespace {

// One eighth over linear: what caches and a busy machine do.
constexpr double kLimit = 9;

struct Options {
  double over = 0;    // shows only what grows faster
  double search = 0;  // seconds
  uint32_t seed = 1;
};

// As C++ would write it, in ASCII.
std::string Escaped(std::string_view text) {
  std::string out;
  for (const char byte : text) {
    const auto c = static_cast<unsigned char>(byte);
    char code[8] = {};
    std::snprintf(code, sizeof(code), "\\x%02X", c);
    if (byte == '\n') {
      out += "\\n";
    } else if (c < 0x20 || c >= 0x7F) {
      out += code;
    } else {
      out += byte;
    }
  }
  return out;
}

void PrintHead() {
  std::printf("%-22s", "shape");
  for (const size_t length : Growth::kLengths) std::printf(" %9zu", length);
  std::printf("   5k-40k 40-320k 80-640k\n");
}

void Print(const std::string& name, const Growth& growth) {
  std::printf("%-22s", name.c_str());
  for (const double took : growth.took) std::printf(" %6.2f ms", took);
  for (const double ratio : growth.Ratios()) std::printf(" %7.1f", ratio);
  std::printf("%s\n", growth.Worst() > kLimit ? "  FAILS" : "");
  std::fflush(stdout);
}

// How many shapes grow faster than the limit.
size_t ReportShapes(Guard* guard, const Options& options) {
  size_t failed = 0;
  double worst = 0;
  PrintHead();
  for (const Shape& shape : Shapes()) {
    const Growth growth = Measure(
        guard, [&](size_t length) { return DraftOf(shape, length); }, kLimit);
    worst = std::max(worst, growth.Worst());
    failed += growth.Worst() > kLimit ? 1 : 0;
    if (growth.Worst() >= options.over) Print(std::string(shape.name), growth);
  }
  std::printf("%zu shapes, worst ratio %.1f; %zu passed, %zu failed\n",
              Shapes().size(), worst, Shapes().size() - failed, failed);
  return failed;
}

// NAME-LENGTH.txt for every shape; a name has no "/".
bool WriteShapes(const std::string& folder) {
  for (const Shape& shape : Shapes()) {
    for (const size_t length : {Growth::kLengths[0], Growth::kLengths[1]}) {
      const std::string path = folder + "/" + std::string(shape.name) + "-" +
                               std::to_string(length) + ".txt";
      std::ofstream(path, std::ios::binary) << DraftOf(shape, length);
      if (!std::ifstream(path)) return false;
    }
  }
  return true;
}

// What the search found, measured as the shapes are.
size_t ReportSearch(Guard* guard, const Options& options) {
  const Slowest slowest = SearchSlow(guard, options.search, options.seed);
  size_t failed = 0;
  std::printf("\nsearch with seed %u: %zu drafts tried\n", options.seed,
              slowest.tried);
  PrintHead();
  const auto report = [&](const std::vector<SlowDraft>& drafts) {
    for (const SlowDraft& draft : drafts) {
      const Growth growth = Measure(
          guard, [&](size_t length) { return draft.DraftOf(length); }, kLimit);
      failed += growth.Worst() > kLimit ? 1 : 0;
      std::printf("\"%s\" + \"%s\"... + \"%s\"...\n",
                  Escaped(draft.first).c_str(), Escaped(draft.again).c_str(),
                  Escaped(draft.then).c_str());
      Print("", growth);
    }
  };
  std::printf("the fastest growing:\n");
  report(slowest.growing);
  std::printf("the costliest:\n");
  report(slowest.costly);
  std::printf("%zu of the slowest grow faster than %.0f\n", failed, kLimit);
  return failed;
}

// Keeps the memory of a check for the next one: to get it anew is the system's
// time, which comes with large drafts alone.
void KeepMemory() {
#ifdef __GLIBC__
  constexpr int kMost = 1 << 30;  // bytes
  mallopt(M_MMAP_THRESHOLD, kMost);
  mallopt(M_TRIM_THRESHOLD, kMost);
#endif
}

}  // namespace
}  // namespace composer_guard::properties

int main(int count, char** words) {
  composer_guard::properties::Options options;
  int at = 1;
  for (; at + 1 < count; at += 2) {
    const std::string_view name = words[at];
    const double value = std::strtod(words[at + 1], nullptr);
    if (name == "--write") {
      return composer_guard::properties::WriteShapes(words[at + 1]) ? 0 : 1;
    }
    if (name == "--over") {
      options.over = value;
    } else if (name == "--search") {
      options.search = value;
    } else if (name == "--seed") {
      options.seed = static_cast<uint32_t>(value);
    } else {
      break;
    }
  }
  if (at < count) {
    std::fputs(
        "usage: growth [--over RATIO] [--search SECONDS] [--seed NUMBER]\n",
        stderr);
    return 2;
  }
  composer_guard::properties::KeepMemory();
  composer_guard::Guard guard;
  const size_t failed =
      options.search > 0
          ? composer_guard::properties::ReportSearch(&guard, options)
          : composer_guard::properties::ReportShapes(&guard, options);
  return failed == 0 ? 0 : 1;
}
