// "Llámame", "позвоните мне завтра", "sizi arayabilir miyim?": a call asked for
// or offered, and nothing that says by what number. It may be meant on the
// platform, so it is only a hint.

#include "core/detect/wording_clause.h"
#include "core/detect/wording_sentence.h"

namespace composer_guard {
namespace {

constexpr size_t kMostWords = 9;

// "Note it quickly: 338 …", "call me at [contact details …]".
bool HasSign(const WordingSentence& in, char sign) {
  for (size_t i = in.begin(); i < in.end(); ++i) {
    if (in.scene().At(i).sign == sign) return true;
  }
  return false;
}

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

// "Puedes llamarme Ana", "mi chiami pure Gigi": no call.
bool IsNamed(const WordingSentence& in, size_t end) {
  for (size_t i = end; i <= end + 1 && !in.EndsAt(i); ++i) {
    const Lexeme& lexeme = in.scene().At(i);
    const char first = in.scene().view->Written(lexeme.span)[0];
    if (in.EndsAt(i + 1)) {
      return lexeme.classes == 0 && 'A' <= first && first <= 'Z';
    }
  }
  return false;
}

// "Ruf mich an, wenn du Zeit hast", "bana bir çağrı atar mısın": what a clause
// begins with and says little behind, or what it ends with.
bool IsWholeAsking(const WordingSentence& in, size_t i) {
  constexpr size_t kBefore = 2;
  constexpr size_t kMostBehind = 4;
  const Scene& scene = in.scene();
  const WordingClause clause(in);
  size_t end = i + scene.At(i).length;
  if (HasSign(in, '[') || IsNamed(in, end)) return false;
  if (in.EndsAt(end) || in.Is(end, WordCue::kPlease) || clause.Then(end)) {
    return true;
  }
  size_t begin = i;
  while (begin > in.begin() && scene.At(begin - 1).kind != TokenKind::kSign) {
    --begin;
  }
  // A number is what to call.
  const size_t behind = end;
  while (!in.EndsAt(end) && !clause.Then(end) &&
         scene.At(end).kind != TokenKind::kNumber) {
    ++end;
  }
  return i - begin <= kBefore && end - behind <= kMostBehind;
}

}  // namespace

void DetectWordingCall(const WordingSentence& in) {
  if (!in.IsShort() || in.tech() || in.work() || in.Any(WordClass::kNegation) ||
      in.Any(WordClass::kHere) || in.Any(WordClass::kPlatform) ||
      in.Any(WordClass::kIdLabel)) {
    return;
  }
  const bool brief = in.words() <= kMostWords && !in.Any(WordCue::kWillCall) &&
                     !HasSign(in, ':');
  for (size_t i = in.begin(); i < in.end(); ++i) {
    const bool asked = (in.Is(i, WordCue::kCallMe) && IsWholeAsking(in, i)) ||
                       (in.question() && in.Is(i, WordCue::kWillCall)) ||
                       (brief && in.Is(i, WordClass::kCallVerb) &&
                        !in.InPhrase(i) && IsWholeCall(in, i));
    if (!asked) continue;
    in.Report(Category::kOffPlatform, Intent::kMove, Confidence::kLow, "call",
              {i, in.NearAt(in.begin(), in.end(), WordCue::kWhen)});
    return;
  }
}

}  // namespace composer_guard
