#include "core/detect/phone_among.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/file_ending.h"
#include "core/detect/number_group.h"
#include "core/detect/quotation.h"
#include "core/text/utf8.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Numbers of a series have the same digits but for so many at their ends.
constexpr size_t kOwnDigits = 3;
constexpr size_t kFewestDigits = 8;
constexpr size_t kSeriesReach = 60;  // lexemes to the next of it
constexpr size_t kBeside = 3;        // lexemes to a word of the writer's

// Whether what begins with lexeme `i` is written as the number is, and only
// the digits at its end are others.
bool IsLike(const Scene& scene, size_t i, const PhonePlace& place) {
  const size_t lexemes = place.end - place.begin;
  if (i + lexemes > scene.size()) return false;
  size_t digits = 0;
  size_t same = 0;
  bool other = false;
  for (size_t n = 0; n < lexemes; ++n) {
    const Lexeme& one = scene.At(i + n);
    const Lexeme& two = scene.At(place.begin + n);
    if (one.kind != two.kind || one.size() != two.size() ||
        (n > 0 && one.space_before != two.space_before)) {
      return false;
    }
    const std::string_view text = scene.Text(i + n);
    const std::string_view wanted = scene.Text(place.begin + n);
    if (one.kind != TokenKind::kNumber) {
      if (text != wanted) return false;
      continue;
    }
    const auto differ = static_cast<size_t>(
        std::mismatch(text.begin(), text.end(), wanted.begin()).first -
        text.begin());
    digits += text.size();
    same += other ? 0 : differ;
    other = other || differ < text.size();
  }
  return other && digits >= kFewestDigits && digits - same <= kOwnDigits;
}

// "Ann, (415) 555-0132", "Front desk: 617-555-0145": whose number it is stands
// before it, in capitals.
bool IsSomebodys(const Scene& scene, size_t i) {
  if (i > 0 && scene.At(i - 1).sign == '(') --i;
  if (i < 2 || scene.At(i).lines_before > 0) return false;
  const char sign = scene.At(i - 1).sign;
  if (sign == ':') return true;
  return (sign == ',' || sign == '-') &&
         scene.At(i - 2).kind == TokenKind::kWord &&
         scene.view->IsCapital(scene.At(i - 2).span.begin);
}

// "0803 221 9947 and 0803 221 9948": one of several that are counted.
bool IsOfSeries(const Scene& scene, const PhonePlace& place) {
  if (IsSomebodys(scene, place.begin)) return false;
  const size_t first =
      place.begin > kSeriesReach ? place.begin - kSeriesReach : 0;
  for (size_t i = first; i < place.end + kSeriesReach && i < scene.size();
       ++i) {
    if (scene.At(i).kind == TokenKind::kNumber && i != place.begin &&
        IsLike(scene, i, place)) {
      return true;
    }
  }
  return false;
}

bool IsQuote(const Scene& scene, size_t i) {
  return i < scene.size() && (IsMark(scene, i) || scene.At(i).sign == '\'' ||
                              scene.At(i).sign == '`');
}

bool IsEnclosed(const Scene& scene, const PhonePlace& place) {
  return place.begin > 0 && IsQuote(scene, place.begin - 1) &&
         !scene.At(place.begin).space_before && IsQuote(scene, place.end) &&
         !scene.At(place.end).space_before;
}

// "9840122337.tif", "0802 114 337.mp4"
bool IsFile(const Scene& scene, size_t end) {
  const auto glued = [&scene](size_t i) {
    return i < scene.size() && !scene.At(i).space_before;
  };
  if (!glued(end) || !glued(end + 1) || scene.At(end).sign != '.') return false;
  const std::string_view word = scene.Text(end + 1);
  return IsFileEnding(word) ||
         (glued(end + 2) && IsNumber(scene, end + 2) &&
          IsFileEnding(std::string(word) += scene.Text(end + 2)));
}

// "ts=1415552671"
bool IsValue(const Scene& scene, const PhonePlace& place) {
  return place.begin > 1 && scene.At(place.begin - 1).sign == '=' &&
         scene.At(place.begin - 2).kind == TokenKind::kWord;
}

// "| Hinge | 0161 496 2204 | 18 |": a cell of a row that begins with its sign.
bool IsCell(const Scene& scene, const PhonePlace& place) {
  constexpr size_t kLongestRow = 24;  // lexemes before it
  if (place.begin == 0 || place.end >= scene.size() ||
      scene.At(place.begin - 1).sign != '|' ||
      scene.At(place.end).sign != '|') {
    return false;
  }
  size_t first = place.begin - 1;
  for (size_t n = 0; n < kLongestRow && first > 0; ++n, --first) {
    if (scene.At(first).lines_before > 0) break;
  }
  return scene.At(first).sign == '|' &&
         (first == 0 || scene.At(first).lines_before > 0);
}

// "the pipeline 9150227784 is still red", "lies unter Los 0170 5550 193": a
// word right before it that is longer than "at" and its like. Behind one that
// is written as names are the sentence goes on.
bool IsNamed(const Scene& scene, const PhonePlace& place) {
  constexpr uint32_t kLongestSmall = 3;  // letters
  constexpr WordClasses kTheirs = AnyOf(WordClass::kMy, WordClass::kHandleNoun);
  if (place.begin == 0 || SentenceStarts(scene, place.begin) ||
      scene.At(place.begin).lines_before > 0 ||
      FindBefore(scene, place.begin, kTheirs, kBeside) != kNowhere) {
    return false;
  }
  const Lexeme& before = scene.At(place.begin - 1);
  const bool ends = place.end >= scene.size() ||
                    SentenceStarts(scene, place.end) ||
                    scene.At(place.end).lines_before > 0;
  const TokenKind behind = ends ? TokenKind::kSign : scene.At(place.end).kind;
  if (before.kind == TokenKind::kGlued) {
    return behind == TokenKind::kGlued &&
           FindBefore(scene, place.begin, Bit(WordClass::kNumberNoun),
                      kBeside) == kNowhere;
  }
  return before.kind == TokenKind::kWord &&
         UnitsOf(scene.Text(place.begin - 1)) > kLongestSmall &&
         (behind == TokenKind::kWord ||
          !scene.view->IsCapital(before.span.begin));
}

// "nothing for 773 204 9918 yet", "stored as 312-867-5542": a small word before
// it that leads to no phone.
bool IsBehindSmall(const Scene& scene, const PhonePlace& place) {
  static constexpr auto kSmall =
      Words("as", "bin", "box", "by", "for", "from", "in", "key", "kit", "lot",
            "of", "off", "row", "tag", "than", "the", "with");
  return place.begin > 0 && !SentenceStarts(scene, place.begin) &&
         scene.At(place.begin).lines_before == 0 &&
         kSmall.Has(scene.Text(place.begin - 1));
}

// Whether it is written in digits alone, as nobody writes who hides them.
bool IsPlain(const Scene& scene, const PhonePlace& place) {
  for (size_t i = place.begin; i < place.end; ++i) {
    if (scene.At(i).kind == TokenKind::kWord) return false;
  }
  return scene.view->Undone({scene.At(place.begin).span.begin,
                             scene.At(place.end - 1).span.end}) == 0;
}

// Whether words around it say what it could be: a number alone stays one,
// whatever it is dressed in.
bool HasWordsAround(const Scene& scene, const PhonePlace& place) {
  constexpr size_t kReach = 12;  // lexemes to each side
  constexpr size_t kFewest = 3;
  size_t words = 0;
  const size_t end = std::min(place.end + kReach, scene.size());
  for (size_t i = place.begin - std::min(place.begin, kReach); i < end; ++i) {
    words += scene.At(i).kind == TokenKind::kWord ||
                     scene.At(i).kind == TokenKind::kGlued
                 ? 1
                 : 0;
  }
  return words >= kFewest;
}

}  // namespace

int AmongPoints(const Scene& scene, const PhonePlace& place) {
  // As much as a label, and a little.
  constexpr int kOther = 6;
  constexpr int kBehindSmall = 3;
  constexpr int kNamed = 2;
  if (!IsPlain(scene, place) || !HasWordsAround(scene, place)) return 0;
  if (IsOfSeries(scene, place) || IsEnclosed(scene, place) ||
      IsFile(scene, place.end) || IsValue(scene, place) ||
      IsCell(scene, place)) {
    return kOther;
  }
  if (IsBehindSmall(scene, place)) return kBehindSmall;
  return IsNamed(scene, place) ? kNamed : 0;
}

}  // namespace composer_guard
