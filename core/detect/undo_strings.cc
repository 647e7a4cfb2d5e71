// Texts that code puts together. See undone.h.
//
//   "\"https://\" + \"tally\" + \".so/x\"" -> "https://tally.so/x"
//   "[\"jane\", \"acme.com\"].join(\"@\")" -> jane@acme.com

#include <string_view>

#include "core/detect/undone.h"

namespace composer_guard {
namespace {

bool IsQuote(const Scene& scene, size_t i) {
  constexpr std::string_view kQuotes = "\"'`";
  const char sign = scene.At(i).sign;
  return sign != 0 && kQuotes.find(sign) != kQuotes.npos;
}

}  // namespace

bool PutsTogether(const Scene& scene, size_t i) {
  if (i < 2 || i + 2 >= scene.size()) return false;
  return scene.At(i).sign == '+'
             ? IsQuote(scene, i - 1) && IsQuote(scene, i + 1)
             : scene.Text(i) == "join" && scene.At(i - 2).sign == ']' &&
                   IsQuote(scene, i + 2);
}

void UndoStrings(const Scene& scene, Undone* undone) {
  const auto write = [&scene, undone](size_t i, std::string_view text) {
    undone->Write({scene.At(i - 1).span.begin, scene.At(i + 1).span.end}, text,
                  kSeparators | kFillerWords);
  };
  size_t list = 0;
  for (size_t i = 2; i + 2 < scene.size(); ++i) {
    if (scene.At(i).sign == '[') list = i;
    if (!PutsTogether(scene, i)) continue;
    if (scene.At(i).sign == '+') {
      write(i, {});
      continue;
    }
    const bool none = IsQuote(scene, i + 3);
    for (; list < i; ++list) {
      if (scene.At(list).sign == ',' && IsQuote(scene, list - 1) &&
          IsQuote(scene, list + 1)) {
        write(list, none ? std::string_view() : scene.Text(i + 3));
      }
    }
  }
}

}  // namespace composer_guard
