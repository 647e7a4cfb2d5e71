// "Llámame", "позвоните мне завтра", "sizi arayabilir miyim?": a call asked for
// or offered, and nothing that says by what number. It may be meant on the
// platform, so it is only a hint; not where a visit is the other way.

#include <algorithm>

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

// Where a clause ends, or says please; not before "[contact details once a
// contract has started]", a fix.
bool Closes(const WordingSentence& in, size_t i) {
  return i >= in.end() || in.Is(i, WordCue::kPlease) ||
         (in.EndsAt(i) && in.scene().At(i).sign != '[');
}

bool IsWholeCall(const WordingSentence& in, size_t i) {
  const Scene& scene = in.scene();
  const size_t end = i + scene.At(i).length;
  const bool begins = i == in.begin() ||
                      scene.At(i - 1).kind == TokenKind::kSign ||
                      in.Is(i - 1, WordCue::kPlease);
  // Verbs come last in some languages.
  const bool ends = Closes(in, end);
  // "Перезвоните, пожалуйста"
  constexpr size_t kFew = 3;
  const bool please =
      in.Any(WordCue::kPlease) && ((begins && ends) || in.words() <= kFew);
  return (begins || ends) &&
         (please || in.Any(WordCue::kWhen) || in.Any(WordClass::kWeekday));
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
  const size_t most_behind = in.glued() ? 8 : 4;
  const Scene& scene = in.scene();
  size_t end = i + scene.At(i).length;
  const WordingClause clause(in);
  // "Gọi em là Linh nhé" is a name.
  if (HasSign(in, '[') || in.Is(end, WordClass::kNaming) || IsNamed(in, end)) {
    return false;
  }
  // "Tawagan mo ko po", "gọi cho mình nhé"
  while (!in.EndsAt(end) && !in.Parted(end) && in.Is(end, WordCue::kCommon)) {
    ++end;
  }
  if (Closes(in, end) || clause.Then(end) ||
      (!in.EndsAt(end) && in.Parted(end))) {
    return true;
  }
  if (in.EndsAt(end)) return false;
  size_t begin = i;
  while (begin > in.begin() && !in.Parted(begin) &&
         scene.At(begin - 1).kind != TokenKind::kSign) {
    --begin;
  }
  // A number is what to call.
  const size_t behind = end;
  while (!in.EndsAt(end) && !clause.Then(end) &&
         scene.At(end).kind != TokenKind::kNumber) {
    ++end;
  }
  return i - begin <= kBefore && end - behind <= most_behind;
}

// But for "or not?": "bisa telponan sebentar gak?".
bool IsNegated(const WordingSentence& in) {
  for (size_t i = in.begin(); i < in.end(); ++i) {
    if (in.Is(i, WordClass::kNegation) &&
        !(in.question() && in.EndsAt(i + in.scene().At(i).length))) {
      return true;
    }
  }
  return false;
}

// "मुझे एक कॉल करो", "call karo mujhe": where the verb comes last, "me" stands
// before it or at the very end, as in "תתקשר אליי".
bool IsCallOfMe(const WordingSentence& in, size_t i) {
  constexpr size_t kBefore = 3;
  const Scene& scene = in.scene();
  const size_t end = i + scene.At(i).length;
  if (!in.Is(i, WordClass::kCallVerb)) return false;
  if (in.Near(end, end + 1, WordClass::kMy)) return Closes(in, end + 1);
  if (scene.At(i).length == 1) return false;
  const size_t from = i - std::min(i, kBefore);
  size_t mine = in.NearAt(from, i, WordClass::kMy);
  if (mine != kNowhere) return WordingClause(in).OnlySmall(mine, i);
  mine = in.NearAt(end + 1, end + 2, WordClass::kMy);
  return mine != kNowhere && Closes(in, mine + 1);
}

// "Звоните или заезжайте", "kom förbi butiken eller ring": the visit beside the
// call, one of which a clause begins with, or nowhere.
size_t VisitBeside(const WordingSentence& in, size_t i) {
  constexpr size_t kBetween = 3;
  constexpr size_t kWithPlace = 6;
  const WordingClause clause(in);
  const size_t end = i + in.scene().At(i).length;
  const bool call = in.Is(i, WordCue::kCallMe) ||
                    (in.Is(i, WordClass::kCallVerb) && !in.InPhrase(i));
  if (!call) return kNowhere;
  size_t visit = in.NearAt(end + 1, end + kBetween, WordCue::kVisitVerb);
  if (clause.Begins(i) && visit != kNowhere) {
    return in.Near(end, visit, WordClass::kGiveVerb) ? kNowhere : visit;
  }
  visit = in.NearAt(i - std::min(i, kWithPlace), i, WordCue::kVisitVerb);
  if (visit == kNowhere || !clause.Ends(end) || in.CommaBetween(visit, i)) {
    return kNowhere;
  }
  // "Dükkâna uğrayın ya da arayın"
  const size_t first =
      visit > in.begin() && in.Is(visit - 1, WordCue::kMeetPlace) ? visit - 1
                                                                  : visit;
  return clause.Begins(first) ? first : kNowhere;
}

}  // namespace

void DetectWordingCall(const WordingSentence& in) {
  if (!in.IsShort() || in.tech() || in.work() || IsNegated(in) ||
      in.Any(WordClass::kHere) || in.Any(WordClass::kPlatform) ||
      in.Any(WordClass::kIdLabel) || in.Any(WordCue::kOthers)) {
    return;
  }
  const bool brief = in.words() <= kMostWords && !in.Any(WordCue::kWillCall) &&
                     !HasSign(in, ':');
  for (size_t i = in.begin(); i < in.end(); ++i) {
    const size_t visit = VisitBeside(in, i);
    if (visit != kNowhere) {
      in.Report(Category::kOffPlatform, Intent::kMove, Confidence::kMedium,
                "call", {i, in.Proposed(visit) ? kNowhere : visit});
      return;
    }
    const bool asked = ((in.Is(i, WordCue::kCallMe) || IsCallOfMe(in, i)) &&
                        IsWholeAsking(in, i)) ||
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
