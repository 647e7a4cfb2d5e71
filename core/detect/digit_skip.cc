#include "core/detect/digit_skip.h"

#include <string_view>

#include "core/detect/digit_numeral.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kMostLabelWords = 4;
constexpr size_t kMostAside = 6;

bool IsDots(const Scene& scene, size_t i) {
  return i < scene.size() &&
         (scene.Text(i) == "\xE2\x80\xA6" ||
          (scene.At(i).sign == '.' && i + 1 < scene.size() &&
           scene.At(i + 1).sign == '.' && !scene.At(i + 1).space_before));
}

}  // namespace

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

size_t SkipAside(const Scene& scene, size_t i) {
  const char open = scene.At(i).sign;
  const bool dots = IsDots(scene, i);
  if (open != '(' && open != '[' && !dots) return i;
  const char close = open == '(' ? ')' : open == '[' ? ']' : '.';
  size_t at = i + 1;
  while (dots && at < scene.size() && scene.At(at).sign == '.') ++at;
  size_t words = 0;
  for (size_t n = 0; n <= kMostAside && at < scene.size(); ++n, ++at) {
    const Lexeme& lexeme = scene.At(at);
    if (lexeme.lines_before > 0 || lexeme.kind == TokenKind::kNumber ||
        lexeme.Is(
            AnyOf(WordClass::kDigit, WordClass::kTeen, WordClass::kTens))) {
      return i;
    }
    if (dots ? IsDots(scene, at) : lexeme.sign == close) {
      if (words == 0) return i;
      ++at;
      while (dots && at < scene.size() && scene.At(at).sign == '.') ++at;
      return at;
    }
    // "O", "SSS" are digits in brackets.
    if (lexeme.kind == TokenKind::kWord && !IsLeetWord(scene.Text(at))) {
      ++words;
    }
  }
  return i;
}

size_t SkipOrdinal(const Scene& scene, size_t i) {
  constexpr size_t kMostWords = 2;  // "the year"
  constexpr WordClasses kDigits =
      AnyOf(WordClass::kDigit, WordClass::kTeen, WordClass::kTens,
            WordClass::kMultiplier);
  const auto text = [&scene](size_t at) {
    return at < scene.size() && scene.At(at).lines_before == 0
               ? scene.Text(at)
               : std::string_view();
  };
  const auto digits = [&](size_t at) {
    return !text(at).empty() && (scene.At(at).kind == TokenKind::kNumber ||
                                 scene.At(at).Is(kDigits));
  };
  size_t at = i + (text(i) == "the" ? 1 : 0);
  static constexpr auto kOrdinals =
      Words("next", "last", "middle", "final", "rest", "second", "third");
  const std::string_view word = text(at);
  if (!kOrdinals.Has(word)) return i;
  ++at;
  static constexpr auto kParts =
      Words("part", "bit", "block", "group", "set", "digits");
  static constexpr auto kSaid = Words("is", "are", ":");
  const bool part = kParts.Has(text(at));
  const bool counted = digits(at) && scene.At(at).size() <= 5 &&
                       !(text(at + 1).ends_with('s') && text(at + 1) != "is" &&
                         text(at + 1) != "digits");
  // "second 555, third 0132": the digits themselves.
  if (counted && scene.At(at).size() > 1 &&
      scene.At(at).kind == TokenKind::kNumber && !digits(at + 1) &&
      text(at + 1) != "digits" && !kSaid.Has(text(at + 1))) {
    return at;
  }
  // "the last is 4" is a digit by itself.
  const bool alone = word == "next" || word == "middle" || word == "rest";
  if (!part && !counted && !alone) return i;
  if (part || counted) ++at;
  if (text(at) == "digits" || text(at) == "numbers") ++at;
  const bool said = kSaid.Has(text(at));
  if (said) ++at;
  for (size_t n = 0; said && n < kMostWords && !digits(at); ++n) ++at;
  return digits(at) ? at : i;
}

bool IsStroke(const Scene& scene, size_t i) {
  constexpr uint32_t kGroup = 3;  // digits beside a one that is a dash
  if (scene.At(i).kind != TokenKind::kGlued || i == 0 ||
      i + 1 >= scene.size()) {
    return false;
  }
  const bool number = scene.At(i + 1).kind == TokenKind::kNumber;
  const std::string_view text = scene.Text(i);
  return ((number || scene.At(i + 1).Is(WordClass::kDigit)) &&
          (text == "\xE3\x83\xBC" || text == "\xE3\x83\xBB")) ||
         (number && text == "\xE4\xB8\x80" &&
          scene.At(i + 1).size() >= kGroup &&
          scene.At(i - 1).kind == TokenKind::kNumber &&
          scene.At(i - 1).size() >= kGroup);
}

}  // namespace composer_guard
