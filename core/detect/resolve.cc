#include "core/detect/resolve.h"

#include <algorithm>
#include <span>
#include <tuple>
#include <utility>

#include "core/text/order.h"

namespace composer_guard {
namespace {

bool Better(const Found& a, const Found& b) {
  const auto rank = [](const Found& f) {
    const uint32_t size = f.span.size();
    return std::tuple(f.intent != Intent::kShare,
                      2 - static_cast<int>(f.confidence), ~size,
                      static_cast<int>(f.category), f.span.begin, f.rule);
  };
  return rank(a) < rank(b);
}

bool AreOneMove(const Found& a, const Found& b) {
  return a.intent == Intent::kMove && b.intent == Intent::kMove &&
         a.category == b.category;
}

// Whether none but proposals begins in [begin, end).
bool NoneBegins(std::span<const Found> rest, uint32_t begin, uint32_t end) {
  for (const Found& found : rest) {
    if (found.span.begin >= end) break;
    if (found.intent != Intent::kMove && found.span.end > begin) return false;
  }
  return true;
}

bool IsAskedFor(const Found& found) {
  return found.intent == Intent::kRequest &&
         found.confidence != Confidence::kLow &&
         (found.category == Category::kPhone ||
          found.category == Category::kEmail ||
          found.category == Category::kAddress ||
          found.category == Category::kHandle);
}

// "Indica tu correo y tu dirección": two things that are asked for at once,
// the longer one of which took in the other. Each keeps its part.
bool Part(Found* longer, const Found& other) {
  constexpr uint32_t kFewest = 4;  // bytes that name something
  if (!IsAskedFor(*longer) || !IsAskedFor(other) || !other.listed ||
      longer->category == other.category ||
      other.span.end + kFewest < longer->span.end ||
      other.span.begin < longer->span.begin + kFewest) {
    return false;
  }
  longer->span.end = other.span.begin;
  return true;
}

}  // namespace

void Resolve(std::vector<Found>* found) {
  SortInOrder(found, [](const Found& a, const Found& b) {
    return std::tuple(a.span.begin, a.span.end, static_cast<int>(a.category),
                      static_cast<int>(a.intent), a.rule) <
           std::tuple(b.span.begin, b.span.end, static_cast<int>(b.category),
                      static_cast<int>(b.intent), b.rule);
  });
  // Kept findings ascend and do not overlap, so a new one can only overlap
  // the last ones; it replaces them if it is better than each of them.
  std::vector<Found> kept;
  for (size_t i = 0; i < found->size(); ++i) {
    Found& next = (*found)[i];
    size_t first = kept.size();
    bool best = true;
    while (first > 0 && kept[first - 1].span.Overlaps(next.span)) {
      --first;
      best = best && Better(next, kept[first]);
    }
    if (first + 1 == kept.size() && Part(&kept.back(), next)) {
      kept.push_back(std::move(next));
      continue;
    }
    if (first < kept.size()) {
      // Two proposals over each other are one, as long as both.
      if (!best && AreOneMove(kept.back(), next) &&
          NoneBegins(std::span(*found).subspan(i + 1), kept.back().span.end,
                     next.span.end)) {
        kept.back().span.end = std::max(kept.back().span.end, next.span.end);
      } else if (best && AreOneMove(kept[first], next)) {
        next.span.begin = kept[first].span.begin;
      }
    }
    if (!best) continue;
    kept.resize(first);
    kept.push_back(std::move(next));
  }
  *found = std::move(kept);
}

}  // namespace composer_guard
