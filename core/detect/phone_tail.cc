#include "core/detect/phone_tail.h"

#include <algorithm>
#include <string_view>

namespace composer_guard {

uint32_t VanityEnd(const Scene& scene, size_t end, size_t digits) {
  if (end + 1 >= scene.size() || scene.At(end).sign != '-' ||
      scene.At(end).space_before) {
    return 0;
  }
  const Lexeme& word = scene.At(end + 1);
  if (word.kind != TokenKind::kWord || word.space_before) return 0;
  const size_t total = digits + word.size();
  const std::string_view written = scene.view->Written(word.span);
  const bool capitals = std::all_of(written.begin(), written.end(), [](char c) {
    return 'A' <= c && c <= 'Z';
  });
  return capitals && (total == 10 || total == 11) ? word.span.end : 0;
}

uint32_t ExtensionEnd(const Scene& scene, size_t end) {
  size_t at = end;
  if (at < scene.size() && scene.At(at).sign == ',') ++at;
  if (at >= scene.size() || scene.At(at).kind != TokenKind::kWord) return 0;
  const std::string_view word = scene.Text(at);
  if (word != "x" && word != "ext" && word != "extn" && word != "extension") {
    return 0;
  }
  ++at;
  if (at < scene.size() && scene.At(at).sign == '.') ++at;
  const bool number = at < scene.size() && scene.At(at).lines_before == 0 &&
                      scene.At(at).kind == TokenKind::kNumber &&
                      scene.At(at).size() <= 5;
  return number ? scene.At(at).span.end : 0;
}

}  // namespace composer_guard
