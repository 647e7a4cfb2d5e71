#include "core/detect/phone_person.h"

#include <string_view>

#include "core/detect/address_words.h"
#include "core/detect/cues.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kLongestName = 4;     // words
constexpr size_t kMostBehind = 3;      // lines that may follow
constexpr size_t kLongestBehind = 30;  // their lexemes
constexpr size_t kLongestLine = 24;    // lexemes of a line that signs
constexpr size_t kAsked = 8;           // lexemes to a number
constexpr size_t kAnswering = 14;      // lexemes behind one
constexpr size_t kBeside = 4;          // of them, to whom one asks for

// The first lexeme of the line of lexeme `i`; kNowhere for a long one.
size_t LineOf(const Scene& scene, size_t i) {
  for (size_t n = 0; n <= kLongestLine; ++n, --i) {
    if (i == 0 || scene.At(i).lines_before > 0) return i;
  }
  return kNowhere;
}

// Whether the line ends behind the number, but for what is set apart.
bool EndsLine(const Scene& scene, const PhonePlace& place) {
  if (place.end >= scene.size() || scene.At(place.end).lines_before > 0) {
    return true;
  }
  const Lexeme& behind = scene.At(place.end);
  return behind.kind == TokenKind::kSign && behind.space_before;
}

// Whether the draft ends with a few lines behind the number's, none of which
// begins with a number: of a list.
bool EndsSoon(const Scene& scene, size_t i) {
  if (!scene.ends || scene.size() - i > kLongestBehind) return false;
  size_t lines = 0;
  for (; i < scene.size(); ++i) {
    if (scene.At(i).lines_before == 0) continue;
    if (IsNumber(scene, i) || ++lines > kMostBehind) return false;
  }
  return true;
}

// "John Doe", "Dr. Anna Weber |": all in capitals' letters, no word of work.
bool IsNameLine(const Scene& scene, size_t begin, size_t end) {
  constexpr WordClasses kNoName =
      AnyOf(WordClass::kIdLabel, WordClass::kUnit, WordClass::kMoney,
            WordClass::kNumberNoun, WordClass::kMonth, WordClass::kWeekday,
            WordClass::kTechNoun);
  size_t words = 0;
  for (size_t i = begin; i < end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.kind == TokenKind::kSign) {
      if (lexeme.sign != ',' && lexeme.sign != '.' && lexeme.sign != '-' &&
          lexeme.sign != '\'') {
        return false;
      }
      continue;
    }
    if (lexeme.kind == TokenKind::kNumber || lexeme.Is(kNoName) ||
        !IsCapital(scene, i) || ++words > kLongestName) {
      return false;
    }
  }
  return words > 0;
}

// Where "Thanks, Anna" goes on behind its comma, or `begin`.
size_t BehindComma(const Scene& scene, size_t begin, size_t end) {
  for (size_t i = end - 1; i > begin; --i) {
    if (IsComma(scene, i - 1)) return i;
  }
  return begin;
}

// A word with a capital that no list knows.
bool MayBeName(const Scene& scene, size_t i) {
  constexpr uint32_t kShortest = 3;  // bytes
  const Lexeme& lexeme = scene.At(i);
  return lexeme.kind == TokenKind::kWord && lexeme.classes == 0 &&
         lexeme.size() >= kShortest && lexeme.space_before &&
         scene.view->IsCapital(lexeme.span.begin);
}

bool IsSign(const Scene& scene, size_t i, std::string_view signs) {
  const Lexeme& lexeme = scene.At(i);
  return lexeme.kind == TokenKind::kSign &&
         (lexeme.sign == 0 || signs.find(lexeme.sign) != signs.npos);
}

// "Groet, Joost ", "Ann Lee, ": what ends before lexeme `begin`.
bool IsBehindName(const Scene& scene, size_t begin) {
  constexpr size_t kFewest = 2;  // names that no sign stands before
  size_t i = begin;
  if (i > 0 && IsSign(scene, i - 1, "(")) --i;
  if (i > 0 && IsSign(scene, i - 1, ",-:")) --i;
  const size_t end = i;
  while (i > 0 && end - i < kLongestName && MayBeName(scene, i - 1)) --i;
  if (i == end || i == 0) return false;
  return IsSign(scene, i - 1, ",!-") ||
         (end - i >= kFewest && SentenceStarts(scene, i));
}

// ", Ann", " (Ann Lee)", and the end of the sentence.
bool IsBeforeName(const Scene& scene, size_t end) {
  if (end + 1 >= scene.size() || scene.At(end).lines_before > 0 ||
      !IsSign(scene, end, ",-(")) {
    return false;
  }
  size_t i = end + 1;
  if (scene.At(end).sign == '(' && IsCapital(scene, i)) ++i;
  while (i < scene.size() && i - end <= kLongestName && MayBeName(scene, i) &&
         scene.At(i).lines_before == 0) {
    ++i;
  }
  return i > end + 1 &&
         (i >= scene.size() || scene.At(i).lines_before > 0 ||
          scene.At(i).sign == ')' ||
          (scene.At(i).sign == '.' &&
           (i + 1 >= scene.size() || SentenceStarts(scene, i + 1))));
}

}  // namespace

bool IsBesideName(const Scene& scene, const PhonePlace& place) {
  constexpr size_t kRest = 3;  // lexemes behind a number that signs the draft
  if (IsBeforeName(scene, place.end)) return true;
  return scene.ends && scene.size() - place.end <= kRest &&
         IsBehindName(scene, place.begin);
}

bool IsSigned(const Scene& scene, const PhonePlace& place) {
  if (!EndsLine(scene, place) || !EndsSoon(scene, place.end)) return false;
  const size_t line = LineOf(scene, place.begin);
  // "| Hinge | 0161 …" is a row of a table.
  if (line == 0 || line == kNowhere || scene.At(line).sign == '|') return false;
  size_t words = line;  // of the number's line
  while (words < place.begin && scene.At(words).kind == TokenKind::kSign) {
    ++words;
  }
  // "Anna Weber | 07700 900 461"
  if (words < place.begin) {
    size_t end = place.begin;
    while (end > words && scene.At(end - 1).kind == TokenKind::kSign) --end;
    return end < place.begin && IsNameLine(scene, words, end);
  }
  const size_t above = LineOf(scene, line - 1);
  if (above == kNowhere) return false;
  const size_t name = BehindComma(scene, above, line);
  // A heading and its number are no letter. Nowhere is no number.
  const bool listed = above > 0 && IsNumber(scene, LineOf(scene, above - 1));
  return name > 0 && !listed && IsNameLine(scene, name, line);
}

size_t AskedForBefore(const Scene& scene, size_t begin) {
  for (size_t n = 2; n <= kAsked && n <= begin; ++n) {
    const size_t i = begin - n;
    if (SentenceStarts(scene, i + 1)) break;
    if (!HasCue(scene.At(i), WordCue::kAskFor)) continue;
    const size_t name = i + scene.At(i).length;
    return name < begin && IsCapital(scene, name) ? i : kNowhere;
  }
  return kNowhere;
}

size_t AskedForBehind(const Scene& scene, size_t end) {
  for (size_t i = end; i < end + kBeside && i < scene.size(); ++i) {
    if (HasCue(scene.At(i), WordCue::kAskFor)) return i;
  }
  return kNowhere;
}

size_t AnswersBehind(const Scene& scene, size_t end) {
  static constexpr auto kAnswers = Words("answer", "hear", "listen", "pick");
  static constexpr auto kIs = Words("awake", "reachable", "up");
  static constexpr auto kWhen =
      Words("after", "all", "always", "any", "anytime", "at", "before",
            "between", "during", "even", "every", "fast", "from", "in", "it",
            "most", "myself", "on", "only", "quick", "quickly", "right",
            "straight", "that", "till", "until", "up", "when", "while");
  const size_t last = EndOfNextSentence(scene, end, kAnswering);
  for (size_t i = end; i < last && i + 1 < scene.size(); ++i) {
    const std::string_view word = scene.Text(i);
    const std::string_view next = scene.Text(i + 1);
    const bool says =
        word == "i'm" ? kIs.Has(next)
                      : (word == "i" || word == "i'll") && kAnswers.Has(next);
    if (!says) continue;
    // "I answer questions" is no call.
    const bool ends = i + 2 >= scene.size() || SentenceStarts(scene, i + 2) ||
                      scene.At(i + 2).kind == TokenKind::kSign;
    if (next == "pick" ? !ends && scene.Text(i + 2) == "up"
                       : ends || kWhen.Has(scene.Text(i + 2))) {
      return i;
    }
  }
  return kNowhere;
}

}  // namespace composer_guard
