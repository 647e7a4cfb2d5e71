#include "core/detect/phone_shape.h"

#include <algorithm>
#include <string>

#include "core/detect/dial_cue.h"

namespace composer_guard {
namespace {

void CountGap(const DigitPiece& piece, PhoneShape* shape) {
  switch (piece.gap) {
    case Gap::kOdd:
      ++shape->odd;
      break;
    case Gap::kComma:
      ++shape->commas;
      break;
    case Gap::kWords:
      ++shape->fillers;
      break;
    case Gap::kLetter:
      ++shape->letters;
      break;
    case Gap::kAside:
      ++shape->asides;
      break;
    case Gap::kLine:
      ++shape->lines;
      break;
    case Gap::kParagraph:
      ++shape->paragraphs;
      break;
    case Gap::kLabel:
      ++shape->labels;
      break;
    case Gap::kNone:
    case Gap::kSpace:
    case Gap::kUsual:
      break;
  }
}

}  // namespace

PhoneShape LookAt(const Scene& scene, const std::vector<DigitPiece>& pieces,
                  size_t first, size_t last) {
  PhoneShape shape;
  shape.pieces = last - first;
  int64_t previous = -1;
  char letter = 0;
  size_t up = 0;
  size_t down = 0;
  size_t threes = 0;
  size_t same = 0;
  for (size_t i = first; i < last; ++i) {
    const DigitPiece& piece = pieces[i];
    shape.digits += piece.digits.size();
    shape.words += std::max<size_t>(piece.word ? 1 : 0, piece.glued);
    shape.named = shape.named || piece.named;
    shape.weak += piece.weak ? 1 : 0;
    shape.leet += piece.leet ? 1 : 0;
    shape.loose += piece.loose ? 1 : 0;
    shape.apart += piece.apart ? 1 : 0;
    shape.mixed += piece.glued > 0 && piece.digits.size() > piece.glued ? 1 : 0;
    shape.shaped += piece.shaped ? 1 : 0;
    shape.single += piece.digits.size() == 1 ? 1 : 0;
    int64_t value = 0;
    for (const char c : piece.digits) {
      value = std::min<int64_t>(value * 10 + (c - '0'), 1'000'000'000'000);
    }
    shape.binary = shape.binary &&
                   piece.digits.find_first_not_of("01") == std::string::npos;
    if (i > first) {
      up += value >= previous ? 1 : 0;
      down += value <= previous ? 1 : 0;
      threes += piece.digits.size() == 3 && !piece.word ? 1 : 0;
    }
    previous = value;
    if (i == first) continue;
    CountGap(piece, &shape);
    if (piece.gap == Gap::kLetter) {
      shape.one_letter =
          shape.one_letter && (letter == 0 || letter == piece.sign);
      letter = piece.sign;
    }
    shape.joined = shape.joined || piece.gap == Gap::kUsual;
    same += piece.gap == pieces[first + 1].gap ? 1 : 0;
  }
  shape.even = same + 1 == shape.pieces;
  // "98 76 54 32 10" and "06 12 34 56 78" may also be numbers: plans and words
  // say so. "01 02 03" is none.
  constexpr size_t kNumber = 10;
  const bool trunk = pieces[first].digits.front() == '0' && last > first + 1 &&
                     pieces[first + 1].digits.front() != '0';
  const bool rises = up + 1 == shape.pieces;
  const bool falls = down + 1 == shape.pieces;
  shape.counting = shape.pieces >= 5 && (rises || falls) &&
                   (shape.digits != kNumber || (rises && !trunk) ||
                    (falls && kNumber % shape.pieces != 0));
  shape.thousands = shape.pieces >= 2 && threes + 1 == shape.pieces &&
                    pieces[first].digits.size() <= 3 &&
                    pieces[first].digits.front() != '0';
  const auto goes_on = [&](size_t i) {
    return (pieces[i].gap == Gap::kSpace || pieces[i].gap == Gap::kUsual) &&
           !pieces[i].word && !pieces[i - 1].word && !pieces[i].shaped &&
           !pieces[i - 1].shaped;
  };
  shape.cut =
      (first > 0 && goes_on(first)) || (last < pieces.size() && goes_on(last));
  size_t before = pieces[first].begin;
  if (before > 0 && scene.At(before - 1).sign == '(') {
    shape.bracket = true;
    --before;
  }
  shape.plus = before > 0 && scene.At(before - 1).sign == '+';
  return shape;
}

bool IsModelList(const Scene& scene, const std::vector<DigitPiece>& pieces,
                 size_t first, size_t last) {
  std::string_view letter;
  for (size_t i = first; i < last; ++i) {
    const std::string_view lead = scene.Text(pieces[i].begin);
    if (!pieces[i].leet || pieces[i].end != pieces[i].begin + 2 ||
        lead.size() != 1 || lead == "o" || (i > first && lead != letter)) {
      return false;
    }
    letter = lead;
  }
  return true;
}

bool IsTableRow(const Scene& scene, const std::vector<DigitPiece>& pieces,
                size_t first, size_t last) {
  constexpr size_t kCells = 24;  // lexemes before it in its row
  const bool cells =
      std::any_of(pieces.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                  pieces.begin() + static_cast<std::ptrdiff_t>(last),
                  [&scene](const DigitPiece& piece) {
                    return piece.sign == '|' && piece.digits.size() > 1 &&
                           scene.At(piece.begin).space_before;
                  });
  if (!cells) return false;
  size_t at = pieces[first].begin;
  for (size_t n = 0; n < kCells && at > 0; ++n, --at) {
    if (scene.At(at).lines_before > 0) break;
  }
  if (scene.At(at).sign != '|') return false;
  // Under the table: "read it across and call".
  constexpr size_t kBehind = 40;
  const size_t end = pieces[last - 1].end;
  return !NorthAmericanGroups(pieces, first, last) ||
         !SaysToDial(scene, end, end + kBehind);
}

Techniques TechniquesOf(const PhoneShape& shape) {
  Techniques techniques = 0;
  if (shape.words > 0) techniques |= kDigitWords;
  if (shape.leet > 0) techniques |= kLeet;
  if (shape.odd + shape.letters > 0) techniques |= kSeparators;
  if (shape.fillers + shape.asides > 0) techniques |= kFillerWords;
  if (shape.lines + shape.labels + shape.paragraphs > 0) {
    techniques |= kSplitLines;
  }
  if (shape.apart > 0 || (shape.single >= 5 && shape.words == 0)) {
    techniques |= kSpaced;
  }
  return techniques;
}

bool NorthAmericanGroups(const std::vector<DigitPiece>& pieces, size_t first,
                         size_t last) {
  size_t i = first;
  if (last - first == 4 && pieces[i].digits == "1") ++i;
  return last - i == 3 && pieces[i].digits.size() == 3 &&
         pieces[i + 1].digits.size() == 3 &&
         pieces[i + 1].digits.front() >= '2' &&
         pieces[i + 2].digits.size() == 4;
}

std::string DigitsOf(const std::vector<DigitPiece>& pieces, size_t first,
                     size_t last) {
  std::string digits;
  for (size_t i = first; i < last; ++i) digits += pieces[i].digits;
  return digits;
}

ViewSpan SpanOf(const Scene& scene, const std::vector<DigitPiece>& pieces,
                size_t first, size_t last) {
  size_t begin = pieces[first].begin;
  size_t end = pieces[last - 1].end;
  // Wrappers that belong to the digits: "(415)", "+44", "[0][3]", "~0~8~".
  const auto wraps = [&](size_t i) {
    const Lexeme& sign = scene.At(i);
    return sign.kind == TokenKind::kSign && !scene.At(i + 1).space_before &&
           (sign.sign == '+' || sign.sign == '(' || sign.sign == '[' ||
            sign.sign == '{' || sign.sign == '~' || sign.sign == '*' ||
            sign.sign == '_' || sign.sign == '|');
  };
  while (begin > 0 && wraps(begin - 1)) --begin;
  while (end < scene.size() && !scene.At(end).space_before &&
         (scene.At(end).sign == ']' || scene.At(end).sign == '}' ||
          scene.At(end).sign == '~' || scene.At(end).sign == '*' ||
          scene.At(end).sign == '_' || scene.At(end).sign == '|')) {
    ++end;
  }
  // "#4#1#5": what joins the digits stands before the first as well.
  const bool joined =
      last - first >= 4 && begin > 0 && pieces[first + 1].sign != 0 &&
      scene.At(begin - 1).sign == pieces[first + 1].sign &&
      scene.At(begin - 1).sign != '-' && scene.At(begin - 1).sign != '.' &&
      !scene.At(begin).space_before;
  if (joined) --begin;
  // "4(one)5 0(one)3(two)"
  if (end < scene.size() && scene.At(end).sign == ')' &&
      !scene.At(end).space_before && scene.At(begin).sign != '(') {
    int open = 0;
    for (size_t i = begin; i < end; ++i) {
      open += scene.At(i).sign == '(' ? 1 : scene.At(i).sign == ')' ? -1 : 0;
    }
    if (open > 0) ++end;
  }
  // A bracket that opens before the number and closes behind it is prose.
  if (scene.At(begin).sign == '(') {
    bool closed = false;
    for (size_t i = begin; i < end; ++i) {
      closed = closed || scene.At(i).sign == ')';
    }
    if (!closed) ++begin;
  }
  return {scene.At(begin).span.begin, scene.At(end - 1).span.end};
}

bool IsWholeBefore(const std::vector<DigitPiece>& pieces, size_t first,
                   size_t end, size_t last) {
  constexpr size_t kFewest = 9;  // digits
  if (end == kNowhere) return false;
  const auto parts = [](const DigitPiece& piece) {
    return piece.gap >= Gap::kLine || piece.sign == '|' || piece.sign == '/';
  };
  size_t digits = 0;
  for (size_t i = first; i <= end; ++i) {
    if (i > first && parts(pieces[i])) return false;
    digits += pieces[i].digits.size();
  }
  return digits >= kFewest &&
         std::any_of(pieces.begin() + static_cast<ptrdiff_t>(end) + 1,
                     pieces.begin() + static_cast<ptrdiff_t>(last) + 1, parts);
}

}  // namespace composer_guard
