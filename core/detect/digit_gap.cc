#include "core/detect/digit_gap.h"

#include <string_view>

namespace composer_guard {
namespace {

// Longest gap, in lexemes: "][", ") - (", "</b><i></i><b>".
constexpr size_t kMostSigns = 6;
constexpr size_t kMostTagLexemes = 24;
constexpr size_t kMostFillers = 3;
constexpr size_t kMostLabelWords = 4;
constexpr WordClasses kFillers = AnyOf(
    WordClass::kFiller, WordClass::kDashWord, WordClass::kDotWord,
    WordClass::kSlashWord, WordClass::kPlusWord, WordClass::kUnderscoreWord);

// Over "<b>", "</span>": the lexeme behind the tag, or `i`.
size_t SkipTag(const Scene& scene, size_t i) {
  if (scene.At(i).sign != '<') return i;
  for (size_t k = i + 1; k < scene.size() && k < i + 12; ++k) {
    if (scene.At(k).sign == '>') return k + 1;
    if (scene.At(k).sign == '<' || scene.At(k).lines_before > 0) break;
  }
  return i;
}

// Over a short label: "- phase two: ". Only before a numeral.
size_t SkipLabel(const Scene& scene, size_t i) {
  size_t words = 0;
  for (size_t k = i; k < scene.size() && words <= kMostLabelWords; ++k) {
    const Lexeme& lexeme = scene.At(k);
    if (k > i && lexeme.lines_before > 0) return i;
    if (lexeme.sign == ':') {
      const size_t next = k + 1;
      const bool numeral = next < scene.size() &&
                           scene.At(next).kind == TokenKind::kNumber &&
                           scene.At(next).lines_before == 0;
      return words > 0 && numeral ? next : i;
    }
    if (lexeme.kind == TokenKind::kSign) {
      if (k > i) return i;
    } else {
      ++words;
    }
  }
  return i;
}

}  // namespace

bool GluedBefore(const Scene& scene, size_t i) {
  return i > 0 && i < scene.size() && !scene.At(i).space_before &&
         scene.At(i).kind != TokenKind::kSign &&
         scene.At(i - 1).kind != TokenKind::kSign;
}

DigitGap ReadDigitGap(const Scene& scene, size_t i) {
  DigitGap read{.gap = Gap::kNone, .next = i};
  size_t signs = 0;
  size_t fillers = 0;
  size_t tags = 0;
  bool usual = true;
  bool comma = false;
  bool line = false;
  while (read.next < scene.size()) {
    const Lexeme& lexeme = scene.At(read.next);
    if (lexeme.lines_before > 1) break;
    if (lexeme.lines_before > 0) {
      line = true;
      const size_t behind = SkipLabel(scene, read.next);
      if (behind != read.next) {
        read.gap = Gap::kLabel;
        read.next = behind;
        return read;
      }
    }
    if (const size_t behind = SkipTag(scene, read.next);
        behind != read.next && tags < kMostTagLexemes) {
      tags += behind - read.next;
      read.next = behind;
      usual = false;
      continue;
    }
    if (lexeme.kind == TokenKind::kSign) {
      // Ends of sentences, money and shares end a chain.
      if (lexeme.sign == '$' || lexeme.sign == '%' || lexeme.sign == '?' ||
          lexeme.sign == '!' || lexeme.sign == '@' || lexeme.sign == '+') {
        break;
      }
      if (++signs > kMostSigns) break;
      const std::string_view text = scene.Text(read.next);
      comma = comma || lexeme.sign == ',' || text == "\xE3\x80\x81";
      usual = usual &&
              (lexeme.sign == '-' || lexeme.sign == '.' || lexeme.sign == '/' ||
               lexeme.sign == '(' || lexeme.sign == ')');
      read.sign = lexeme.sign;
      ++read.next;
      continue;
    }
    if (lexeme.Is(kFillers) && fillers < kMostFillers) {
      ++fillers;
      read.next += lexeme.length;
      continue;
    }
    // "5x5x5": a letter that joins two numerals.
    if (lexeme.kind == TokenKind::kWord && lexeme.size() == 1 &&
        GluedBefore(scene, read.next) && GluedBefore(scene, read.next + 1)) {
      usual = false;
      ++signs;
      ++read.next;
      continue;
    }
    break;
  }
  if (read.next >= scene.size()) {
    read.ok = false;
    return read;
  }
  read.gap = line                  ? Gap::kLine
             : fillers > 0         ? Gap::kWords
             : comma               ? Gap::kComma
             : signs == 0          ? (tags > 0                           ? Gap::kOdd
                                      : scene.At(read.next).space_before ? Gap::kSpace
                                                                         : Gap::kNone)
             : usual && signs <= 2 ? Gap::kUsual
                                   : Gap::kOdd;
  return read;
}

}  // namespace composer_guard
