#include "core/detect/tag.h"

#include <string_view>

#include "core/text/word_list.h"

namespace composer_guard {

size_t SkipTag(const Scene& scene, size_t i) {
  if (i + 1 >= scene.size() || scene.At(i).sign != '<') return i;
  // "<5>" is none.
  if (scene.At(i + 1).kind == TokenKind::kNumber) return i;
  for (size_t k = i + 1; k < scene.size() && k < i + 12; ++k) {
    if (scene.At(k).sign == '>') return k + 1;
    if (scene.At(k).sign == '<' || scene.At(k).lines_before > 0) break;
  }
  return i;
}

size_t EndOfInlineTag(const Scene& scene, size_t i, size_t end) {
  static constexpr auto kNames =
      Words("b", "code", "em", "font", "i", "mark", "s", "small", "span",
            "strong", "u", "wbr");
  if (scene.At(i).sign != '<') return 0;
  size_t at = i + 1;
  if (at < end && scene.At(at).sign == '/') ++at;
  if (at + 1 >= end || scene.At(at + 1).sign != '>' ||
      scene.At(at).space_before || !kNames.Has(scene.Text(at))) {
    return 0;
  }
  return at + 2;
}

}  // namespace composer_guard
