// The name of a service inside something else: "@slack/bolt", "discord.js".

#include "core/detect/cues.h"
#include "core/detect/handle_parts.h"

namespace composer_guard {
namespace {

// "TG-4471-B2", "WS-C2960-48TT": the dash at `at` begins a number, or a letter
// with one.
bool BeginsCode(const Scene& scene, size_t at) {
  const auto glued = [&](size_t i, TokenKind kind) {
    return i < scene.size() && !scene.At(i).space_before &&
           scene.At(i).kind == kind;
  };
  if (!glued(at, TokenKind::kSign) || scene.At(at).sign != '-') return false;
  return glued(at + 1, TokenKind::kNumber) ||
         (glued(at + 1, TokenKind::kWord) && scene.At(at + 1).size() == 1 &&
          glued(at + 2, TokenKind::kNumber));
}

// "line-height", "signal-to-noise": an everyday word and a plain one; not
// "Discord-এ", with an ending.
bool IsCompound(const Scene& scene, size_t i, size_t end) {
  const auto glued = [&](size_t at, TokenKind kind) {
    return at < scene.size() && !scene.At(at).space_before &&
           scene.At(at).kind == kind;
  };
  if (!scene.At(i).Is(WordClass::kServiceWeak) ||
      !glued(end, TokenKind::kSign) || scene.At(end).sign != '-' ||
      !glued(end + 1, TokenKind::kWord) || IsOfOtherScript(scene, end + 1)) {
    return false;
  }
  const size_t behind = end + 2;
  if (!glued(behind, TokenKind::kSign)) {
    return !glued(behind, TokenKind::kNumber);
  }
  return scene.At(behind).sign != '_' && !glued(behind + 1, TokenKind::kNumber);
}

}  // namespace

bool IsEmbedded(const Scene& scene, size_t i, size_t end) {
  // Letters of "fb", "tg", "li", which begin other things as well.
  constexpr size_t kShortName = 2;
  if (i > 0 && !scene.At(i).space_before) {
    const char sign = scene.At(i - 1).sign;
    if (sign == '@' || sign == '/' || sign == '.' || sign == '_' ||
        (sign == '-' && !(i > 1 && IsOfOtherScript(scene, i - 2))) ||
        IsText(scene.At(i - 1))) {
      return true;
    }
  }
  // "fb2a", "<li>"
  if (end < scene.size() && !scene.At(end).space_before) {
    if (scene.At(end).kind == TokenKind::kNumber &&
        scene.At(i).size() <= kShortName) {
      return true;
    }
    if (i > 0 && scene.At(end).sign == '>' &&
        (scene.At(i - 1).sign == '<' || scene.At(i - 1).sign == '/')) {
      return true;
    }
  }
  if (end + 1 < scene.size() && !scene.At(end).space_before &&
      !scene.At(end + 1).space_before) {
    const char sign = scene.At(end).sign;
    if ((sign == '.' || sign == '_' || sign == '/') &&
        scene.At(end + 1).kind == TokenKind::kWord) {
      return true;
    }
  }
  if (scene.At(i).size() <= kShortName && BeginsCode(scene, end)) return true;
  if (IsCompound(scene, i, end)) return true;
  // "on line 1204"
  if (end < scene.size() && scene.Text(i) == "line" &&
      scene.At(end).kind == TokenKind::kNumber &&
      scene.At(end).lines_before == 0) {
    return true;
  }
  return IsTaken(scene, scene.At(i).span);
}

}  // namespace composer_guard
