// Checks the files that it is given, so many times each, and prints for each
// file one line: bytes, UTF-16 units, findings, microseconds of processor time
// for each check.
//
//   composer_guard_native TIMES FILE...
//
// The first checks make what later ones find ready, and are not measured: words
// that are read once, and patterns that are compiled where they are asked for
// again and again. Under callgrind the calls of CountedCheck are what
// tests/bench/native counts.

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>

#include "core/guard.h"

namespace composer_guard {
namespace {

// After so much of a draft it is measured.
constexpr size_t kWarmUpBytes = 150'000;

// Of this thread, not of the clock: other programs run as well.
double Microseconds() {
  timespec now = {};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return 1e6 * static_cast<double>(now.tv_sec) +
         1e-3 * static_cast<double>(now.tv_nsec);
}

[[gnu::noinline]] size_t CountedCheck(Guard* guard, const std::string& draft) {
  return guard->Check(draft).findings.size();
}

size_t Units(const std::string& text) {
  size_t units = 0;
  for (const char byte : text) {
    const auto c = static_cast<unsigned char>(byte);
    if ((c & 0xC0) != 0x80) units += c >= 0xF0 ? 2 : 1;
  }
  return units;
}

bool Measure(Guard* guard, const char* path, int times) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return false;
  const std::string draft((std::istreambuf_iterator<char>(file)), {});
  size_t findings = 0;
  for (size_t read = 0; read < kWarmUpBytes; read += draft.size() + 1) {
    findings = guard->Check(draft).findings.size();
  }
  std::string took;
  for (int i = 0; i < times; ++i) {
    const double begin = Microseconds();
    findings = CountedCheck(guard, draft);
    took += ' ';
    took += std::to_string(Microseconds() - begin);
  }
  std::printf("%zu %zu %zu%s\n", draft.size(), Units(draft), findings,
              took.c_str());
  return true;
}

}  // namespace
}  // namespace composer_guard

int main(int count, char** words) {
  if (count < 3) {
    std::fputs("usage: composer_guard_native TIMES FILE...\n", stderr);
    return 2;
  }
  composer_guard::Guard guard;
  const int times = std::atoi(words[1]);
  for (int i = 2; i < count; ++i) {
    if (!composer_guard::Measure(&guard, words[i], times)) {
      std::fprintf(stderr, "cannot read %s\n", words[i]);
      return 1;
    }
  }
  return 0;
}
