#include "core/passage/edges.h"

#include <algorithm>
#include <string_view>

#include "core/passage/cut.h"

namespace composer_guard {
namespace {

// Lexemes at the end by whose signs and sizes a cut is made.
constexpr size_t kMarked = 2;
// Sizes of words above are alike to a cut.
constexpr uint32_t kLongWord = 5;
// Of words up to there it matters which one it is: an abbreviation or none.
constexpr uint32_t kAbbreviated = 3;

uint32_t Marked(uint32_t mark, uint32_t value) { return mark * 31 + value; }

uint32_t MarkOf(const Scene& scene, size_t i, uint32_t mark) {
  const Lexeme& lexeme = scene.At(i);
  mark = Marked(mark, static_cast<uint32_t>(lexeme.kind));
  mark = Marked(mark, std::min(lexeme.size(), kLongWord));
  mark = Marked(mark, lexeme.Is(WordClass::kIdLabel) ? 1 : 0);
  mark = Marked(mark, scene.view->IsCapital(lexeme.span.begin) ? 1 : 0);
  // "Custom. Next", and not "Custom\n. Next", where it is no full stop.
  mark = Marked(mark, lexeme.space_before ? 1 : 0);
  if (lexeme.kind != TokenKind::kSign && lexeme.size() > kAbbreviated) {
    return mark;
  }
  return Marked(mark, WordHash(scene.Text(i)));
}

// Lexemes that `at(0)`, `at(1)` … give before the first of that kind.
template <typename At>
uint32_t Count(const Scene& scene, uint32_t most,
               bool (*is)(const Scene&, size_t), At at) {
  uint32_t n = 0;
  while (n < most && !is(scene, at(n))) ++n;
  return n;
}

template <typename At>
Edge EdgeOf(const Scene& scene, LexemeRange passage, At at) {
  const auto size = static_cast<uint32_t>(passage.end - passage.begin);
  Edge edge;
  edge.lexemes = std::min(size, kNearNumbers);
  edge.distances = {Count(scene, std::min(size, kNearWords), IsOfContact, at),
                    Count(scene, std::min(size, kNearNumbers), IsOfNumber, at)};
  return edge;
}

}  // namespace

Edge StartOf(const Scene& scene, LexemeRange passage, uint32_t begin) {
  Edge edge = EdgeOf(scene, passage,
                     [passage](uint32_t n) { return passage.begin + n; });
  if (passage.begin == passage.end) return edge;
  const ViewSpan space{begin, scene.At(passage.begin).span.begin};
  edge.mark = MarkOf(scene, passage.begin, WordHash(space.Of(scene.text)));
  return edge;
}

Edge EndOf(const Scene& scene, LexemeRange passage) {
  Edge edge = EdgeOf(scene, passage,
                     [passage](uint32_t n) { return passage.end - 1 - n; });
  for (size_t n = 1; n <= kMarked && passage.begin + n <= passage.end; ++n) {
    edge.mark = MarkOf(scene, passage.end - n, edge.mark);
  }
  return edge;
}

bool MayOpenCode(const Scene& scene, LexemeRange passage) {
  for (size_t i = passage.begin; i < passage.end; ++i) {
    if (!scene.Leads(i, kLeadsCode)) continue;
    const Lexeme& lexeme = scene.At(i);
    switch (lexeme.sign) {
      case '`':
      case '<':
      case '{':
      case '[':
        return true;
      case '(': {
        if (i + 1 >= passage.end) return true;
        const char next = scene.At(i + 1).sign;
        if (next == '"' || next == '\'') return true;
        break;
      }
      default:
        break;
    }
  }
  return false;
}

}  // namespace composer_guard
