#include "core/detect/wording_sentence.h"

namespace composer_guard {
namespace {

bool IsQuestion(const Scene& scene, size_t i) {
  if (i >= scene.size()) return false;
  const std::string_view text = scene.Text(i);
  return text == "?" || text == "\xEF\xBC\x9F" || text == "\xD8\x9F";
}

}  // namespace

WordingSentence::WordingSentence(Scene* scene, size_t begin, size_t end,
                                 Languages language)
    : scene_(*scene), begin_(begin), end_(end), language_(language) {
  question_ = IsQuestion(scene_, end_ - 1);
  tech_ = AnyIn(scene_, begin_, end_, Bit(WordClass::kTechNoun));
}

void WordingSentence::Report(Category category, Intent intent,
                             Confidence confidence, std::string_view kind,
                             std::initializer_list<size_t> cues) const {
  size_t first = kNowhere;
  size_t last = 0;
  for (const size_t cue : cues) {
    if (cue == kNowhere) continue;
    first = std::min(first, cue);
    last = std::max(last, cue + scene_.At(cue).length - 1);
  }
  last = std::min(last, scene_.size() - 1);
  if (question_ && last + 2 == end_) last = end_ - 1;
  scene_.found.push_back({
      .category = category,
      .intent = intent,
      .confidence = confidence,
      .span = {scene_.At(first).span.begin, scene_.At(last).span.end},
      .kind = kind,
      .rule = intent == Intent::kMove ? "wording.move" : "wording.request",
  });
}

}  // namespace composer_guard
