#include "core/detect/email_stand_in.h"

#include <algorithm>
#include <string_view>

#include "core/detect/domain.h"

namespace composer_guard {

namespace {

// "jane#acme.com, swap the hash"
bool IsExplained(const Scene& scene, size_t i) {
  constexpr size_t kReach = 12;
  for (const size_t end = std::min(i + kReach, scene.size()); i < end; ++i) {
    if (scene.Text(i) == "hash") return true;
  }
  return false;
}

}  // namespace

bool StandsForAt(const Scene& scene, size_t i) {
  constexpr std::string_view kSigns = "#&*!$%^=\"'";
  constexpr uint32_t kShortestName = 3;
  const Lexeme& mark = scene.At(i);
  if (i == 0 || i + 3 >= scene.size() || scene.At(i + 2).sign != '.' ||
      mark.space_before || scene.At(i - 1).kind != TokenKind::kWord ||
      scene.At(i - 1).size() < kShortestName) {
    return false;
  }
  if (mark.kind == TokenKind::kSign
          ? mark.sign == 0 || kSigns.find(mark.sign) == std::string_view::npos
          : mark.size() != 1 || scene.Text(i) != "2") {
    return false;
  }
  const Lexeme& domain = scene.At(i + 1);
  if (domain.kind != TokenKind::kWord || domain.space_before ||
      scene.At(i + 2).space_before || scene.At(i + 3).space_before ||
      !IsTld(scene.Text(i + 3))) {
    return false;
  }
  return domain.Is(WordClass::kProvider) ||
         (mark.sign == '#' && IsExplained(scene, i + 4));
}

bool IsBetweenLetters(const Scene& scene, size_t i) {
  constexpr std::string_view kSigns = "*~+^=|";
  const char sign = scene.At(i).sign;
  if (sign == 0 || kSigns.find(sign) == kSigns.npos || i == 0) return false;
  const auto tight = [&scene](size_t at) {
    return at < scene.size() && !scene.At(at).space_before;
  };
  const auto same = [&scene, &tight, sign](size_t at) {
    return tight(at) && scene.At(at).sign == sign;
  };
  return tight(i) && tight(i + 1) && scene.At(i - 1).size() == 1 &&
         scene.At(i + 1).size() == 1 && (same(i + 2) || (i > 1 && same(i - 2)));
}

}  // namespace composer_guard
