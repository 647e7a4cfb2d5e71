#include "core/detect/email_marks.h"

#include <algorithm>
#include <optional>
#include <string>

#include "core/detect/domain.h"
#include "core/detect/email_mark_words.h"

namespace composer_guard {
namespace {

// Letters of a word that is spelled: "a t", "a r r o b a".
constexpr size_t kLongestSpelled = 6;
constexpr size_t kShortTld = 3;  // "com", "vn"

}  // namespace

bool HasTag(uint16_t set, WordClass wanted) {
  for (const WordTag& tag : TagSet(set)) {
    if (tag.word_class == wanted) return true;
  }
  return false;
}

bool EndsAsTld(std::string_view word) {
  return word.ends_with("com") || word.ends_with("net") ||
         word.ends_with("org");
}

bool IsPlainText(const Scene& scene, size_t i) {
  constexpr WordClasses kRead =
      kMarkWords |
      AnyOf(WordClass::kDigit, WordClass::kProvider, WordClass::kProviderWeak);
  const Lexeme& word = scene.At(i);
  // One letter may be part of a mark, or look like another.
  constexpr uint32_t kLetter = 3;  // bytes
  return word.kind == TokenKind::kWord && word.size() > 1 &&
         (word.size() > kLetter ||
          static_cast<unsigned char>(scene.Text(i)[0]) < 0x80) &&
         !word.Is(kRead) &&
         !word.Has(kHoldsAtOrDot | kHoldsAtName | kHoldsDot | kNamesCode) &&
         !scene.circled_letters && !EndsAsTld(scene.Text(i));
}

size_t MarkReader::Read(size_t i, Part* part) const {
  if (At(i).kind != TokenKind::kSign) {
    if (At(i).size() == 1) {
      if (const size_t next = ReadSpelled(i, part)) return next;
      if (const size_t next = ReadLeet(i, part)) return next;
    }
    if (At(i).Has(kNamesCode)) {
      if (const size_t next = ReadNumbered(i, part)) return next;
    }
    return At(i).Is(kMarkWords) && !IsPartOfName(i) ? ReadWord(i, part) : 0;
  }
  if (At(i).sign == '%') return ReadCode(i, part);
  if (At(i).sign == '<') {
    if (const size_t next = ReadComment(i, part)) return next;
  }
  if (At(i).sign == '\\') {
    if (const size_t next = ReadNumbered(i, part)) return next;
    // "jane\@acme\.com", as Markdown has signs that are to stay.
    if (i + 1 >= end_ || At(i + 1).space_before ||
        (At(i + 1).sign != '@' && At(i + 1).sign != '.')) {
      return 0;
    }
    part->kind = PartKind::kNoise;
    part->techniques = kMarkup;
    return i + 1;
  }
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
  // Inside names they are usual, where no mark stands right behind them.
  const bool usual = At(i).sign == '.' || At(i).sign == '+';
  return usual && (i + 1 >= end_ || At(i + 1).space_before ||
                   !At(i + 1).Is(kMarkWords))
             ? 0
             : ReadEnclosed(i, part);
}

// "acme<!-- x -->.com": what a page does not show.
size_t MarkReader::ReadComment(size_t i, Part* part) const {
  constexpr size_t kLongest = 16;  // lexemes
  const auto sign = [this](size_t at) {
    return at < end_ && At(at).kind == TokenKind::kSign ? At(at).sign : '\0';
  };
  if (sign(i + 1) != '!' || sign(i + 2) != '-') return 0;
  for (size_t at = i + 3; at < i + kLongest && at < end_; ++at) {
    if (sign(at) != '>' || sign(at - 1) != '-') continue;
    part->kind = PartKind::kNoise;
    part->techniques = kMarkup;
    return at + 1;
  }
  return 0;
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
      // "แอด @jane": it adds the one that follows.
      if (mark.kind == PartKind::kAt && next < end_ && At(next).sign == '@') {
        return 0;
      }
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

// "j a n e   a t   a c m e": letters apart, and words further apart or of more
// letters, "acme d o t com".
size_t MarkReader::ReadSpelled(size_t i, Part* part) const {
  if (At(i).size() != 1 || i + 1 >= end_ || At(i + 1).size() != 1) return 0;
  const auto parted = [this](size_t from, size_t to) {
    constexpr uint32_t kWordGap = 2;
    const bool word = At(from).kind != TokenKind::kSign && At(from).size() > 1;
    return GapBefore(to) >= (word ? kWordGap - 1 : kWordGap);
  };
  if (i > 0 && !parted(i - 1, i)) return 0;
  std::string word;
  size_t next = i;
  while (next < end_ && next - i < kLongestSpelled && At(next).size() == 1 &&
         At(next).kind != TokenKind::kSign &&
         (next == i || GapBefore(next) == 1)) {
    word += scene_.Text(next++);
  }
  if (next < end_ && !parted(next, next)) return 0;
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

// A word for a sign stands apart: it is none in "w3.org", "l e i m . a t",
// "kipferl.co.at".
bool MarkReader::IsPartOfName(size_t i) const {
  const Lexeme& lexeme = At(i);
  if (lexeme.kind == TokenKind::kGlued) return false;
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
