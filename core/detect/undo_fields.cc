// What one sign keeps apart. See undone.h.
//
//   "22|Linden|Row|Richmond|VA|23220" -> "22 Linden Row Richmond VA 23220"

#include <string_view>

#include "core/detect/undone.h"

namespace composer_guard {

bool OpensFields(const Scene& scene, size_t i) {
  constexpr uint32_t kLongest = 4;  // digits of a house
  if (i + 4 >= scene.size() || scene.At(i).size() > kLongest) return false;
  const char sign = scene.At(i + 1).sign;
  return (sign == '|' || sign == '_') &&
         (scene.At(i + 3).sign == sign || scene.At(i + 4).sign == sign);
}

void UndoFields(const Scene& scene, Undone* undone) {
  for (size_t i = 0; i + 1 < scene.size(); ++i) {
    if (scene.At(i).kind != TokenKind::kNumber || !OpensFields(scene, i)) {
      continue;
    }
    const char sign = scene.At(i + 1).sign;
    while (++i < scene.size() && !scene.At(i).space_before) {
      if (scene.At(i).sign == sign) {
        undone->Write(scene.At(i).span, " ", kSeparators);
      }
    }
  }
}

}  // namespace composer_guard
