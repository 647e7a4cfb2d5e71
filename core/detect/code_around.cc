// What code around a contact, and words beside it, say of the contact.

#include <algorithm>
#include <string_view>

#include "core/detect/code.h"
#include "core/detect/cues.h"

namespace composer_guard {

namespace {

ViewSpan SpanAround(const std::vector<ViewSpan>& spans, ViewSpan span) {
  const auto found = std::lower_bound(
      spans.begin(), spans.end(), span.begin,
      [](const ViewSpan& one, uint32_t at) { return one.end <= at; });
  if (found == spans.end() || !found->Overlaps(span)) return {};
  return *found;
}

constexpr WordClasses kContactNouns = AnyOf(
    WordClass::kEmailNoun, WordClass::kHandleNoun, WordClass::kService,
    WordClass::kPhoneNoun, WordClass::kAddressNoun, WordClass::kNumberNoun);
constexpr WordClasses kReach =
    AnyOf(WordClass::kReachVerb, WordClass::kCallVerb);

// "me", "us" among the few words that begin at `i`.
bool IsOfMe(const Scene& scene, size_t i, size_t end) {
  for (size_t k = i; k < std::min(i + kNear, end); ++k) {
    if (scene.Text(k) == "me" || scene.Text(k) == "us") return true;
  }
  return false;
}

// "call me", "my number", in words without a sign between them.
bool SaysMine(const Scene& scene, size_t begin, size_t end) {
  for (size_t i = begin; i < end; ++i) {
    if (scene.At(i).Is(kReach) && IsOfMe(scene, i, end)) return true;
    const bool owner = scene.At(i).Is(WordClass::kMy) &&
                       scene.Text(i) != "me" && scene.Text(i) != "us";
    if (owner && i + 1 < end && scene.At(i + 1).Is(kContactNouns)) return true;
  }
  return false;
}

// Whether words beside the code, or before the span in its line, say that it is
// the writer's contact: "mail me at `⟦…⟧`", "`⟦…⟧` is my number".
bool IsSaidMine(const Scene& scene, ViewSpan code, ViewSpan span) {
  const size_t first = LexemeAt(scene, code.begin);
  if (FindBefore(scene, first, Bit(WordClass::kReachVerb), kClause) !=
      kNowhere) {
    return true;
  }
  const size_t mine = FindBefore(scene, first, Bit(WordClass::kMy), kClause);
  if (mine != kNowhere && AnyIn(scene, mine, first, kContactNouns)) return true;
  const size_t after = LexemeAt(scene, code.end);
  size_t end = after;
  while (end < std::min(after + kNear + 1, scene.size()) &&
         scene.At(end).lines_before == 0) {
    ++end;
  }
  if (SaysMine(scene, after, end)) return true;
  const size_t contact = LexemeAt(scene, span.begin);
  size_t line = contact;
  while (line > first && contact - line < kClause &&
         scene.At(line).lines_before == 0) {
    --line;
  }
  return SaysMine(scene, line, contact);
}

// "`415` `555` `0132`", "ann`@`acme`.`com": what goes on behind a piece of
// code, with another one or without a space, is no code.
bool RunsThrough(const Scene& scene, ViewSpan code, ViewSpan span) {
  if (span.end <= code.end) return false;
  size_t next = LexemeAt(scene, code.end);
  while (next < scene.size() && scene.At(next).sign == '`' &&
         !scene.At(next).space_before) {
    ++next;  // closes it
  }
  return next < scene.size() &&
         (!scene.At(next).space_before || scene.At(next).sign == '`');
}

}  // namespace

ViewSpan CodeAround(const Scene& scene, ViewSpan span) {
  return SpanAround(scene.shields, span);
}

bool IsSetApart(const Scene& scene, ViewSpan span) {
  return !SpanAround(scene.set_apart, span).empty();
}

bool IsOnlyCode(const Scene& scene, ViewSpan span) {
  const ViewSpan code = CodeAround(scene, span);
  return !code.empty() && !RunsThrough(scene, code, span) &&
         !IsSaidMine(scene, code, span);
}

void DoubtSetApart(Scene* scene) {
  if (scene->set_apart.empty()) return;
  for (Found& found : scene->found) {
    if (found.intent != Intent::kShare) continue;
    const ViewSpan block = SpanAround(scene->set_apart, found.span);
    if (block.empty() || IsSaidMine(*scene, block, found.span)) continue;
    found.confidence = Confidence::kLow;
  }
}

}  // namespace composer_guard
