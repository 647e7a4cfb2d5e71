// Marks in brackets or between two like signs. See email_marks.h.

#include <array>
#include <string>

#include "core/detect/domain.h"
#include "core/detect/email_mark_words.h"
#include "core/detect/email_marks.h"
#include "core/match/leet.h"
#include "core/text/brackets.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Brackets around one sign or word: "[[at]]", "[(dot)]".
constexpr size_t kDeepest = 2;
// Lexemes inside brackets that are looked at: "(s l a s h)".
constexpr size_t kLongestInside = 9;
constexpr size_t kMostRepeated = 3;  // "[@@]"

// Brackets beyond ASCII; what closes one is known by a small number.
struct Bracket {
  std::string_view open;
  std::string_view close;
  char known = 0;
};
constexpr auto kBrackets = std::to_array<Bracket>({
    {"\xC2\xAB", "\xC2\xBB", 1},          // guillemets
    {"\xC2\xBB", "\xC2\xAB", 2},          // and the other way round
    {"\xE2\x80\xB9", "\xE2\x80\xBA", 3},  // single ones
    {"\xE3\x80\x90", "\xE3\x80\x91", 4},  // lenticular
    {"\xE3\x80\x8C", "\xE3\x80\x8D", 5},  // corners
    {"\xE3\x80\x8E", "\xE3\x80\x8F", 6},
    {"\xE2\x9F\xA8", "\xE2\x9F\xA9", 7},  // angles
    {"\xE3\x80\x88", "\xE3\x80\x89", 8},
    {"\xE3\x80\x8A", "\xE3\x80\x8B", 9},
});

// Signs that join a word to its neighbours on both sides: "-at-", "|dot|".
bool Joins(char sign) {
  return sign == '-' || sign == '_' || sign == '*' || sign == '|' ||
         sign == '~' || sign == '"' || sign == '\'' || sign == '=' ||
         sign == ':' || sign == '/' || sign == '^' || sign == '#' ||
         sign == '.' || sign == '+';
}

// Of those the ones that are written twice as well: "--at--".
bool JoinsTwice(char sign) {
  return sign == '-' || sign == '_' || sign == '*' || sign == '=' ||
         sign == '~' || sign == '|' || sign == ':' || sign == '/' ||
         sign == '.';
}

// "attt", "dooot": the word without letters that are like the one before.
std::string WithoutDoubles(std::string_view word) {
  std::string once;
  for (const char c : word) {
    if (once.empty() || once.back() != c) once += c;
  }
  return once;
}

// Words that may stand beside a mark in brackets: "[insert at here]".
bool IsBesideMark(std::string_view word) {
  static constexpr auto kBeside = Words(
      "a", "add", "an", "and", "by", "change", "for", "goes", "here", "insert",
      "into", "is", "it's", "put", "replace", "sign", "symbol", "that's", "the",
      "then", "this", "to", "use", "usual", "with", "your");
  return kBeside.Has(word);
}

}  // namespace

char MarkReader::ClosingOf(size_t i) const {
  const Lexeme& lexeme = At(i);
  if (lexeme.kind != TokenKind::kSign) return 0;
  if (lexeme.sign != 0) return ClosingBracket(lexeme.sign);
  for (const Bracket& bracket : kBrackets) {
    if (scene_.Text(i) == bracket.open) return bracket.known;
  }
  return 0;
}

bool MarkReader::Closes(size_t i, char close) const {
  if (i >= end_) return false;
  if (At(i).sign != 0 || close >= ' ') return At(i).sign == close;
  for (const Bracket& bracket : kBrackets) {
    if (bracket.known == close) return scene_.Text(i) == bracket.close;
  }
  return false;
}

// "[dot]", "( at )", "_at_", "(.)", "[no-spam]"
size_t MarkReader::ReadEnclosed(size_t i, Part* part) const {
  const bool bracket = ClosingOf(i) != 0;
  const char open = At(i).sign;
  if (!bracket && !Joins(open)) return 0;
  std::array<char, kDeepest> closes = {};
  size_t depth = 0;
  size_t core = i;
  while (depth < kDeepest && core < end_ &&
         (ClosingOf(core) != 0 ||
          (!bracket &&
           (depth == 0 || (JoinsTwice(open) && !At(core).space_before &&
                           At(core).sign == open))))) {
    // "-(at)-" is a bracket between two like signs.
    const char close = ClosingOf(core);
    closes[depth++] = close != 0 ? close : open;
    ++core;
  }
  if (core >= end_) return 0;
  Part inner;
  // "-(a)-" says more than "-a-".
  const bool inner_bracket = ClosingOf(core - 1) != 0;
  size_t next = ReadCore(core, closes[depth - 1], inner_bracket, &inner);
  if (next == 0 || next + depth > end_) return 0;
  const Inner span{core, next};
  const bool doubled = depth == kDeepest;
  for (; depth > 0; --depth, ++next) {
    if (!Closes(next, closes[depth - 1])) return 0;
  }
  if (!bracket && !MayJoin(i, span, inner, doubled)) return 0;
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
    // "[@t]"
    const bool leet = sign == '@' && next < end_ && scene_.Text(next) == "t" &&
                      !At(next).space_before;
    return leet ? next + 1 : next;
  }
  if (sign == '/' && bracket) {
    inner->kind = PartKind::kSlash;
    inner->techniques = kSeparators;
    return core + 1;
  }
  if (At(core).kind == TokenKind::kSign) return 0;
  size_t next = ReadWord(core, inner);
  if (next == 0 && At(core).Has(kNamesCode)) next = ReadNumbered(core, inner);
  if (next != 0 && Closes(next, close)) return next;
  *inner = Part();
  if (const size_t end = ReadInside(core, close, bracket, inner)) return end;
  return bracket ? ReadAmongWords(core, close, inner) : 0;
}

// What is enclosed without being a listed word.
size_t MarkReader::ReadInside(size_t core, char close, bool bracket,
                              Part* inner) const {
  const bool joined = bracket || close == '_' || close == '-' || close == '*';
  if (!joined && At(core).size() > 1) return 0;
  size_t i = core;
  while (i < end_ && i - core < kLongestInside && !Closes(i, close)) ++i;
  if (!Closes(i, close)) return 0;
  const bool letters = At(core).size() == 1 && i > core + 1;
  std::string inside;
  for (size_t k = core; k < i; ++k) {
    if (At(k).kind != TokenKind::kSign) inside += scene_.Text(k);
  }
  PartKind kind = PartKind::kSign;
  if (bracket || letters) {
    kind = KindOfSpelled(inside);
    if (kind == PartKind::kSign) kind = KindOfSpelled(WithoutDoubles(inside));
  }
  // "(a7)", "(punk7)"
  if (kind == PartKind::kSign && bracket) {
    for (char& c : inside) c = FromLeet(c);
    kind = KindOfSpelled(inside);
  }
  if (bracket && inside == "d") kind = PartKind::kDot;  // "[a] x [d] lk"
  if (kind != PartKind::kSign) {
    inner->kind = kind;
    inner->said = true;
    inner->techniques = kAtDotWords | (letters ? kSpaced : kLeet);
    return i;
  }
  if (!joined || !IsNoise(inside)) return 0;
  inner->kind = PartKind::kNoise;
  inner->techniques = kFillerWords;
  return i;
}

// "[insert at here]", "(the @ sign)": one mark among words that only say so.
size_t MarkReader::ReadAmongWords(size_t core, char close, Part* inner) const {
  size_t i = core;
  bool found = false;
  while (i < end_ && i - core < kLongestInside && !Closes(i, close)) {
    Part mark;
    const bool sign = At(i).sign == '@';
    const size_t next = sign ? i + 1 : ReadWord(i, &mark);
    const bool other =
        !sign && (next == 0 || (next == i + 1 && scene_.Text(i) == "a"));
    if (other && !IsBesideMark(scene_.Text(i))) return 0;
    if (other) {
      ++i;
      continue;
    }
    if (sign) mark.kind = PartKind::kAt;
    if (found || (!mark.Is(PartKind::kAt) && !mark.Is(PartKind::kDot))) {
      return 0;
    }
    found = true;
    inner->kind = mark.kind;
    i = next;
  }
  if (!found || !Closes(i, close)) return 0;
  inner->said = true;
  inner->techniques = kAtDotWords | kFillerWords;
  return i;
}

// "jane/at/gmail/dot/com", "jane.at.gmail.dot.com": signs that are usual in
// names and paths enclose the marks beside a provider, both of them.
bool MarkReader::IsBesideProvider(size_t first, size_t last) const {
  const size_t next = last + 1;
  if (first > 0 && At(first - 1).Is(WordClass::kProvider)) return true;
  // The other mark stands between two such signs as well.
  const auto same = [&](size_t i) { return At(i).sign == At(first).sign; };
  if (first > 3 && same(first - 2) && same(first - 4) &&
      scene_.Text(first - 3) == "at") {
    return true;
  }
  return next + 3 < end_ && At(next).kind == TokenKind::kWord &&
         same(next + 1) && At(next + 2).Is(WordClass::kDotWord) &&
         same(next + 3);
}

// A sign on both sides makes a mark of "at" and "dot" only, and of no word
// with another use: "mail-a-friend.com", "and/or".
bool MarkReader::MayJoin(size_t first, Inner inner, const Part& part,
                         bool doubled) const {
  if (part.Is(PartKind::kNoise)) return true;
  const char open = At(first).sign;
  // "forms-dot-gle-slash-x"
  const bool slash = part.Is(PartKind::kSlash) && part.said && open == '-';
  if (!part.Is(PartKind::kAt) && !part.Is(PartKind::kDot) && !slash) {
    return false;
  }
  const bool spaced =
      At(inner.begin).space_before || At(inner.end).space_before;
  const bool letters = (part.techniques & kSpaced) != 0;
  if (spaced && !letters && open != '"' && open != '*') return false;
  // "studio *punto* it": no usual word stands so before a country.
  const size_t next = inner.end + (doubled ? kDeepest : 1);
  const bool country =
      part.Is(PartKind::kDot) && next < end_ && IsTld(scene_.Text(next));
  if (part.said && !part.clear && ClosingOf(inner.begin - 1) == 0 &&
      scene_.Text(inner.begin) != "at" && !country) {
    return false;
  }
  // ".-." and "/./" are ruled lines and paths, "-@-" is not.
  // "jane /at/ acme" is a mark as well.
  const bool slashed = open == '/' && !(part.said && At(first).space_before);
  const bool usual = slashed || open == '.' || open == '+';
  return (!usual || (doubled && part.said) ||
          IsBesideProvider(first, inner.end)) &&
         (open != ':' || part.said) &&
         (first == 0 || At(first - 1).sign != open);
}

}  // namespace composer_guard
