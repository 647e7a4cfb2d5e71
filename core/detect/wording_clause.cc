#include "core/detect/wording_clause.h"

#include <algorithm>
#include <iterator>
#include <string_view>

#include "core/detect/cues.h"
#include "core/text/word_list.h"

namespace composer_guard {

bool WordingClause::OnlySmall(size_t from, size_t to) const {
  for (size_t k = from + scene_.At(from).length; k < to; ++k) {
    if (!IsSmall(k)) return false;
  }
  return true;
}

bool WordingClause::Begins(size_t i) const {
  if (i == in_.begin() || Parts(i - 1) || in_.Is(i - 1, WordClass::kMy) ||
      in_.Is(i - 1, WordClass::kWe) || in_.Is(i - 1, WordCue::kWhen) ||
      in_.Is(i - 1, WordCue::kPlease)) {
    return true;
  }
  // "你在Skype上加我", "お手数ですがメールください"
  return in_.Parted(i) || (in_.glued() && (in_.Is(i - 1, WordCue::kCommon) ||
                                           in_.Is(i - 1, WordClass::kYour)));
}

bool WordingClause::IsFirst(size_t i) const {
  return i == in_.begin() || scene_.At(i - 1).kind == TokenKind::kSign;
}

bool WordingClause::Then(size_t i) const {
  static constexpr auto kThen =
      Words("aby", "agar", "als", "asi", "biar", "cand", "che", "cosi",
            "cuando", "damit", "dann", "perche", "porque", "que", "quand",
            "quando", "supaya", "und", "want", "weil", "wenn", "zeby", "zodat");
  return i < in_.end() && kThen.Has(scene_.Text(i));
}

bool WordingClause::Ends(size_t i) const {
  if (i >= in_.end()) return true;
  const std::string_view word = scene_.Text(i);
  // "直接電話してください" ends politely.
  // "сайта-визитки" goes on.
  const bool joins = scene_.At(i).sign == '-' && !scene_.At(i).space_before;
  // German "als" is "than" too.
  if ((Then(i) && word != "als") ||
      (Parts(i) && word != ":" && word != "[" && !joins) ||
      in_.Is(i, WordCue::kPlease) ||
      (scene_.At(i).kind == TokenKind::kGlued &&
       in_.Is(i, WordClass::kGiveVerb))) {
    return true;
  }
  // Particles, "po na lang", "ได้เลยนะครับ", and where words are not parted the
  // rest of the verb: "찾아보세요".
  constexpr size_t kRest = 3;
  constexpr size_t kCharacter = 3;
  const size_t begin = i;
  size_t rest = 0;
  while (i < in_.end() && !in_.Parted(i)) {
    const bool piece =
        scene_.At(i).kind == TokenKind::kGlued &&
        (in_.Is(i, WordClass::kWe) || in_.Is(i, WordClass::kMy) ||
         (scene_.Text(i).size() <= kCharacter && !IsHan(i) &&
          !scene_.At(i).space_before && ++rest <= kRest));
    if (!piece && !in_.Is(i, WordCue::kCommon)) break;
    ++i;
  }
  return i >= in_.end() || in_.Parted(i) || (i > begin && Parts(i));
}

bool WordingClause::IsHan(size_t i) const {
  const char lead = scene_.Text(i)[0];
  return '\xE4' <= lead && lead <= '\xE9' && scene_.At(i).classes == 0;
}

size_t WordingClause::SaidAt(size_t i, WordClass wanted) const {
  const size_t verb = in_.Around(i, 4, wanted);
  if (verb == kNowhere || verb == i) return kNowhere;
  const size_t first = std::min(i, verb);
  const size_t last = std::max(i, verb);
  return Begins(first) && OnlySmall(first, last) &&
                 Ends(last + scene_.At(last).length)
             ? verb
             : kNowhere;
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

bool WordingClause::IsBent(size_t i) const {
  constexpr std::string_view kEndings[] = {"on", "en",  "em", "ra",
                                           "re", "ssa", "iin"};
  const std::string_view name = scene_.Text(i);
  return std::any_of(
      std::begin(kEndings), std::end(kEndings),
      [name](std::string_view ending) { return name.ends_with(ending); });
}

bool WordingClause::EndsWithBy(size_t i) const {
  const size_t by = i + scene_.At(i).length;
  return in_.glued() && in_.EndsAt(by + 1) && TextAt(scene_, by) == "で";
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

bool WordingClause::GoesOnOtherwise(size_t i) const {
  constexpr size_t kUnlisted = 2;
  size_t unlisted = 0;
  for (size_t k = i + scene_.At(i).length;
       k < in_.end() && scene_.At(k).kind == TokenKind::kWord; ++k) {
    const Lexeme& word = scene_.At(k);
    unlisted += word.classes == 0 && word.part_of == 0 ? 1 : 0;
  }
  return unlisted >= kUnlisted;
}

}  // namespace composer_guard
