#include "core/detect/phone_evidence.h"

#include <algorithm>

#include "core/detect/code.h"
#include "core/detect/cues.h"
#include "core/detect/phone_plan.h"

namespace composer_guard {
namespace {

// A cue this near decides: "call 0722 555 019", "0722 555 019 (mobile)".
constexpr size_t kCueBefore = 8;
constexpr size_t kCueAfter = 6;
// A label is nearer: "order no. 0152-2881-738", "0903555016 là mã đơn".
constexpr size_t kLabelBefore = 5;
constexpr size_t kLabelAfter = 3;
// Digits of the largest number that counts things: "5000000 users".
constexpr size_t kLongestCount = 7;

constexpr WordClasses kForPhone =
    AnyOf(WordClass::kPhoneNoun, WordClass::kCallVerb);
constexpr WordClasses kForContact =
    AnyOf(WordClass::kReachVerb, WordClass::kService, WordClass::kServiceWeak);

// How the run looks, before its digits are read.
struct Shape {
  size_t digits = 0;
  size_t pieces = 0;
  size_t words = 0;
  size_t weak = 0;
  size_t leet = 0;
  size_t single = 0;  // pieces of one digit
  size_t odd = 0;     // odd gaps
  size_t lines = 0;
  size_t labels = 0;
  size_t commas = 0;
  size_t fillers = 0;
  bool counting = false;   // "1 2 3 4 5", "2 3 5 7 11", "five four three"
  bool thousands = false;  // "8 804 190"
  bool binary = true;      // zeros and ones
  bool cut = false;        // numerals go on before or behind it
  bool plus = false;
  bool bracket = false;  // "(415) …"
  bool joined = false;   // some usual sign between pieces
  bool even = false;     // all gaps are of one kind

  bool Disguised() const {
    return words + leet + odd + lines + labels + fillers > 0 ||
           (single >= 5 && single + 1 >= pieces);
  }
};

Shape LookAt(const Scene& scene, const std::vector<DigitPiece>& pieces,
             size_t first, size_t last) {
  Shape shape;
  shape.pieces = last - first;
  int64_t previous = -1;
  size_t up = 0;
  size_t down = 0;
  size_t threes = 0;
  size_t same = 0;
  for (size_t i = first; i < last; ++i) {
    const DigitPiece& piece = pieces[i];
    shape.digits += piece.digits.size();
    shape.words += piece.word ? 1 : 0;
    shape.weak += piece.weak ? 1 : 0;
    shape.leet += piece.leet ? 1 : 0;
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
    shape.odd += piece.gap == Gap::kOdd ? 1 : 0;
    shape.lines += piece.gap == Gap::kLine ? 1 : 0;
    shape.labels += piece.gap == Gap::kLabel ? 1 : 0;
    shape.commas += piece.gap == Gap::kComma ? 1 : 0;
    shape.fillers += piece.gap == Gap::kWords ? 1 : 0;
    shape.joined = shape.joined || piece.gap == Gap::kUsual;
    same += piece.gap == pieces[first + 1].gap ? 1 : 0;
  }
  shape.even = same + 1 == shape.pieces;
  shape.counting =
      shape.pieces >= 5 && (up + 1 == shape.pieces || down + 1 == shape.pieces);
  shape.thousands = shape.pieces >= 2 && threes + 1 == shape.pieces &&
                    pieces[first].digits.size() <= 3 &&
                    pieces[first].digits.front() != '0';
  const auto goes_on = [&](size_t i) {
    return (pieces[i].gap == Gap::kSpace || pieces[i].gap == Gap::kUsual) &&
           !pieces[i].word && !pieces[i - 1].word;
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

// How much a label like "order no." takes away. A plus sign outweighs one that
// is not right before it.
int LabelPoints(const Scene& scene, size_t begin, size_t end, size_t cue,
                bool plus) {
  const size_t label = FindBefore(scene, begin, Bit(WordClass::kIdLabel),
                                  plus ? 2 : kLabelBefore);
  if (label != kNowhere && (cue == kNowhere || cue < label)) return 6;
  const size_t after =
      FindAfter(scene, end - 1, Bit(WordClass::kIdLabel), kLabelAfter);
  if (after == kNowhere || cue != kNowhere || plus) return 0;
  for (size_t i = end; i <= after; ++i) {
    if (scene.At(i).lines_before > 0) return 0;
  }
  return 6;
}

struct Cues {
  size_t phone = kNowhere;    // "call", "mobile", "my number"
  size_t contact = kNowhere;  // "reach me", "WhatsApp"
  int against = 0;            // points of a label, a unit, money
};

Cues FindCues(const Scene& scene, size_t begin, size_t end, size_t digits,
              bool plus) {
  Cues cues;
  cues.phone = FindBefore(scene, begin, kForPhone, kCueBefore);
  const size_t noun =
      FindBefore(scene, begin, Bit(WordClass::kNumberNoun), kCueBefore);
  if (cues.phone == kNowhere && noun != kNowhere &&
      (FindBefore(scene, noun + 1, Bit(WordClass::kMy), kNear) != kNowhere ||
       scene.At(noun).Is(WordClass::kPhoneNoun))) {
    cues.phone = noun;
  }
  if (cues.phone == kNowhere) {
    cues.phone = FindAfter(scene, end - 1, kForPhone, kCueAfter);
  }
  cues.contact = FindBefore(scene, begin, kForContact, kCueBefore);
  if (cues.contact == kNowhere) {
    cues.contact = FindAfter(scene, end - 1, kForContact, kCueAfter);
  }
  const size_t before =
      cues.phone != kNowhere && cues.phone < begin       ? cues.phone
      : cues.contact != kNowhere && cues.contact < begin ? cues.contact
                                                         : kNowhere;
  const bool noun_only = before != kNowhere && before == noun &&
                         !scene.At(noun).Is(kForPhone);
  cues.against =
      LabelPoints(scene, begin, end, noun_only ? kNowhere : before, plus);
  // "800-555-0155-XL" is a product.
  if (end + 1 < scene.size() && scene.At(end).sign == '-' &&
      !scene.At(end).space_before && !scene.At(end + 1).space_before &&
      scene.At(end + 1).kind == TokenKind::kWord && before == kNowhere) {
    cues.against = 4;
  }
  if (digits <= kLongestCount && end < scene.size() &&
      scene.At(end).lines_before == 0 &&
      scene.At(end).Is(AnyOf(WordClass::kUnit, WordClass::kMoney))) {
    if (before == kNowhere && !plus) cues.against = 6;
  }
  return cues;
}

// "1-888-555-CODE": letters of the keypad behind a joined number.
uint32_t VanityEnd(const Scene& scene, size_t end, const Shape& shape) {
  if (end + 1 >= scene.size() || scene.At(end).sign != '-' ||
      scene.At(end).space_before) {
    return 0;
  }
  const Lexeme& word = scene.At(end + 1);
  if (word.kind != TokenKind::kWord || word.space_before) return 0;
  const size_t total = shape.digits + word.size();
  const std::string_view written = scene.view->Written(word.span);
  const bool capitals = std::all_of(written.begin(), written.end(), [](char c) {
    return 'A' <= c && c <= 'Z';
  });
  return capitals && (total == 10 || total == 11) ? word.span.end : 0;
}

// "S21/S22/S23": every piece has the same one letter before its numeral.
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

// "x12", "ext. 12", ", extension 12" behind a number.
uint32_t ExtensionEnd(const Scene& scene, size_t end) {
  size_t at = end;
  if (at < scene.size() && scene.At(at).sign == ',') ++at;
  if (at >= scene.size() || scene.At(at).kind != TokenKind::kWord) return 0;
  const std::string_view word = scene.Text(at);
  if (word != "x" && word != "ext" && word != "extn" && word != "extension") {
    return 0;
  }
  ++at;
  if (at < scene.size() && scene.At(at).sign == '.') ++at;
  const bool number = at < scene.size() && scene.At(at).lines_before == 0 &&
                      scene.At(at).kind == TokenKind::kNumber &&
                      scene.At(at).size() <= 5;
  return number ? scene.At(at).span.end : 0;
}

// Fewer different digits than a number has: "000 000 00 00", a matrix.
constexpr size_t kFewestDistinct = 7;

size_t Distinct(std::string_view digits) {
  uint32_t seen = 0;
  for (const char c : digits) seen |= 1u << (c - '0');
  size_t count = 0;
  for (; seen != 0; seen &= seen - 1) ++count;
  return count;
}

std::string Digits(const std::vector<DigitPiece>& pieces, size_t first,
                   size_t last) {
  std::string digits;
  for (size_t i = first; i < last; ++i) digits += pieces[i].digits;
  return digits;
}

std::string Readable(const PhoneRead& read, std::string_view digits,
                     bool international) {
  std::string out;
  if (international && read.plan != nullptr) {
    out = "+" + std::to_string(read.plan->calling_code) + " ";
    digits = read.national;
  }
  // Groups of three from the left, the last of four at most.
  size_t at = 0;
  while (digits.size() - at > 4) {
    out.append(digits.substr(at, 3));
    out.push_back(' ');
    at += 3;
  }
  out.append(digits.substr(at));
  return out;
}

Techniques TechniquesOf(const Shape& shape) {
  Techniques techniques = 0;
  if (shape.words > 0) techniques |= kDigitWords;
  if (shape.leet > 0) techniques |= kLeet;
  if (shape.odd > 0) techniques |= kSeparators;
  if (shape.fillers > 0) techniques |= kFillerWords;
  if (shape.lines + shape.labels > 0) techniques |= kSplitLines;
  if (shape.single >= 5 && shape.words == 0) techniques |= kSpaced;
  return techniques;
}

// "415-555-0132", "(415) 555 0132", "1-800-555-0199": as North Americans
// write it.
bool NorthAmericanGroups(const std::vector<DigitPiece>& pieces, size_t first,
                         size_t last) {
  size_t i = first;
  if (last - first == 4 && pieces[i].digits == "1") ++i;
  return last - i == 3 && pieces[i].digits.size() == 3 &&
         pieces[i + 1].digits.size() == 3 &&
         pieces[i + 1].digits.front() >= '2' &&
         pieces[i + 2].digits.size() == 4;
}

}  // namespace

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

PhoneEvidence Weigh(const Scene& scene, const std::vector<DigitPiece>& pieces,
                    size_t first, size_t last) {
  const Shape shape = LookAt(scene, pieces, first, last);
  const size_t begin = pieces[first].begin;
  const size_t end = pieces[last - 1].end;
  PhoneEvidence evidence;
  if ((shape.counting || shape.binary) && !shape.plus) return {};
  if (IsOnlyCode(scene, SpanOf(scene, pieces, first, last))) return {};
  // "372 to 555": one word that is rarely a digit makes no disguise.
  if (shape.words > 0 && shape.words == shape.weak && shape.words < 4) {
    return {};
  }
  if (IsModelList(scene, pieces, first, last)) return {};
  const Cues cues = FindCues(scene, begin, end, shape.digits, shape.plus);
  const bool cue = cues.phone != kNowhere;
  const bool contact = cue || cues.contact != kNowhere;

  const std::string digits = Digits(pieces, first, last);
  const std::string_view all = digits;
  if (Distinct(all) <= (shape.single >= kFewestDistinct ? 3u : 2u)) return {};
  // International: "+", "00" or "011" and a calling code.
  std::string_view behind_prefix = shape.plus ? all : std::string_view();
  if (!shape.plus && all.substr(0, 2) == "00") behind_prefix = all.substr(2);
  if (!shape.plus && all.substr(0, 3) == "011") behind_prefix = all.substr(3);
  const PhoneRead abroad =
      behind_prefix.empty() ? PhoneRead{} : ReadInternational(behind_prefix);
  const PhonePlan* plan = PlanOf(scene.region);
  const PhoneRead home =
      plan == nullptr || shape.plus ? PhoneRead{} : ReadNational(all, *plan);
  const bool zero = all.front() == '0';
  const PhoneRead any = shape.plus ? PhoneRead{} : ReadAnywhere(all, zero);

  const bool north_american =
      NorthAmericanGroups(pieces, first, last) && home.fit == PlanFit::kFull;
  const bool grouped = shape.pieces >= 2 && shape.pieces <= 6;

  int points = 0;
  if (abroad.fit != PlanFit::kNone) {
    points = shape.plus ? (abroad.fit == PlanFit::kFull ? 7 : 5)
                        : (abroad.fit == PlanFit::kFull ? 4 : 2);
  } else if (shape.plus) {
    if (shape.digits < 9) return {};
    points = 2;
  } else if (home.fit == PlanFit::kFull) {
    points = north_american ? 5 : 3;
  } else if (any.fit == PlanFit::kFull) {
    points = zero ? 3 : 1;
  } else if (home.fit == PlanFit::kLength || any.fit == PlanFit::kLength) {
    points = zero ? 2 : 1;
  } else if (!contact || shape.digits > 13) {
    return {};
  }
  if (shape.bracket && shape.pieces > 1) ++points;
  // A number that is cut in groups was written to be read out.
  if (!shape.plus && !north_american && grouped && (shape.joined || zero)) {
    ++points;
  }
  if (shape.digits < 9 && !shape.plus) points -= 2;
  const bool local = shape.pieces == 2 && pieces[first].digits.size() == 3 &&
                     pieces[first + 1].digits.size() == 4;
  if (shape.digits < 8 && !local && shape.words + shape.single < 7) return {};
  if (shape.digits > 12 && !shape.plus) points -= 1;
  if (cue) points += 4;
  if (!cue && contact) points += 3;
  points -= cues.against;
  if (shape.cut && !shape.plus) points -= cue ? 1 : 3;
  if (shape.thousands && !shape.plus && !contact) return {};
  constexpr Techniques kHidden = kStyledLetters | kZeroWidth | kCombiningMarks |
                                 kHomoglyph | kHtmlEntity | kPercentCode;
  const ViewSpan span = SpanOf(scene, pieces, first, last);
  if ((scene.view->Undone(span) & kHidden) != 0) points += 2;
  if (shape.Disguised()) {
    const bool hidden =
        shape.words + shape.leet + shape.single >= 6 || shape.odd >= 4;
    if (hidden) points += 3;
    if (shape.weak > 0 && shape.fillers + shape.commas > 1 && !cue) points -= 3;
    if (shape.words > 0 && shape.words < 4 && !cue) points -= 2;
    if (shape.weak * 2 > shape.words && !cue && shape.words < 9) points -= 3;
    if (shape.commas > 0 && shape.words == 0 && !cue) points -= 4;
    if (shape.labels > 0 && !cue) return {};
  } else if (shape.pieces > 6 || (shape.commas > 0 && !cue)) {
    return {};
  }

  if (points <= 2) return {};
  evidence.points = points * 100 + static_cast<int>(shape.digits);
  evidence.confidence = points >= 6   ? Confidence::kHigh
                        : points >= 5 ? Confidence::kMedium
                                      : Confidence::kLow;
  evidence.hint_if_alone =
      evidence.confidence == Confidence::kLow && zero && grouped;
  evidence.techniques = TechniquesOf(shape);
  evidence.reading = abroad.fit != PlanFit::kNone ? Readable(abroad, all, true)
                                                  : Readable(home, all, false);
  evidence.end =
      std::max(VanityEnd(scene, end, shape), ExtensionEnd(scene, end));
  return evidence;
}

}  // namespace composer_guard
