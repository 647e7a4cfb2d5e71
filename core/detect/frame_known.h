// What is known of the sentences that frames are tried on.
#ifndef COMPOSER_GUARD_DETECT_FRAME_KNOWN_H_
#define COMPOSER_GUARD_DETECT_FRAME_KNOWN_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "core/detect/scene.h"
#include "core/rules/frames.h"

namespace composer_guard {

// What was found before the frames are tried, by finer rules, of the sentences
// that are looked at; and what they have found there.
class FrameKnown {
 public:
  explicit FrameKnown(Scene* scene);

  // Goes on to the part `span`, which begins behind those before.
  void Enter(ViewSpan span);

  // What was found in it so far.
  std::span<const ViewSpan> Spans();

  // Whether a finer rule has said the same of the sentence.
  bool Says(const FrameRule& rule, ViewSpan sentence) const;

  // Makes the proposals that finer rules found as long as this one, which
  // overlaps them, and them together: proposals of one sentence are one.
  bool Joins(const Found& found);

 private:
  ViewSpan SpanOf(size_t i) const { return scene_.found[i].span; }

  Scene& scene_;
  size_t before_;                // findings of finer rules
  std::vector<uint32_t> order_;  // of those, ascending
  size_t next_ = 0;              // in order_
  std::vector<uint32_t> near_;   // of those, in the part that was entered
  size_t fresh_ = 0;             // findings when it was entered
  std::vector<ViewSpan> spans_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_FRAME_KNOWN_H_
