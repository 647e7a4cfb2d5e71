#include "core/detect/email_bridge.h"

#include <string_view>

#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Parts between the two: "</b></i>`, then `".
constexpr size_t kMost = 12;
constexpr size_t kLongestTag = 6;
constexpr size_t kLongestLabel = 4;  // "second half of it:"

bool IsQuote(char sign) {
  return sign == '"' || sign == '\'' || sign == '`' || sign == '*' ||
         sign == '|' || sign == '&' || sign == '~';
}

// Said of the "@" itself: "@ sign".
bool NamesSign(std::string_view word) {
  static constexpr auto kNames =
      Words("mark", "sign", "symbol", "\xE3\x83\x9E\xE3\x83\xBC\xE3\x82\xAF");
  return kNames.Has(word);
}

bool IsThen(std::string_view word) {
  static constexpr auto kThen =
      Words("an", "and", "comes", "dann", "entonces", "followed", "by", "luego",
            "plus", "poi", "puis", "the", "then", "und");
  return kThen.Has(word);
}

// Walks in one direction over what may stand between.
class Walk {
 public:
  explicit Walk(const PartList& parts) : parts_(parts) {}

  Bridge Before(size_t at) {
    size_t end = at;
    while (end > 0 && at - end < kMost) {
      if (end == at && EndsQuotation(at)) break;
      const size_t next = StepBack(end);
      if (next == end) break;
      end = next;
    }
    return {end, techniques_};
  }

  Bridge Behind(size_t i) {
    size_t at = i;
    while (at - i < kMost && parts_.Has(at)) {
      const size_t next = Step(at);
      if (next == at) break;
      at = next;
    }
    return {at, techniques_};
  }

 private:
  const Part& At(size_t i) const { return parts_[i]; }

  // "\"jane doe\"@acme.com": the name itself stands between quotes.
  bool EndsQuotation(size_t at) const {
    return at > 1 && parts_.Has(at) && At(at - 1).sign == '"' &&
           !At(at).space_before && !At(at - 1).space_before &&
           At(at - 2).Is(PartKind::kText);
  }

  size_t Over(Techniques techniques, size_t to) {
    techniques_ |= techniques;
    return to;
  }

  size_t Step(size_t i) {
    const Part& part = At(i);
    if (part.Is(PartKind::kText)) {
      if (part.space_before && (NamesSign(part.text) || IsThen(part.text))) {
        return Over(kFillerWords, i + 1);
      }
      const size_t label = LabelEnd(i);
      return label == i ? i : Over(kSplitLines, label);
    }
    if (const size_t tag = TagEnd(i); tag != i) return Over(kMarkup, tag);
    if (const size_t aside = AsideEnd(i); aside != i) {
      return Over(kFillerWords, aside);
    }
    return IsBetween(part) ? Over(kSeparators, i + 1) : i;
  }

  size_t StepBack(size_t end) {
    const Part& part = At(end - 1);
    if (part.Is(PartKind::kText)) {
      const bool then = IsThen(part.text) && end > 1 && part.space_before;
      return then ? Over(kFillerWords, end - 1) : end;
    }
    for (size_t n = 2; n <= kLongestTag && n <= end; ++n) {
      if (TagEnd(end - n) == end) return Over(kMarkup, end - n);
      if (AsideEnd(end - n) == end) return Over(kFillerWords, end - n);
    }
    // "2. @acme.com": the number of a list's item.
    if (part.Is(PartKind::kDot) && !part.said && end > 1 &&
        At(end - 2).number && At(end - 2).lines_before == 1) {
      return Over(kSplitLines, end - 2);
    }
    return IsBetween(part) ? Over(kSeparators, end - 1) : end;
  }

  static bool IsBetween(const Part& part) {
    return IsQuote(part.sign) || part.Is(PartKind::kComma) ||
           (part.Is(PartKind::kPlus) && !part.said && part.space_before);
  }

  // "<b>", "</span>"
  size_t TagEnd(size_t i) const {
    if (At(i).sign != '<') return i;
    for (size_t k = i + 1; k < i + kLongestTag && parts_.Has(k); ++k) {
      if (At(k).sign == '>') return k + 1;
    }
    return i;
  }

  // "(no space)"
  size_t AsideEnd(size_t i) const {
    if (At(i).sign != '(' || !parts_.Has(i + 3)) return i;
    const bool none = At(i + 1).text == "no" || At(i + 1).text == "without";
    const bool space = At(i + 2).text.starts_with("space");
    return none && space && At(i + 3).sign == ')' ? i + 4 : i;
  }

  // "part two:" at the beginning of a line.
  size_t LabelEnd(size_t i) const {
    if (At(i).lines_before != 1) return i;
    for (size_t k = i + 1; k <= i + kLongestLabel && parts_.Has(k); ++k) {
      if (At(k).lines_before > 0) return i;
      if (At(k).sign == ':') return k + 1;
      if (!At(k).Is(PartKind::kText)) return i;
    }
    return i;
  }

  const PartList& parts_;
  Techniques techniques_ = 0;
};

}  // namespace

Bridge BridgeBefore(const PartList& parts, size_t at) {
  return Walk(parts).Before(at);
}

Bridge BridgeBehind(const PartList& parts, size_t i) {
  return Walk(parts).Behind(i);
}

}  // namespace composer_guard
