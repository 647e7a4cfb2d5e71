#include "core/detect/digit_dressed.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace composer_guard {
namespace {

// Roman numerals in a row that are read, and how far the row may reach.
constexpr size_t kFewestInRow = 7;
constexpr size_t kMostInRow = 24;

// A die, a medal, a clock's face, a billiard ball.
char FaceAt(const Scene& scene, size_t i) {
  struct Row {
    std::string_view lead;
    unsigned char first;  // the last byte of the first of `count`
    int count;
    char digit;  // that it is
  };
  static constexpr auto kRows = std::to_array<Row>({
      {"\xE2\x9A", 0x80, 6, '1'},
      {"\xF0\x9F\xA5", 0x87, 3, '1'},
      {"\xF0\x9F\x95", 0x90, 9, '1'},
      {"\xF0\x9F\x8E", 0xB1, 1, '8'},
  });
  const std::string_view sign = scene.Text(i);
  for (const Row& row : kRows) {
    if (sign.size() != row.lead.size() + 1 || !sign.starts_with(row.lead)) {
      continue;
    }
    const int face = static_cast<unsigned char>(sign.back()) - row.first;
    return 0 <= face && face < row.count ? static_cast<char>(row.digit + face)
                                         : '\0';
  }
  return 0;
}

// The same where digits stand beside it one by one: "🥇 2023" is no digit.
char DieAt(const Scene& scene, size_t i) {
  const char digit = FaceAt(scene, i);
  if (digit == 0) return 0;
  const auto is_digit = [&scene](size_t at) {
    const Lexeme& lexeme = scene.At(at);
    return lexeme.kind == TokenKind::kNumber ? lexeme.size() == 1
                                             : FaceAt(scene, at) != 0;
  };
  const bool beside =
      (i > 0 && is_digit(i - 1)) || (i + 1 < scene.size() && is_digit(i + 1));
  return beside ? digit : '\0';
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
