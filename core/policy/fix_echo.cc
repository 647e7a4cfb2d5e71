#include "core/policy/fix_echo.h"

#include <algorithm>
#include <cstddef>
#include <span>
#include <string_view>

#include "core/detect/cues.h"
#include "core/policy/fix_label.h"

namespace composer_guard {
namespace {

// Echoes that are taken one after the other.
constexpr int kRounds = 4;
// Lexemes of a clause that promises a call.
constexpr size_t kPromise = 10;
// Words of a clause that asks for a call and says no more.
constexpr size_t kAsking = 5;

// Whether nothing but signs and small words that join stands there.
bool Joins(const Scene& scene, ViewSpan between) {
  for (size_t i = LexemeAt(scene, between.begin);
       i < scene.size() && scene.At(i).span.begin < between.end; ++i) {
    if (scene.At(i).kind != TokenKind::kSign && !IsConjunction(scene, i) &&
        !IsSmallWord(scene, i)) {
      return false;
    }
  }
  return true;
}

ViewSpan Union(ViewSpan a, ViewSpan b) {
  return {std::min(a.begin, b.begin), std::max(a.end, b.end)};
}

bool EndsClause(const Scene& scene, size_t i) {
  const char sign = scene.At(i).sign;
  return scene.At(i).kind == TokenKind::kSign && sign != '\'' && sign != '-' &&
         sign != '@' && sign != '_';
}

// "call you", "ring me": a verb for calling and whom.
bool CallsSomebody(const Scene& scene, size_t begin, size_t end,
                   bool the_reader) {
  bool calls = false;
  bool whom = false;
  for (size_t i = begin; i < end; ++i) {
    const std::string_view word = scene.Text(i);
    calls = calls || scene.At(i).Is(WordClass::kCallVerb);
    whom = whom || (the_reader ? word == "you" || word == "u" || word == "ya"
                               : IsMe(word));
  }
  return calls && whom;
}

// Those that may stand beside the span: with others between they do not.
std::span<const ViewSpan> EchoesNear(const Scene& scene, ViewSpan span) {
  constexpr ptrdiff_t kMost = 16;  // on each side
  const std::span<const ViewSpan> all(scene.echoes);
  const auto next = std::partition_point(
      all.begin(), all.end(),
      [span](ViewSpan echo) { return echo.begin < span.begin; });
  return {next - std::min(kMost, next - all.begin()),
          next + std::min(kMost, all.end() - next)};
}

}  // namespace

bool IsFoundAt(const Scene& scene, ViewSpan span) {
  const auto next = std::lower_bound(
      scene.found.begin(), scene.found.end(), span.begin,
      [](const Found& other, uint32_t at) { return other.span.end <= at; });
  return next != scene.found.end() && next->span.Overlaps(span);
}

ViewSpan WithEchoes(const Scene& scene, ViewSpan span) {
  const std::span<const ViewSpan> echoes = EchoesNear(scene, span);
  for (int round = 0; round < kRounds; ++round) {
    const ViewSpan was = span;
    for (const ViewSpan echo : echoes) {
      const bool behind = span.end <= echo.begin;
      const bool before = echo.end <= span.begin;
      if (behind || before) {
        const ViewSpan between = behind ? ViewSpan{span.end, echo.begin}
                                        : ViewSpan{echo.end, span.begin};
        if (IsFoundAt(scene, echo)) continue;
        if (!Joins(scene, between)) {
          if (behind) break;  // nor are those behind it joined
          continue;
        }
      }
      span = Union(span, echo);
    }
    if (span == was) break;
  }
  return span;
}

ViewSpan WithPromisedCall(const Scene& scene, ViewSpan said) {
  // Behind: "…, and I'll ring you in ten minutes".
  size_t from = LexemeAt(scene, said.end);
  const size_t first = from;
  while (from < scene.size() && scene.At(from).lines_before == 0 &&
         (scene.At(from).sign == ',' || IsConjunction(scene, from))) {
    ++from;
  }
  if (from > first) {
    size_t end = from;
    while (end < scene.size() && end - from < kPromise &&
           scene.At(end).lines_before == 0 && !EndsClause(scene, end)) {
      ++end;
    }
    if (CallsSomebody(scene, from, end, true)) {
      const ViewSpan clause{scene.At(from).span.begin,
                            scene.At(end - 1).span.end};
      if (!IsFoundAt(scene, clause)) said.end = clause.end;
    }
  }
  // Before: "I will give you a call, …".
  size_t to = LexemeAt(scene, said.begin);
  const size_t last = to;
  while (to > 0 && scene.At(to).lines_before == 0 &&
         (scene.At(to - 1).sign == ',' || IsConjunction(scene, to - 1))) {
    --to;
  }
  if (to == last) return said;
  size_t begin = to;
  while (begin > 0 && to - begin < kPromise && !EndsClause(scene, begin - 1)) {
    --begin;
    if (scene.At(begin).lines_before > 0) break;
  }
  if (begin < to && CallsSomebody(scene, begin, to, true)) {
    const ViewSpan clause{scene.At(begin).span.begin,
                          scene.At(to - 1).span.end};
    if (!IsFoundAt(scene, clause)) said.begin = clause.begin;
  }
  return said;
}

ViewSpan WithCondition(const Scene& scene, ViewSpan said) {
  const size_t first = LexemeAt(scene, said.begin);
  const LexemeRange sentence = SentenceAround(scene, first);
  if (first != sentence.begin) return said;
  const size_t end = LexemeAt(scene, said.end);
  bool later = false;
  for (size_t i = first; i < end && i < first + kAsking; ++i) {
    later = later || scene.At(i).Is(WordClass::kLater);
  }
  if (!later || sentence.end <= end) return said;
  size_t last = sentence.end;
  while (last > end && scene.At(last - 1).kind == TokenKind::kSign) --last;
  const ViewSpan whole{said.begin, scene.At(last - 1).span.end};
  const ViewSpan rest{said.end, whole.end};
  return rest.begin >= rest.end || IsFoundAt(scene, rest) ? said : whole;
}

uint32_t CallAskedBehind(const Scene& scene, size_t after) {
  size_t begin = after;
  if (begin < scene.size() && scene.At(begin).lines_before == 0 &&
      (scene.At(begin).sign == ',' || scene.At(begin).sign == '-' ||
       IsConjunction(scene, begin))) {
    ++begin;
  }
  size_t end = begin;
  while (end < scene.size() && scene.At(end).lines_before == 0 &&
         !EndsClause(scene, end)) {
    if (++end - begin > kAsking) return 0;
  }
  if (begin == end || !CallsSomebody(scene, begin, end, false)) return 0;
  const ViewSpan clause{scene.At(begin).span.begin, scene.At(end - 1).span.end};
  return IsFoundAt(scene, clause) ? 0 : clause.end;
}

}  // namespace composer_guard
