#include "core/detect/paired_signs.h"

#include <algorithm>
#include <string_view>

#include "core/text/plain_run.h"

namespace composer_guard {
namespace {

constexpr std::string_view kSigns = "*_\"";
constexpr uint32_t kMostSigns = 3;

// How many times `sign` stands from `at` on, and before `at`.
uint32_t RunBehind(std::string_view text, uint32_t at, char sign) {
  uint32_t size = 0;
  while (at + size < text.size() && text[at + size] == sign) ++size;
  return size;
}
uint32_t RunBefore(std::string_view text, uint32_t at, char sign) {
  uint32_t size = 0;
  while (size < at && text[at - size - 1] == sign) ++size;
  return size;
}

// The runs of one sign within a span.
struct Runs {
  uint32_t count = 0;
  uint32_t size = 0;   // of the last one
  bool opens = false;  // a word begins behind the last one, none ends before
};

Runs RunsIn(std::string_view text, ViewSpan span, char sign) {
  Runs runs;
  for (uint32_t i = span.begin; i < span.end; ++i) {
    if (text[i] != sign) continue;
    runs.size = RunBehind(text.substr(0, span.end), i, sign);
    runs.opens = i == span.begin || !IsLetterOrMore(text[i - 1]);
    ++runs.count;
    i += runs.size;
  }
  return runs;
}

// `room`: from the finding before to the one behind.
ViewSpan Paired(std::string_view text, ViewSpan span, ViewSpan room) {
  for (const char sign : kSigns) {
    const uint32_t behind = RunBehind(text, span.end, sign);
    const uint32_t before = RunBefore(text, span.begin, sign);
    if (behind == 0 && before == 0) continue;
    const Runs runs = RunsIn(text, span, sign);
    if (runs.count % 2 == 0 || runs.size > kMostSigns) continue;
    if (runs.opens && behind == runs.size && span.end + behind <= room.end) {
      span.end += behind;
    } else if (!runs.opens && before == runs.size &&
               span.begin >= room.begin + before) {
      span.begin -= before;
    }
  }
  const std::string_view held = span.Of(text);
  const size_t open = held.rfind('<');
  if (open != held.npos && held.find('>', open) == held.npos) {
    // "<<8>>"
    const auto at = static_cast<uint32_t>(span.begin + open + 1);
    span.end += std::min({RunBehind(text, span.end, '>'),
                          RunBefore(text.substr(0, at), at, '<'), kMostSigns,
                          room.end - span.end});
  }
  return span;
}

}  // namespace

void PairSigns(Scene* scene) {
  std::vector<Found>& found = scene->found;
  const auto size = static_cast<uint32_t>(scene->text.size());
  uint32_t low = 0;
  for (size_t i = 0; i < found.size(); ++i) {
    const uint32_t high = i + 1 < found.size() ? found[i + 1].span.begin : size;
    if (!found[i].span.empty()) {
      found[i].span = Paired(scene->text, found[i].span, {low, high});
    }
    low = std::max(low, found[i].span.end);
  }
}

}  // namespace composer_guard
