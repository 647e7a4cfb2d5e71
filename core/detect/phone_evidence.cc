#include "core/detect/phone_evidence.h"

#include <algorithm>
#include <string>

#include "core/detect/code.h"
#include "core/detect/phone_cues.h"
#include "core/detect/phone_plan.h"
#include "core/detect/phone_shape.h"

namespace composer_guard {
namespace {

// "1-888-555-CODE": letters of the keypad behind a joined number.
uint32_t VanityEnd(const Scene& scene, size_t end, const PhoneShape& shape) {
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

}  // namespace

PhoneEvidence Weigh(const Scene& scene, const std::vector<DigitPiece>& pieces,
                    size_t first, size_t last) {
  const PhoneShape shape = LookAt(scene, pieces, first, last);
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
  const PhoneCues cues =
      FindPhoneCues(scene, begin, end, shape.digits, shape.plus);
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
  const uint32_t vanity = VanityEnd(scene, end, shape);
  if (shape.digits < 8 && !local && vanity == 0 &&
      shape.words + shape.single < 7) {
    return {};
  }
  if (vanity != 0) points += 5;
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
    if (shape.labels > 0 && !cue &&
        FindAfter(scene, end - 1, kForPhone, kSentence) == kNowhere) {
      return {};
    }
    if (shape.labels > 0) points += 3;
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
  evidence.end = std::max(vanity, ExtensionEnd(scene, end));
  return evidence;
}

}  // namespace composer_guard
