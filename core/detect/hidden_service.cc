#include "core/detect/hidden_service.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/detect/code.h"
#include "core/detect/cues.h"
#include "core/detect/handle_judge.h"
#include "core/detect/handle_sign.h"
#include "core/detect/resolve.h"
#include "core/detect/said.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// A sign that is none of words, of hosts or of what is bold.
bool IsFiller(const Lexeme& lexeme) {
  constexpr std::string_view kNone = "-*_.'/";
  return lexeme.kind == TokenKind::kSign &&
         kNone.find(lexeme.sign) == kNone.npos;
}

// Whether letters of the name in lexemes [first, end) were exchanged, parted or
// filled up. A slip, a hyphen, a space or a fancy letter hides nothing.
bool HidesLetters(const Scene& scene, size_t first, size_t end) {
  const ViewSpan span{scene.At(first).span.begin, scene.At(end - 1).span.end};
  if ((scene.view->Undone(span) & (kZeroWidth | kHomoglyph)) != 0) return true;
  if (end == first + 1) return false;
  bool spaces = false;
  bool letters = true;  // one by one
  size_t others = 0;
  size_t dots = 0;
  for (size_t i = first; i < end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    spaces = spaces || (i > first && lexeme.space_before);
    letters = letters && lexeme.kind == TokenKind::kWord && lexeme.size() == 1;
    others += lexeme.kind == TokenKind::kNumber || IsFiller(lexeme) ? 1 : 0;
    dots += lexeme.sign == '.' ? 1 : 0;
  }
  // "youtu.be"
  return spaces ? letters : others > 0 || dots > 1;
}

// Whether nothing is named behind it: "wh4tsapp ads" are work.
bool StandsAlone(const Scene& scene, size_t end) {
  static constexpr auto kBehind =
      Words("after", "and", "at", "because", "before", "cuz", "if", "me", "or",
            "so", "there", "u", "us", "when", "you");
  constexpr std::string_view kEnds = ".,;!?";
  if (end >= scene.size() || SentenceStarts(scene, end)) return true;
  const Lexeme& next = scene.At(end);
  // A picture ends it as well, but no colon: a name stands behind that.
  if (next.kind == TokenKind::kSign) {
    return next.sign == 0 || kEnds.find(next.sign) != kEnds.npos;
  }
  const std::string_view word = scene.Text(end);
  return kBehind.Has(word) || IsOfferWord(word) || SaysWhenOrHow(word);
}

// Whether one of the first `count` findings, which ascend, lies in the sentence
// or the last one that was added does, or it speaks of work: on bots and texts,
// which name it so as well.
bool IsJudged(const Scene& scene, LexemeRange sentence, size_t count) {
  if (AnyIn(scene, sentence.begin, sentence.end,
            AnyOf(WordClass::kTechNoun, WordClass::kNegation))) {
    return true;
  }
  const ViewSpan span{scene.At(sentence.begin).span.begin,
                      scene.At(sentence.end - 1).span.end};
  const std::vector<Found>& found = scene.found;
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(count);
  const auto at = std::partition_point(
      found.begin(), end,
      [span](const Found& other) { return other.span.end <= span.begin; });
  return (at != end && at->span.begin < span.end) ||
         (found.size() > count && found.back().span.Overlaps(span));
}

}  // namespace

void FindHiddenServices(Scene* scene) {
  // "l1ne" may be one of many things.
  constexpr uint32_t kShortestWeak = 6;
  if ((scene->sums.classes & kAnyService) == 0) return;
  const size_t count = scene->found.size();
  for (size_t i = 0; i < scene->size(); ++i) {
    const Lexeme& lexeme = scene->At(i);
    if (!lexeme.Is(kAnyService) || lexeme.part_of != 0 || lexeme.said == 0 ||
        (!lexeme.Is(WordClass::kService) &&
         MeantWord(lexeme).size() < kShortestWeak)) {
      continue;
    }
    const size_t end = i + lexeme.length;
    const ViewSpan span{lexeme.span.begin, scene->At(end - 1).span.end};
    if (!HidesLetters(*scene, i, end) || !StandsAlone(*scene, end) ||
        IsJudged(*scene, SentenceAround(*scene, i), count) ||
        !CodeAround(*scene, span).empty()) {
      continue;
    }
    scene->found.push_back({.category = Category::kOffPlatform,
                            .intent = Intent::kMove,
                            .confidence = Confidence::kMedium,
                            .span = span,
                            .kind = "elsewhere",
                            .rule = "wording.move",
                            .techniques = lexeme.techniques,
                            .reading = std::string(MeantWord(lexeme))});
  }
  if (scene->found.size() > count) Resolve(&scene->found);
}

}  // namespace composer_guard
