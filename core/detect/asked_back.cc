#include "core/detect/asked_back.h"

#include <algorithm>

#include "core/detect/cues.h"
#include "core/detect/wording_noun.h"

namespace composer_guard {
namespace {

constexpr size_t kReach = 16;  // lexemes behind the contact
constexpr size_t kBehind = 3;  // from the words to the question mark

// Where it ends, with its question mark; 0 where nothing is asked at `i`.
size_t AskedAt(const Scene& scene, size_t i) {
  if (!HasCue(scene.At(i), WordCue::kAskedBack)) return 0;
  // "Is the domain yours?"
  if (scene.At(i).length == 1 && scene.At(i).kind == TokenKind::kWord &&
      !SentenceStarts(scene, i)) {
    return 0;
  }
  const size_t end = i + scene.At(i).length;
  for (size_t at = end; at < scene.size() && at < end + kBehind; ++at) {
    if (scene.At(at).sign == '?') return at + 1;
  }
  return 0;
}

bool IsAsked(Category category) {
  return category == Category::kPhone || category == Category::kEmail ||
         category == Category::kHandle;
}

}  // namespace

void FindAskedBack(Scene* scene) {
  const size_t count = scene->found.size();
  for (size_t n = 0; n < count; ++n) {
    const Found found = scene->found[n];
    if (found.intent != Intent::kShare || found.span.empty() ||
        !IsAsked(found.category)) {
      continue;
    }
    const size_t first = LexemeAt(*scene, found.span.end);
    for (size_t i = first; i < scene->size() && i < first + kReach; ++i) {
      const size_t end = AskedAt(*scene, i);
      if (end == 0) continue;
      const ViewSpan span{scene->At(i).span.begin, scene->At(end - 1).span.end};
      const bool known = std::any_of(
          scene->found.begin(), scene->found.end(),
          [span](const Found& other) { return other.span.Overlaps(span); });
      if (!known) {
        scene->found.push_back({.category = found.category,
                                .intent = Intent::kRequest,
                                .confidence = Confidence::kMedium,
                                .span = span,
                                .kind = KindOf(found.category),
                                .rule = "wording.request"});
      }
      break;
    }
  }
}

}  // namespace composer_guard
