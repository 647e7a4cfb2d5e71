// Places told by a code for them: three words of a grid, as "///oak.mill.drum".
//
//   catches: "my door is at ///lantern.gravel.oboe"
//   leaves:  "file:///oak.mill.drum", "/// a comment", "///oak.mill.drum.txt",
//            "the trailhead is ///oak.mill.drum"

#include <string_view>

#include "core/detect/code.h"
#include "core/detect/cues.h"
#include "core/detect/detectors.h"
#include "core/text/apart.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kSlashes = 3;
constexpr size_t kLexemes = 5;     // three words, two dots
constexpr uint32_t kShortest = 2;  // letters of a word
constexpr uint32_t kLongest = 24;

bool IsGridWord(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  return lexeme.kind == TokenKind::kWord && kShortest <= lexeme.size() &&
         lexeme.size() <= kLongest && !lexeme.space_before;
}

// One past the words behind the three slashes that begin at lexeme `i`; `i` if
// there are none.
size_t EndOfGrid(const Scene& scene, size_t i) {
  const size_t first = i + kSlashes;
  if (first + kLexemes > scene.size()) return i;
  for (size_t k = i; k < first; ++k) {
    if (scene.At(k).sign != '/' || (k > i && scene.At(k).space_before))
      return i;
  }
  if (i > 0 && !scene.At(i).space_before && scene.At(i).lines_before == 0) {
    return i;  // "file:///"
  }
  for (size_t n = 0; n < kLexemes; ++n) {
    const size_t k = first + n;
    const bool dot = scene.At(k).sign == '.' && !scene.At(k).space_before;
    if (n % 2 == 0 ? !IsGridWord(scene, k) : !dot) return i;
  }
  const size_t end = first + kLexemes;
  const bool goes_on = end + 1 < scene.size() && !scene.At(end).space_before &&
                       !scene.At(end + 1).space_before &&
                       (scene.At(end).sign == '.' || scene.At(end).sign == '/');
  return goes_on ? i : end;
}

// "my door", "come by", "post it to": a place in the hills is none of these.
bool IsSomebodys(const Scene& scene, size_t i) {
  static constexpr auto kWords =
      Words("bell", "come", "deliver", "door", "drop", "find", "gate", "here",
            "house", "i'm", "office", "pick", "post", "send", "ship", "shop",
            "studio", "swing", "visit", "walk-in", "we", "workshop");
  const LexemeRange sentence = SentenceAround(scene, i);
  for (size_t at = sentence.begin; at < sentence.end; ++at) {
    if (scene.At(at).Is(WordClass::kMy) || kWords.Has(scene.Text(at))) {
      return true;
    }
  }
  return false;
}

void Find(Scene* scene) {
  for (size_t i = 0; (i = scene->NextLead(i, kLeadsLink)) < scene->size();
       ++i) {
    if (scene->At(i).sign != '/') continue;
    const size_t end = EndOfGrid(*scene, i);
    if (end == i || !IsSomebodys(*scene, i)) continue;
    const ViewSpan span{scene->At(i).span.begin, scene->At(end - 1).span.end};
    if (IsOnlyCode(*scene, span)) continue;
    scene->taken.push_back(span);
    scene->found.push_back({.category = Category::kAddress,
                            .confidence = Confidence::kMedium,
                            .span = span,
                            .kind = "postal",
                            .rule = "address"});
    i = end - 1;
  }
}

}  // namespace

void DetectGridPlace(Scene* scene) {
  if (scene->text.find("///") != std::string_view::npos) Apart<Find>()(scene);
}

}  // namespace composer_guard
