#include "core/detect/digit_dressed.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace composer_guard {
namespace {

// Roman numerals in a row that are read, and how far the row may reach.
constexpr size_t kFewestInRow = 7;
constexpr size_t kMostInRow = 24;

char DieAt(const Scene& scene, size_t i) {
  constexpr int kFirst = 0x80;  // the last byte of the first of six
  const std::string_view sign = scene.Text(i);
  if (sign.size() != 3 || !sign.starts_with("\xE2\x9A")) return 0;
  const int face = static_cast<unsigned char>(sign[2]) - kFirst;
  return 0 <= face && face < 6 ? static_cast<char>('1' + face) : '\0';
}

char RomanAt(const Scene& scene, size_t i) {
  constexpr auto kNumerals = std::to_array<std::string_view>(
      {"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"});
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind != TokenKind::kWord || lexeme.size() > 4 ||
      !scene.view->IsCapital(lexeme.span.begin)) {
    return 0;
  }
  const auto found =
      std::find(kNumerals.begin(), kNumerals.end(), scene.Text(i));
  return found == kNumerals.end()
             ? '\0'
             : static_cast<char>('1' + (found - kNumerals.begin()));
}

// "O", "0", "nulla": a zero between them.
bool IsZero(const Scene& scene, size_t i) {
  const std::string_view text = scene.Text(i);
  return text == "0" || text == "nil" || text == "nulla" || text == "zero" ||
         (text == "o" && scene.view->IsCapital(scene.At(i).span.begin));
}

// Whether a row of them begins here, with single signs between.
bool BeginsRow(const Scene& scene, size_t i) {
  size_t count = 0;
  for (size_t at = i; at < scene.size() && at < i + kMostInRow; ++at) {
    if (RomanAt(scene, at) != 0) {
      if (++count >= kFewestInRow) return true;
      continue;
    }
    if (scene.At(at).kind != TokenKind::kSign && !IsZero(scene, at)) {
      return false;
    }
  }
  return false;
}

}  // namespace

bool MayBeDressed(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind == TokenKind::kSign) {
    return lexeme.sign == 0 && DieAt(scene, i) != 0;
  }
  const char first = scene.Text(i).front();
  return (first == 'i' || first == 'v') && lexeme.size() <= 4 &&
         RomanAt(scene, i) != 0 && BeginsRow(scene, i);
}

char DressedDigit(const Scene& scene, size_t i, bool inside) {
  if (scene.At(i).kind == TokenKind::kSign) {
    return scene.At(i).sign == 0 ? DieAt(scene, i) : '\0';
  }
  if (inside && IsZero(scene, i)) return '0';
  const char digit = RomanAt(scene, i);
  return digit != 0 && (inside || BeginsRow(scene, i)) ? digit : '\0';
}

}  // namespace composer_guard
