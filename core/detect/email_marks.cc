#include "core/detect/email_marks.h"

#include <algorithm>
#include <array>
#include <optional>

#include "core/detect/domain.h"
#include "core/detect/email_mark_words.h"

namespace composer_guard {
namespace {

// Brackets around one sign or word: "[[at]]", "[(dot)]".
constexpr size_t kDeepest = 2;
// Lexemes inside brackets that are looked at: "(s l a s h)".
constexpr size_t kLongestInside = 6;
constexpr size_t kMostRepeated = 3;  // "[@@]"
constexpr size_t kShortTld = 3;      // "com", "vn"

char Closing(char sign) {
  switch (sign) {
    case '(':
      return ')';
    case '[':
      return ']';
    case '{':
      return '}';
    case '<':
      return '>';
    default:
      return 0;
  }
}

// Signs that join a word to its neighbours on both sides: "-at-", "|dot|".
bool Joins(char sign) {
  return sign == '-' || sign == '_' || sign == '*' || sign == '|' ||
         sign == '~' || sign == '"' || sign == '\'' || sign == '=' ||
         sign == ':' || sign == '/' || sign == '^' || sign == '#';
}

}  // namespace

bool HasTag(uint16_t set, WordClass wanted) {
  for (const WordTag& tag : TagSet(set)) {
    if (tag.word_class == wanted) return true;
  }
  return false;
}

size_t MarkReader::Read(size_t i, Part* part) const {
  if (At(i).kind != TokenKind::kSign) {
    if (const size_t next = ReadSpelled(i, part)) return next;
    if (const size_t next = ReadLeet(i, part)) return next;
    return IsPartOfName(i) ? 0 : ReadWord(i, part);
  }
  if (At(i).sign == '%') return ReadCode(i, part);
  // A copyright sign between two words is an "@" that looks like one.
  if (scene_.Text(i) == "\xC2\xA9" && !At(i).space_before && i + 1 < end_ &&
      !At(i + 1).space_before) {
    part->kind = PartKind::kAt;
    part->techniques = kSeparators;
    return i + 1;
  }
  if (At(i).sign == '@') {
    if (const size_t next = ReadLeet(i, part)) return next;
  }
  return ReadEnclosed(i, part);
}

size_t MarkReader::ReadWord(size_t i, Part* part) const {
  const Lexeme& lexeme = At(i);
  if (!lexeme.Is(kMarkWords)) return 0;
  for (const MarkWords& mark : kMarks) {
    for (const WordClass wanted : {mark.strong, mark.weak}) {
      const std::optional<WordTag> tag = TagOf(lexeme, wanted);
      if (!tag.has_value()) continue;
      const bool phrase =
          lexeme.phrase_tags != 0 && HasTag(lexeme.phrase_tags, wanted);
      size_t next = i + (phrase ? lexeme.length : 1);
      if (next > end_) return 0;
      // "titik com": the top-level domain is no part of the dot.
      if (mark.kind == PartKind::kDot && next > i + 1 &&
          IsTld(scene_.Text(next - 1)) && At(next - 1).size() <= kShortTld) {
        --next;
      }
      part->kind = mark.kind;
      part->said = true;
      part->clear = wanted == mark.strong;
      part->languages = tag->languages;
      part->techniques = kAtDotWords;
      return next;
    }
  }
  return 0;
}

// "j a n e   a t   a c m e": letters apart, and words further apart.
size_t MarkReader::ReadSpelled(size_t i, Part* part) const {
  if (At(i).size() != 1 || i + 1 >= end_ || At(i + 1).size() != 1) return 0;
  constexpr uint32_t kWordGap = 2;
  if (i > 0 && GapBefore(i) < kWordGap) return 0;
  std::string word;
  size_t next = i;
  while (next < end_ && next - i < kLongestInside && At(next).size() == 1 &&
         At(next).kind != TokenKind::kSign &&
         (next == i || GapBefore(next) == 1)) {
    word += scene_.Text(next++);
  }
  if (next < end_ && GapBefore(next) < kWordGap) return 0;
  const PartKind kind = KindOfSpelled(word);
  if (kind == PartKind::kSign) return 0;
  part->kind = kind;
  part->said = true;
  part->techniques = kAtDotWords | kSpaced;
  return next;
}

// "@t", "d0t": lexemes without spaces between that stand apart as one word.
size_t MarkReader::ReadLeet(size_t i, Part* part) const {
  const bool at = At(i).sign == '@';
  if (!at && scene_.Text(i) != "d") return 0;
  const size_t next = i + (at ? 2 : 3);
  if (!At(i).space_before || next >= end_ || !At(next).space_before) return 0;
  for (size_t k = i + 1; k < next; ++k) {
    if (At(k).space_before) return 0;
  }
  if (scene_.Text(next - 1) != "t") return 0;
  if (!at && scene_.Text(i + 1) != "0" && scene_.Text(i + 1) != "o") return 0;
  part->kind = at ? PartKind::kAt : PartKind::kDot;
  part->said = true;
  part->techniques = kAtDotWords | kLeet;
  return next;
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

// "[dot]", "( at )", "_at_", "(.)", "[no-spam]"
size_t MarkReader::ReadEnclosed(size_t i, Part* part) const {
  const bool bracket = Closing(At(i).sign) != 0;
  if (!bracket && !Joins(At(i).sign)) return 0;
  std::array<char, kDeepest> closes = {};
  size_t depth = 0;
  size_t core = i;
  while (depth < kDeepest && core < end_ &&
         (bracket ? Closing(At(core).sign) != 0 : depth == 0)) {
    closes[depth++] = bracket ? Closing(At(core).sign) : At(core).sign;
    ++core;
  }
  if (core >= end_) return 0;
  Part inner;
  size_t next = ReadCore(core, closes[depth - 1], bracket, &inner);
  if (next == 0 || next + depth > end_) return 0;
  const Inner span{core, next};
  for (; depth > 0; --depth, ++next) {
    if (At(next).sign != closes[depth - 1]) return 0;
  }
  if (!bracket && !MayJoin(i, span, inner)) return 0;
  part->kind = inner.kind;
  part->said = inner.said;
  part->bracketed = true;
  part->clear = true;
  part->sign = 0;
  part->languages = inner.languages;
  part->techniques = inner.techniques;
  return next;
}

size_t MarkReader::ReadCore(size_t core, char close, bool bracket,
                            Part* inner) const {
  const char sign = At(core).sign;
  if (sign == '.' || sign == '@') {
    size_t next = core + 1;
    while (next < end_ && next - core < kMostRepeated &&
           At(next).sign == sign) {
      ++next;
    }
    inner->kind = sign == '.' ? PartKind::kDot : PartKind::kAt;
    inner->techniques = kSeparators;
    return next;
  }
  if (At(core).kind == TokenKind::kSign) return 0;
  const size_t next = ReadWord(core, inner);
  if (next != 0 && next < end_ && At(next).sign == close) return next;
  *inner = Part();
  return ReadInside(core, close, bracket, inner);
}

// What is enclosed without being a listed word.
size_t MarkReader::ReadInside(size_t core, char close, bool bracket,
                              Part* inner) const {
  std::string inside;
  size_t i = core;
  while (i < end_ && i - core < kLongestInside && At(i).sign != close) {
    if (At(i).kind != TokenKind::kSign) inside += scene_.Text(i);
    ++i;
  }
  if (i >= end_ || At(i).sign != close) return 0;
  const bool letters = At(core).size() == 1 && i > core + 1;
  if (const PartKind kind = KindOfSpelled(inside);
      kind != PartKind::kSign && (bracket || letters)) {
    inner->kind = kind;
    inner->said = true;
    inner->techniques = kAtDotWords | (letters ? kSpaced : kLeet);
    return i;
  }
  const bool joined = bracket || close == '_' || close == '-' || close == '*';
  if (!joined || !IsNoise(inside)) return 0;
  inner->kind = PartKind::kNoise;
  inner->techniques = kFillerWords;
  return i;
}

// A sign on both sides makes a mark of "at" and "dot" only, and of no word
// with another use: "mail-a-friend.com", "and/or".
bool MarkReader::MayJoin(size_t first, Inner inner, const Part& part) const {
  if (part.Is(PartKind::kNoise)) return true;
  if (!part.Is(PartKind::kAt) && !part.Is(PartKind::kDot)) return false;
  const char open = At(first).sign;
  const bool spaced =
      At(inner.begin).space_before || At(inner.end).space_before;
  const bool letters = (part.techniques & kSpaced) != 0;
  if (spaced && !letters && open != '"' && open != '*') return false;
  if (part.said && !part.clear && scene_.Text(inner.begin) != "at") {
    return false;
  }
  // ".-." and "/./" are ruled lines and paths, "-@-" is not.
  return open != '/' && (open != ':' || part.said) &&
         (first == 0 || At(first - 1).sign != open);
}

// A word for a sign stands apart: it is none in "w3.org", "l e i m . a t",
// "kipferl.co.at".
bool MarkReader::IsPartOfName(size_t i) const {
  const Lexeme& lexeme = At(i);
  if (!lexeme.Is(kMarkWords) || lexeme.kind == TokenKind::kGlued) return false;
  const bool before =
      i > 0 && !lexeme.space_before && At(i - 1).kind != TokenKind::kGlued;
  const size_t next = i + lexeme.length;
  const bool after = next < scene_.size() && !At(next).space_before &&
                     At(next).kind != TokenKind::kGlued &&
                     (At(next).kind != TokenKind::kSign ||
                      At(next).sign == '@' || At(next).sign == '.');
  if ((before && At(i - 1).sign != ',') || (after && !EndsHere(next))) {
    return true;
  }
  if (lexeme.length > 1) return false;
  if (i > 0 && At(i - 1).sign == '.' && IsTld(scene_.Text(i))) return true;
  return lexeme.size() == 1 && (IsLetterBeside(i, 1) || IsLetterBeside(i, -1));
}

// Whether the sentence ends with the full stop at lexeme `i`.
bool MarkReader::EndsHere(size_t i) const {
  return At(i).sign == '.' &&
         (i + 1 >= scene_.size() || At(i + 1).space_before);
}

// Whether a single letter is next to lexeme `i`, over one sign at most.
bool MarkReader::IsLetterBeside(size_t i, int step) const {
  for (int n = 0; n < 2; ++n) {
    if (step < 0 ? i == 0 : i + 1 >= end_) return false;
    i = step < 0 ? i - 1 : i + 1;
    if (At(i).kind != TokenKind::kSign) return At(i).size() == 1;
  }
  return false;
}

uint32_t MarkReader::GapBefore(size_t i) const {
  return i == 0 ? At(i).span.begin : At(i).span.begin - At(i - 1).span.end;
}

}  // namespace composer_guard
