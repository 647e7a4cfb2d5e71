// What the cuts near by depend on at the edges of a passage.
#ifndef COMPOSER_GUARD_PASSAGE_EDGES_H_
#define COMPOSER_GUARD_PASSAGE_EDGES_H_

#include <algorithm>

#include "core/detect/cues.h"
#include "core/detect/scene.h"
#include "core/passage/passage.h"

namespace composer_guard {

// Distances over passages one behind the other.
class DistanceSum {
 public:
  // Adds a passage; whether the next one counts as well.
  bool Add(const Edge& edge) {
    words_ = words_ && Add(edge, edge.distances.words, &total_.words);
    numbers_ = numbers_ && Add(edge, edge.distances.numbers, &total_.numbers);
    return (words_ && total_.words < kNearWords) ||
           (numbers_ && total_.numbers < kNearNumbers);
  }
  // Of no passages: an edge of the draft, with nothing near.
  Distances total() const {
    return {words_ ? kNearWords : std::min(total_.words, kNearWords),
            numbers_ ? kNearNumbers : std::min(total_.numbers, kNearNumbers)};
  }

 private:
  static bool Add(const Edge& edge, uint32_t distance, uint32_t* total) {
    *total += distance;
    return distance >= edge.lexemes;
  }

  Distances total_{0, 0};
  bool words_ = true;  // none so far
  bool numbers_ = true;
};

// `begin`: where the passage begins in the view.
Edge StartOf(const Scene& scene, LexemeRange passage, uint32_t begin);

Edge EndOf(const Scene& scene, LexemeRange passage);

// Whether a sign in the passage may begin code that ends behind it.
bool MayOpenCode(const Scene& scene, LexemeRange passage);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_PASSAGE_EDGES_H_
