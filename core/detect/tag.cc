#include "core/detect/tag.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace composer_guard {

size_t SkipTag(const Scene& scene, size_t i) {
  if (scene.At(i).sign != '<' || i + 1 >= scene.size()) return i;
  // "<5>" is none.
  if (scene.At(i + 1).kind == TokenKind::kNumber) return i;
  for (size_t k = i + 1; k < scene.size() && k < i + 12; ++k) {
    if (scene.At(k).sign == '>') return k + 1;
    if (scene.At(k).sign == '<' || scene.At(k).lines_before > 0) break;
  }
  return i;
}

size_t EndOfInlineTag(const Scene& scene, size_t i, size_t end) {
  constexpr auto kNames = std::to_array<std::string_view>(
      {"b", "code", "em", "font", "i", "mark", "s", "small", "span", "strong",
       "u", "wbr"});
  if (scene.At(i).sign != '<') return 0;
  size_t at = i + 1;
  if (at < end && scene.At(at).sign == '/') ++at;
  if (at + 1 >= end || scene.At(at + 1).sign != '>' ||
      scene.At(at).space_before ||
      !std::binary_search(kNames.begin(), kNames.end(), scene.Text(at))) {
    return 0;
  }
  return at + 2;
}

}  // namespace composer_guard
