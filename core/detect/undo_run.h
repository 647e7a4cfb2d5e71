// Runs: lexemes without a space between.
#ifndef COMPOSER_GUARD_DETECT_UNDO_RUN_H_
#define COMPOSER_GUARD_DETECT_UNDO_RUN_H_

#include <cstddef>
#include <string_view>

#include "core/detect/scene.h"

namespace composer_guard {

// The span of the run that goes on with lexeme `*i`, before lexeme `end`; `*i`
// moves behind it.
inline ViewSpan NextRun(const Scene& scene, size_t end, size_t* i) {
  ViewSpan run = scene.At(*i).span;
  while (++*i < end && !scene.At(*i).space_before) {
    run.end = scene.At(*i).span.end;
  }
  return run;
}

// Without those of `signs` that end it, but for what `keeps` says of the place
// of one.
template <typename Keeps>
ViewSpan WithoutEnd(const Scene& scene, ViewSpan run, std::string_view signs,
                    Keeps keeps) {
  while (run.size() > 0 && signs.find(scene.text[run.end - 1]) != signs.npos &&
         !keeps(run.end - 1)) {
    --run.end;
  }
  return run;
}

// Signs of the sentence that a run stands in.
inline constexpr std::string_view kSentenceSigns = ",;:!?.";

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_UNDO_RUN_H_
