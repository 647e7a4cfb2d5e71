#include "core/detect/quotation.h"

#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Longest quotation that is looked through, in lexemes.
constexpr size_t kLongestQuote = 40;
// How far before the opening mark the line is read.
constexpr size_t kReach = 12;

}  // namespace

bool IsMark(const Scene& scene, size_t i) {
  static constexpr auto kOthers =
      Words("\u00AB", "\u00BB", "\u300C", "\u300D", "\u300E", "\u300F");
  const Lexeme& lexeme = scene.At(i);
  return lexeme.sign == '"' || (lexeme.kind == TokenKind::kSign &&
                                lexeme.sign == 0 && kOthers.Has(scene.Text(i)));
}

size_t OpeningMark(const Scene& scene, size_t i) {
  size_t begin = i;
  while (begin > 0 && i - begin < kLongestQuote + kReach &&
         scene.At(begin).lines_before == 0) {
    --begin;
  }
  size_t open = kNowhere;
  for (size_t at = begin; at < i; ++at) {
    if (IsMark(scene, at)) open = open == kNowhere ? at : kNowhere;
  }
  if (open == kNowhere) return kNowhere;
  for (size_t at = i; at < scene.size() && at - i < kLongestQuote; ++at) {
    if (at > i && scene.At(at).lines_before > 1) break;
    if (IsMark(scene, at)) return open;
  }
  return kNowhere;
}

}  // namespace composer_guard
