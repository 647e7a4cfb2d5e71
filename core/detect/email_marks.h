// Signs of an address written as words, in brackets, in codes or letter by
// letter: what stands for "@", a dot, a dash, a slash.
//
//   catches: "dot", "[at]", "_dot_", "--at--", "(.)", "%40", "( d o t )",
//            "(attt)", "[insert at here]", "[no-spam]", "chr(64)", "\x40"
//   leaves:  "w3.org" (w is a word for "@" in Polish), "mail-a-friend"
#ifndef COMPOSER_GUARD_DETECT_EMAIL_MARKS_H_
#define COMPOSER_GUARD_DETECT_EMAIL_MARKS_H_

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/detect/email_parts.h"
#include "core/text/word_list.h"

namespace composer_guard {

// Whether the set holds a tag of that class.
bool HasTag(uint16_t set, WordClass wanted);

// A mark inside a word, in bytes of the word: AT in "janeATacme".
struct GluedMark {
  size_t at = 0;
  size_t size = 0;
  PartKind kind = PartKind::kSign;
};

// Of a word: "at" or "do", a mark where they are capitals; "joeatgmail".
bool HoldsAtOrDot(std::string_view word);
bool HoldsAtName(std::string_view word);
// The number of a sign may follow, or its key.
inline constexpr auto kCodeNames =
    Words("u", "x", "alt", "chr", "char", "ascii", "shift", "unicode");
// Whether the number of "@" stands behind such a word.
bool IsCodeOfAt(const Scene& scene, size_t i);

// Cheap test: whether lexeme `i` holds "AT" or the like in capitals.
bool MayHoldMark(const Scene& scene, size_t i);

// Whether the word ends as many hosts do.
bool EndsAsTld(std::string_view word);

// Whether the word is no mark, no digit and no provider, and holds none.
bool IsPlainText(const Scene& scene, size_t i);

// Whether the draft as it was written holds a letter in a circle.
bool HasCircledLetters(std::string_view draft);

class MarkReader {
 public:
  // Reads no lexeme from `end` on.
  MarkReader(const Scene& scene, size_t end) : scene_(scene), end_(end) {}

  // The mark that begins at lexeme `i`; one past its last lexeme, or 0. Fills
  // in what the part is, not where.
  size_t Read(size_t i, Part* part) const;

  // The marks inside the word at `i`, set apart by their capitals or circles.
  std::vector<GluedMark> ReadGlued(size_t i) const;

 private:
  // The lexemes of a mark without what encloses it.
  struct Inner {
    size_t begin = 0;
    size_t end = 0;
  };
  const Lexeme& At(size_t i) const { return scene_.At(i); }
  size_t ReadComment(size_t i, Part* part) const;
  size_t ReadWord(size_t i, Part* part) const;
  size_t ReadSpelled(size_t i, Part* part) const;
  size_t ReadLeet(size_t i, Part* part) const;
  size_t ReadCode(size_t i, Part* part) const;
  size_t ReadNumbered(size_t i, Part* part) const;
  size_t ReadEnclosed(size_t i, Part* part) const;
  size_t ReadCore(size_t core, char close, bool bracket, Part* inner) const;
  size_t ReadInside(size_t core, char close, bool bracket, Part* inner) const;
  size_t ReadAmongWords(size_t core, char close, Part* inner) const;
  char ClosingOf(size_t i) const;
  bool Closes(size_t i, char close) const;
  bool MayJoin(size_t first, Inner inner, const Part& part, bool doubled) const;
  bool IsBesideProvider(size_t first, size_t last) const;
  bool IsPartOfName(size_t i) const;
  bool EndsHere(size_t i) const;
  bool IsLetterBeside(size_t i, int step) const;
  uint32_t GapBefore(size_t i) const;

  const Scene& scene_;
  const size_t end_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_MARKS_H_
