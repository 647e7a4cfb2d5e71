// How a run of digits looks, before it is read as a phone number.
#ifndef COMPOSER_GUARD_DETECT_PHONE_SHAPE_H_
#define COMPOSER_GUARD_DETECT_PHONE_SHAPE_H_

#include <string>
#include <vector>

#include "core/detect/digit_chain.h"
#include "core/detect/scene.h"

namespace composer_guard {

// How the run looks, before its digits are read.
struct PhoneShape {
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
  size_t letters = 0;      // "5x5x5"
  size_t asides = 0;       // "(got that?)"
  size_t paragraphs = 0;   // empty lines
  size_t loose = 0;        // letters only, between spaces
  size_t mixed = 0;        // words and numerals without a gap: "5oh5"
  size_t apart = 0;        // words letter by letter
  size_t shaped = 0;       // pieces of dates, versions and the like
  bool named = false;      // glued to a name
  bool one_letter = true;  // the joining letters are all the same
  bool counting = false;   // "1 2 3 4 5", "2 3 5 7 11", "five four three"
  bool thousands = false;  // "8 804 190"
  bool binary = true;      // zeros and ones
  bool cut = false;        // numerals go on before or behind it
  bool plus = false;
  bool bracket = false;  // "(415) …"
  bool joined = false;   // some usual sign between pieces
  bool even = false;     // all gaps are of one kind

  // Ten words, most of them nothing but digits, are a number.
  bool WholeInWords() const { return words >= 10 && weak * 2 <= words; }
  // "98x765x43210": a size has fewer digits.
  bool Parted() const { return letters >= (digits >= 9 ? 2u : 3u); }
  // Beyond what a date, a version or a size looks like; and over a remark or a
  // line.
  bool CutUp() const {
    return Parted() || leet >= 2 || (single >= 4 && single * 2 >= pieces);
  }
  bool Broken() const { return asides + lines + labels > 0; }
  // "5 I 3 . 5 5 5 . O I 5 9": digits one by one, a few of them in letters.
  bool OneByOne() const {
    constexpr size_t kFewest = 9;
    return single >= kFewest && single == pieces && loose * 2 < pieces &&
           lines == 0;
  }
  bool Hidden() const {
    return words + leet + single >= 6 || odd + letters >= 4 || mixed >= 2;
  }
  bool Disguised() const {
    return words + leet + odd + lines + labels + fillers + letters + asides +
                   paragraphs >
               0 ||
           (single >= 5 && single + 1 >= pieces);
  }
  // Written like a number of some country, all of it.
  bool Plain() const {
    return digits >= 8 && pieces <= 6 && shaped == 0 && commas == 0 && !named &&
           !cut && !Disguised();
  }
};

// The shape of pieces [first, last).
PhoneShape LookAt(const Scene& scene, const std::vector<DigitPiece>& pieces,
                  size_t first, size_t last);

// How the shape was disguised.
Techniques TechniquesOf(const PhoneShape& shape);

// "415-555-0132", "(415) 555 0132", "1-800-555-0199": as North Americans
// write it.
bool NorthAmericanGroups(const std::vector<DigitPiece>& pieces, size_t first,
                         size_t last);

// "S21/S22/S23": every piece has the same one letter before its numeral.
bool IsModelList(const Scene& scene, const std::vector<DigitPiece>& pieces,
                 size_t first, size_t last);

// "| S | 3307412 | 041 |": pieces of it are cells of a table.
bool IsTableRow(const Scene& scene, const std::vector<DigitPiece>& pieces,
                size_t first, size_t last);

// The digits of pieces [first, last).
std::string DigitsOf(const std::vector<DigitPiece>& pieces, size_t first,
                     size_t last);

// From the first digit, or the plus sign or bracket before it, to the last.
ViewSpan SpanOf(const Scene& scene, const std::vector<DigitPiece>& pieces,
                size_t first, size_t last);

// Whether the pieces up to `end` are as long as a number and no line, bar or
// slash is inside, but behind them: "0113 496 0451 | 2 Mill Lane", up to piece
// `last`. kNowhere: there is no end.
bool IsWholeBefore(const std::vector<DigitPiece>& pieces, size_t first,
                   size_t end, size_t last);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_SHAPE_H_
