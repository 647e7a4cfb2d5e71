// Texts that code puts together. See undone.h.
//
//   "\"https://\" + \"tally\" + \".so/x\"" -> "https://tally.so/x"
//   "[\"jane\", \"acme.com\"].join(\"@\")" -> jane@acme.com

#include <string_view>

#include "core/detect/undone.h"

namespace composer_guard {
namespace {

bool IsBetweenQuotes(const Scene& scene, size_t i) {
  const char sign = scene.At(i - 1).sign;
  return (sign == '"' || sign == '\'' || sign == '`') &&
         scene.At(i + 1).sign == sign;
}

}  // namespace

void UndoStrings(const Scene& scene, Undone* undone) {
  size_t joined = 0;  // where the last list ends that is
  std::string_view between;
  for (size_t i = 1; i + 4 < scene.size(); ++i) {
    if (scene.Text(i) != "join" || scene.At(i + 1).sign != '(') continue;
    joined = i;
    between = IsBetweenQuotes(scene, i + 3) ? scene.Text(i + 3) : "";
  }
  for (size_t i = 1; i + 1 < scene.size(); ++i) {
    if (i == joined) {  // no code is left
      undone->Write(scene.At(i).span, {}, kSeparators);
      continue;
    }
    const bool plus = scene.At(i).sign == '+';
    if ((plus || (scene.At(i).sign == ',' && i < joined)) &&
        IsBetweenQuotes(scene, i)) {
      undone->Write({scene.At(i - 1).span.begin, scene.At(i + 1).span.end},
                    plus ? "" : between, kSeparators | kFillerWords);
    }
  }
}

}  // namespace composer_guard
