#include "core/detect/made_up_turned.h"

#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/made_up_words.h"

namespace composer_guard {

// "-> 212-***", "should become +44 …": it is turned into something.
bool IsTurned(const Scene& scene, size_t i) {
  // '"five five five" -> PHONE': what is quoted is an example.
  if (TextAt(scene, i) == "\"") {
    const std::string_view arrow = TextAt(scene, i + 1);
    const bool drawn =
        (arrow == "-" || arrow == "=") && TextAt(scene, i + 2) == ">";
    if (drawn || arrow == "\xE2\x86\x92") return true;
  }
  if (const std::string_view word = TextAt(scene, i);
      word == "-" || word == "should" || word == "must") {
    ++i;
  }
  if (!kTurns.Has(TextAt(scene, i))) return false;
  ++i;
  if (i < scene.size() && scene.At(i).kind == TokenKind::kSign) ++i;
  return i < scene.size() && scene.At(i).kind == TokenKind::kNumber;
}

// "into the quantity box", "in the phone field"
bool IsPutIn(const Scene& scene, size_t i) {
  constexpr size_t kReach = 6;
  if (TextAt(scene, i) != "in" && TextAt(scene, i) != "into") return false;
  for (size_t n = 1; n <= kReach && i + n < scene.size(); ++n) {
    if (SentenceStarts(scene, i + n)) return false;
    if (kFields.Has(scene.Text(i + n))) return true;
  }
  return false;
}

// "…, should become (415) …"
bool IsTurnedInto(const Scene& scene, size_t i) {
  while (i > 0 && scene.At(i - 1).kind == TokenKind::kSign) --i;
  return i > 1 && scene.Text(i - 1) == "become" &&
         (scene.Text(i - 2) == "should" || scene.Text(i - 2) == "must");
}

}  // namespace composer_guard
