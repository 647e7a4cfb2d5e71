// Marks by their codes and keys. See email_marks.h.

#include <string_view>

#include "core/detect/email_mark_words.h"
#include "core/detect/email_marks.h"
#include "core/text/brackets.h"

namespace composer_guard {
namespace {

// What the number behind a word is.
enum class Count { kNone, kDecimal, kHexadecimal, kKey };

Count CountBehind(std::string_view word) {
  if (!kCodeNames.Has(word)) return Count::kNone;
  if (word == "shift") return Count::kKey;
  return word == "u" || word == "x" || word == "unicode" ? Count::kHexadecimal
                                                         : Count::kDecimal;
}

PartKind KindOfNumber(Count count, std::string_view number) {
  switch (count) {
    case Count::kDecimal:
      return number == "64"   ? PartKind::kAt
             : number == "46" ? PartKind::kDot
                              : PartKind::kSign;
    case Count::kHexadecimal:
      return number == "40" || number == "0040" ? PartKind::kAt
                                                : PartKind::kSign;
    case Count::kKey:
      return number == "2" ? PartKind::kAt : PartKind::kSign;
    case Count::kNone:
      break;
  }
  return PartKind::kSign;
}

}  // namespace

bool IsCodeOfAt(const Scene& scene, size_t i) {
  size_t at = i + 1;
  const auto sign = [&scene](size_t k) { return scene.At(k).sign; };
  const bool apart = at < scene.size() && sign(at) != 0;
  if (apart) ++at;
  if (at >= scene.size() || scene.At(at).kind != TokenKind::kNumber) {
    return false;
  }
  const Count count = CountBehind(scene.Text(i));
  // "x 40" is a size.
  return (count != Count::kHexadecimal || apart) &&
         KindOfNumber(count, scene.Text(at)) == PartKind::kAt;
}

// "%40" where the view did not read it as a code: behind a digit or a space.
size_t MarkReader::ReadCode(size_t i, Part* part) const {
  if (i + 1 >= end_ || At(i + 1).space_before) return 0;
  const uint32_t begin = At(i + 1).span.begin;
  const ViewSpan span{begin, begin + 2};
  if (span.end > scene_.text.size()) return 0;
  const PartKind kind = KindOfCode(span.Of(scene_.text));
  if (kind == PartKind::kSign) return 0;
  size_t next = i + 1;
  while (next < end_ && At(next).span.end <= span.end) ++next;
  if (At(next - 1).span.end != span.end) return 0;
  part->kind = kind;
  part->sign = 0;
  part->bracketed = true;
  part->techniques = kPercentCode;
  return next;
}

// "chr(64)", "shift+2", "U+0040", "ascii 64"
size_t MarkReader::ReadNumbered(size_t i, Part* part) const {
  constexpr std::string_view kBetween = "(+-#=[{ ";
  if (i + 1 >= end_) return 0;
  const Count count = CountBehind(scene_.Text(i));
  if (count == Count::kNone) return 0;
  size_t at = i + 1;
  const char sign = At(at).sign;
  if (sign != 0 && kBetween.find(sign) != kBetween.npos) ++at;
  if (at >= end_ || At(at).kind != TokenKind::kNumber) return 0;
  // "x 40" is a size.
  if (at == i + 1 && count == Count::kHexadecimal) return 0;
  part->kind = KindOfNumber(count, scene_.Text(at));
  if (part->kind == PartKind::kSign) return 0;
  ++at;
  const char close = ClosingBracket(sign);
  if (at < end_ && close != 0 && At(at).sign == close) ++at;
  part->sign = 0;
  part->said = true;
  part->bracketed = true;
  part->techniques = count == Count::kKey ? kAtDotWords : kPercentCode;
  return at;
}

}  // namespace composer_guard
