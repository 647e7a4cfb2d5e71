// What a sentence says around a place in it: "no", "please", "without", and how
// many words stand between two. See wording_sentence.h.

#include <algorithm>
#include <vector>

#include "core/detect/refusal.h"
#include "core/detect/wording_sentence.h"
#include "core/text/word_list.h"

namespace composer_guard {

bool WordingSentence::NegatedBefore(size_t i) const {
  const size_t reach = 3 * pace_;
  for (size_t n = 1; n <= reach && i >= begin_ + n; ++n) {
    if (IsComma(i - n) || Parted(i - n + 1)) return false;
    if (Is(i - n, WordClass::kNegation)) return true;
  }
  return false;
}

bool WordingSentence::AsksWhyNot() const {
  constexpr size_t kFirst = 3;
  return question() && Near(begin_, begin_ + kFirst, WordClass::kWe);
}

bool WordingSentence::CommaBetween(size_t a, size_t b) const {
  size_t k = std::min(a, b);
  while (k < std::max(a, b) && !IsComma(k)) ++k;
  return k < std::max(a, b);
}

bool WordingSentence::NegatedInClause(size_t i) const {
  constexpr size_t kReach = 5;
  for (size_t n = 1; n <= kReach && i >= begin_ + n; ++n) {
    if (scene_.At(i - n).kind == TokenKind::kSign || Parted(i - n + 1)) break;
    if (Is(i - n, WordClass::kNegation)) return true;
  }
  // "ให้เบอร์กับไลน์ไม่ได้"
  const size_t behind = glued() ? 3 * kReach : kReach;
  for (size_t k = i + 1; k <= i + behind && k < end_; ++k) {
    if (scene_.At(k).kind == TokenKind::kSign || Parted(k)) break;
    if (Is(k, WordClass::kNegation)) return true;
  }
  return false;
}

bool WordingSentence::Refused(size_t i) const {
  const size_t behind = i + scene_.At(i).length;
  return NegatedBefore(i) || Near(behind, behind + 2, WordClass::kNegation);
}

bool WordingSentence::OthersSay(size_t i) const {
  static constexpr auto kQuotes = Words("\"", "«", "„", "“", "「");
  if (!Any(WordCue::kOthers)) return false;
  size_t quote = i;
  while (quote > begin_ && !kQuotes.Has(scene_.Text(quote))) --quote;
  return Near(begin_, quote, WordCue::kOthers);
}

size_t WordingSentence::WordsBetween(size_t from, size_t to) const {
  size_t words = 1;
  for (size_t k = std::min(from, to) + 1; k < std::max(from, to); ++k) {
    if (Is(k, WordCue::kPlease)) {
      k += scene_.At(k).length - 1;
      if (scene_.At(k + 1).kind == TokenKind::kSign) ++k;
      words -= words > 0 ? 1 : 0;
    } else {
      ++words;
    }
  }
  return words;
}

size_t WordingSentence::PleaseBeside(size_t i) const {
  // A comma, or a particle: "お電話番号をお願いします".
  constexpr size_t kParticle = 3;
  size_t behind = i + scene_.At(i).length;
  if (EndsAt(behind) && i > begin_ && Is(i - 1, WordCue::kPlease)) return i - 1;
  if (behind < end_ && (scene_.At(behind).sign == ',' ||
                        (scene_.At(behind).kind == TokenKind::kGlued &&
                         scene_.Text(behind).size() == kParticle))) {
    ++behind;
  }
  if (behind >= end_ || !Is(behind, WordCue::kPlease)) return kNowhere;
  return EndsAt(behind + scene_.At(behind).length) ? behind : kNowhere;
}

// Of whatever script.
bool WordingSentence::IsComma(size_t i) const {
  static constexpr auto kCommas =
      Words(",", "\xE3\x80\x81", "\xEF\xBC\x8C", "\xD8\x8C");
  return kCommas.Has(scene_.Text(i));
}

bool WordingSentence::IsWithout(size_t i) const {
  static constexpr auto kOf = Words("de", "del", "di", "do", "van", "von");
  const size_t behind = i + scene_.At(i).length;
  return scene_.At(i).length > 1 && SaysWithout(scene_.Text(i)) &&
         (behind >= end_ || !kOf.Has(scene_.Text(behind))) &&
         !Near(behind, behind + 3, WordClass::kNegation);
}

bool WordingSentence::IsHad(size_t i) const {
  return i > begin_ && i + 1 < end_ && Is(i - 1, WordClass::kWhat) &&
         Is(i + 1, WordClass::kWhat) && EndsAt(i + 1 + scene_.At(i + 1).length);
}

bool WordingSentence::EndsAt(size_t i) const {
  return i >= end_ || scene_.At(i).kind == TokenKind::kSign;
}

bool WordingSentence::Reminds() const {
  for (size_t k = begin_; k < end_; ++k) {
    if (!Is(k, WordClass::kGiveVerb)) continue;
    const size_t end = k + scene_.At(k).length;
    for (size_t n = k; n < end; ++n) {
      const size_t length = LengthOf(scene_.At(n), WordClass::kNegation);
      if (Is(n, WordClass::kNegation) && n + length <= end) return true;
    }
  }
  return false;
}

std::span<Found> WordingSentence::LastFound() const {
  constexpr size_t kLast = 16;
  std::vector<Found>& found = scene_.found;
  return std::span(found).last(std::min(kLast, found.size()));
}

bool WordingSentence::Proposed(size_t i) const {
  const std::span<Found> found = LastFound();
  return std::any_of(found.begin(), found.end(), [this, i](const Found& other) {
    return other.intent == Intent::kMove &&
           other.span.Overlaps(scene_.At(i).span);
  });
}

}  // namespace composer_guard
