// "Llámame mañana", "позвоните мне завтра", "yarın beni arayın": a call asked
// for, and nothing that says by what number. It may be meant on the platform,
// so it is only a hint.

#include "core/detect/wording_sentence.h"

namespace composer_guard {
namespace {

constexpr size_t kMostWords = 9;

bool IsWholeCall(const WordingSentence& in, size_t i) {
  const Scene& scene = in.scene();
  const size_t end = i + scene.At(i).length;
  const bool begins = i == in.begin() ||
                      scene.At(i - 1).kind == TokenKind::kSign ||
                      in.Is(i - 1, WordCue::kPlease);
  // Verbs come last in some languages.
  const bool ends = (in.EndsAt(end) || in.Is(end, WordCue::kPlease)) &&
                    (end >= scene.size() || scene.At(end).sign != '[');
  return (begins || ends) &&
         (in.Any(WordCue::kWhen) || in.Any(WordClass::kWeekday));
}

}  // namespace

void DetectWordingCall(const WordingSentence& in) {
  const Scene& scene = in.scene();
  if (in.words() > kMostWords || in.tech() || in.work() ||
      in.Any(WordClass::kNegation) || in.Any(WordClass::kHere) ||
      in.Any(WordClass::kPlatform) || in.Any(WordClass::kIdLabel) ||
      in.Any(WordCue::kWillCall)) {
    return;
  }
  // "Note it quickly: 338 …"
  for (size_t i = in.begin(); i < in.end(); ++i) {
    if (scene.At(i).sign == ':') return;
  }
  for (size_t i = in.begin(); i < in.end(); ++i) {
    if (!in.Is(i, WordClass::kCallVerb) || in.InPhrase(i)) continue;
    if (!IsWholeCall(in, i)) continue;
    in.Report(Category::kOffPlatform, Intent::kMove, Confidence::kLow, "call",
              {i, in.NearAt(in.begin(), in.end(), WordCue::kWhen)});
    return;
  }
}

}  // namespace composer_guard
