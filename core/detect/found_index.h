// What was found, by where it lies: to look at what overlaps without reading
// all of it once more for each number of a draft that holds thousands.
#ifndef COMPOSER_GUARD_DETECT_FOUND_INDEX_H_
#define COMPOSER_GUARD_DETECT_FOUND_INDEX_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/text/span.h"

namespace composer_guard {

struct Found;

class FoundIndex {
 public:
  // Those of `found` that overlap `span`, by number; of what was found since
  // the first call, the last few only: finders go on from there. Good until the
  // next call.
  const std::vector<uint32_t>& At(const std::vector<Found>& found,
                                  ViewSpan span);

  // Takes one back. It keeps its place, and overlaps nothing, until Sweep.
  void Drop(std::vector<Found>* found, uint32_t i);

  // Removes what was taken back and forgets all.
  void Sweep(std::vector<Found>* found);

 private:
  void Build(const std::vector<Found>& found);

  bool built_ = false;
  bool dropped_ = false;
  std::vector<uint32_t> order_;    // by where they begin
  std::vector<uint32_t> reaches_;  // the last end up to there
  std::vector<uint32_t> at_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_FOUND_INDEX_H_
