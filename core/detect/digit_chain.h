// The digits view: numerals, number words, look-alike letters and whatever
// stands between them, read as one run of digits.
//
//   catches: "five five 5, oh one", "double six", "three fives", "O77OO",
//            "[0][3][0]", "9🍀8🍀3", "6 then 1 then 9", "<b>816</b>-555",
//            "5x5x5", "415 (got that?) 555", "4l5 SSS", "call4155550132"
//   leaves:  "two or three weeks", "10px", "1Z999AA", "version 2b"
#ifndef COMPOSER_GUARD_DETECT_DIGIT_CHAIN_H_
#define COMPOSER_GUARD_DETECT_DIGIT_CHAIN_H_

#include <cstdint>
#include <string>
#include <vector>

#include "core/detect/number_shields.h"
#include "core/detect/scene.h"

namespace composer_guard {

// What stands before a piece of a chain.
enum class Gap : uint8_t {
  kNone,       // nothing at all
  kSpace,      // one or more spaces
  kUsual,      // what phone numbers are written with: - . / ( )
  kOdd,        // other signs, emoji, tags, several signs
  kComma,      // a comma
  kWords,      // filler words
  kLetter,     // one letter, or an x between spaces: "5x5x5"
  kAside,      // a short remark: "(got that?)", "...wait for it..."
  kLine,       // a line break, and perhaps a list sign or number
  kParagraph,  // an empty line
  kLabel,      // a line break and a label: "phase two: "
};

struct DigitPiece {
  std::string digits;
  size_t begin = 0;  // lexemes
  size_t end = 0;
  Gap gap = Gap::kNone;  // before this piece
  char sign = 0;         // the gap's last ASCII sign, or its letter
  bool word = false;     // number words
  bool named = false;    // glued to a name: "john4155550132"
  uint8_t glued = 0;     // words in it beside numerals: "nine8one6"
  bool weak = false;     // words that are rarely meant as digits
  bool leet = false;     // letters for digits
  bool loose = false;    // letters only, behind a space: "415 SSS"
  bool apart = false;    // words letter by letter: "f o u r"
  bool foreign = false;  // of none of the languages before it
  bool shaped = false;   // in a date, a version or the like, by its shape
};

struct DigitChain {
  std::vector<DigitPiece> pieces;
  size_t next = 0;  // where to read on
  size_t said = 0;  // given: words before this lexeme may be misspelt digits
};

// What number words begin with.
inline constexpr WordClasses kNumberWords =
    AnyOf(WordClass::kDigit, WordClass::kDigitWeak, WordClass::kTeen,
          WordClass::kTens, WordClass::kHundreds, WordClass::kMultiplier);

// Most pieces of one chain; what follows begins a new one.
inline constexpr size_t kMostPieces = 28;

// The chain that begins with lexeme `i`, if that is a digit of some sort;
// else one without pieces. A lexeme that is surely shielded is none.
void ReadChain(const Scene& scene, const NumberShields& shields, size_t i,
               DigitChain* chain);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DIGIT_CHAIN_H_
