#include "core/detect/wording_clause.h"

#include "core/text/word_list.h"

namespace composer_guard {

bool WordingClause::OnlySmall(size_t from, size_t to) const {
  for (size_t k = from + scene_.At(from).length; k < to; ++k) {
    if (!IsSmall(k)) return false;
  }
  return true;
}

bool WordingClause::Begins(size_t i) const {
  return i == in_.begin() || Parts(i - 1) || in_.Is(i - 1, WordClass::kMy) ||
         in_.Is(i - 1, WordClass::kWe);
}

bool WordingClause::Then(size_t i) const {
  static constexpr auto kThen =
      Words("als", "asi", "cand", "che", "cosi", "cuando", "dann", "porque",
            "perche", "que", "quand", "quando", "und", "want", "weil", "wenn");
  return i < in_.end() && kThen.Has(scene_.Text(i));
}

bool WordingClause::Ends(size_t i) const {
  if (i >= in_.end()) return true;
  const std::string_view word = scene_.Text(i);
  // "直接電話してください" ends politely.
  // German "als" is "than" too.
  return (Then(i) && word != "als") || (Parts(i) && word != ":") ||
         (scene_.At(i).kind == TokenKind::kGlued &&
          in_.Is(i, WordClass::kGiveVerb)) ||
         (in_.Is(i, WordCue::kCommon) && (i + 1 == in_.end() || Parts(i + 1)));
}

// A sign or "and".
bool WordingClause::Parts(size_t i) const {
  return scene_.At(i).kind == TokenKind::kSign || scene_.Text(i).size() <= 2;
}

bool WordingClause::IsSmall(size_t i) const {
  constexpr WordClasses kSmall =
      AnyOf(WordClass::kMy, WordClass::kYour, WordClass::kHere, WordClass::kWe,
            WordClass::kOutside, WordClass::kOutsideWeak,
            WordClass::kServiceWeak, WordClass::kService);
  constexpr size_t kSmallBytes = 3;
  constexpr size_t kSmallBytesBeyondAscii = 9;
  const Lexeme& lexeme = scene_.At(i);
  if (lexeme.kind == TokenKind::kSign) return false;
  if (lexeme.part_of != 0 || lexeme.Is(kSmall) || in_.Is(i, WordCue::kWhen) ||
      in_.Is(i, WordCue::kCommon) || in_.Is(i, WordCue::kPlease)) {
    return true;
  }
  const std::string_view word = scene_.Text(i);
  const bool ascii = static_cast<signed char>(word[0]) >= 0;
  return word.size() <= (ascii ? kSmallBytes : kSmallBytesBeyondAscii);
}

bool WordingClause::Lasts(size_t i) const {
  const size_t unit = in_.AroundWords(i, 5, WordClass::kUnit);
  return unit != kNowhere && unit > in_.begin() &&
         scene_.At(unit - 1).kind == TokenKind::kNumber;
}

size_t WordingClause::When() const {
  const size_t when = in_.NearAt(in_.begin(), in_.end(), WordCue::kWhen);
  return when != kNowhere
             ? when
             : in_.NearAt(in_.begin(), in_.end(), WordClass::kWeekday);
}

}  // namespace composer_guard
