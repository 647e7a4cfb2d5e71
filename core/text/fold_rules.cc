#include "core/text/fold_rules.h"

#include <algorithm>
#include <iterator>

#include "core/text/utf8.h"
#include "unicode/normalizer2.h"
#include "unicode/uchar.h"
#include "unicode/unistr.h"

namespace composer_guard {
namespace {

struct Range {
  char32_t first = 0;
  char32_t last = 0;
};

template <size_t n>
bool In(const Range (&ranges)[n], char32_t c) {
  return std::any_of(std::begin(ranges), std::end(ranges), [c](Range range) {
    return range.first <= c && c <= range.last;
  });
}

// Marks that decorate a letter: without them the word is still the same. The
// vowel signs of Indic scripts and of Thai are not among them.
constexpr Range kDecoratingMarks[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x05BF, 0x05C7},
    {0x0610, 0x061A}, {0x0640, 0x0640}, {0x064B, 0x065F}, {0x0670, 0x0670},
    {0x06D6, 0x06DC}, {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x20D0, 0x20FF},
    {0xFE20, 0xFE2F},
};

// Scripts written without spaces between words, and Hangul, where particles
// are glued to the word.
constexpr Range kIdeographs[] = {
    {0x0E00, 0x0E7F}, {0x1100, 0x11FF}, {0x3005, 0x3007},   {0x3021, 0x3029},
    {0x3040, 0x30FF}, {0x3100, 0x31FF}, {0x3400, 0x4DBF},   {0x4E00, 0x9FFF},
    {0xAC00, 0xD7AF}, {0xF900, 0xFAFF}, {0x20000, 0x3FFFF},
};

// Letters that no decomposition takes back to their base.
struct Pair {
  char32_t from = 0;
  char to = 0;
};
constexpr Pair kStrokedLetters[] = {
    {0x00F8, 'o'}, {0x0111, 'd'}, {0x0127, 'h'}, {0x0131, 'i'},
    {0x0142, 'l'}, {0x0167, 't'}, {0x0180, 'b'}, {0x0268, 'i'},
};

// Small capitals, which NFKC takes for letters of their own.
constexpr Pair kSmallCapitals[] = {
    {0x0262, 'g'}, {0x026A, 'i'}, {0x0274, 'n'}, {0x0280, 'r'}, {0x028F, 'y'},
    {0x0299, 'b'}, {0x029C, 'h'}, {0x029F, 'l'}, {0x1D00, 'a'}, {0x1D04, 'c'},
    {0x1D05, 'd'}, {0x1D07, 'e'}, {0x1D0A, 'j'}, {0x1D0B, 'k'}, {0x1D0D, 'm'},
    {0x1D0F, 'o'}, {0x1D18, 'p'}, {0x1D1B, 't'}, {0x1D1C, 'u'}, {0x1D20, 'v'},
    {0x1D21, 'w'}, {0x1D22, 'z'}, {0xA730, 'f'}, {0xA731, 's'},
};

// Letters in frames that NFKC leaves alone: first of 26, circled or squared.
constexpr char32_t kFramedAlphabets[] = {0x1F150, 0x1F170};

template <size_t n>
char LetterIn(const Pair (&pairs)[n], char32_t c) {
  for (const Pair& pair : pairs) {
    if (pair.from == c) return pair.to;
  }
  return '\0';
}

char AsciiSign(char32_t c) {
  switch (c) {
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x02BC:
    case 0x02B9:
    case 0x00B4:
      return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x2033:
      return '"';
    case 0x2044:
    case 0x2215:
      return '/';
    case 0x2212:
      return '-';
    case 0x2028:
    case 0x2029:
    case 0x0085:
      return '\n';
    default:
      return 0;
  }
}

// Digit of a numeral in a frame ("❶", "⓿"), or -1.
int FramedDigit(char32_t c) {
  if (c == 0x24FF) return 0;
  if (0x2776 <= c && c <= 0x277E) return static_cast<int>(c - 0x2775);
  if (0x2780 <= c && c <= 0x2788) return static_cast<int>(c - 0x277F);
  if (0x278A <= c && c <= 0x2792) return static_cast<int>(c - 0x2789);
  if (0x2780 <= c && c <= 0x2788) return static_cast<int>(c - 0x277F);
  if (0x278A <= c && c <= 0x2792) return static_cast<int>(c - 0x2789);
  if (0x24F5 <= c && c <= 0x24FD) return static_cast<int>(c - 0x24F4);
  return -1;
}

const icu::Normalizer2* CaseFolding() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFKCCasefoldInstance(status);
}

const icu::Normalizer2* Composition() {
  UErrorCode status = U_ZERO_ERROR;
  return icu::Normalizer2::getNFCInstance(status);
}

// Appends `c` with its decorating marks taken off.
void AppendBare(char32_t c, icu::UnicodeString* out) {
  if (In(kDecoratingMarks, c)) return;
  icu::UnicodeString parts;
  if (!Composition()->getDecomposition(static_cast<UChar32>(c), parts)) {
    out->append(static_cast<UChar32>(c));
    return;
  }
  icu::UnicodeString kept;
  bool dropped = false;
  for (int32_t i = 0; i < parts.length(); i = parts.moveIndex32(i, 1)) {
    const UChar32 part = parts.char32At(i);
    if (In(kDecoratingMarks, static_cast<char32_t>(part))) {
      dropped = true;
    } else {
      kept.append(part);
    }
  }
  if (dropped) {
    out->append(kept);
  } else {
    out->append(static_cast<UChar32>(c));
  }
}

}  // namespace

CharClass ClassByRule(char32_t c) {
  if (c == '\n' || c == '\r') return CharClass::kNewline;
  if (In(kIdeographs, c)) return CharClass::kIdeograph;
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_SPACE_SEPARATOR:
    case U_CONTROL_CHAR:
      return CharClass::kSpace;
    case U_LINE_SEPARATOR:
    case U_PARAGRAPH_SEPARATOR:
      return CharClass::kNewline;
    case U_DECIMAL_DIGIT_NUMBER:
      return CharClass::kDigit;
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
      return CharClass::kLetter;
    default:
      return CharClass::kSign;
  }
}

Techniques FoldByRule(char32_t c, std::string* out) {
  const int framed = FramedDigit(c);
  if (framed >= 0) {
    out->push_back(static_cast<char>('0' + framed));
    return kStyledLetters;
  }
  for (const char32_t first : kFramedAlphabets) {
    if (first <= c && c < first + 26) {
      out->push_back(static_cast<char>('a' + (c - first)));
      return kStyledLetters;
    }
  }
  const int digit = u_charDigitValue(static_cast<UChar32>(c));
  if (digit >= 0) {
    out->push_back(static_cast<char>('0' + digit));
    if (c < 0x80) return 0;
    return c < 0x10000 ? kOtherDigits : kStyledLetters;
  }
  const int8_t type = u_charType(static_cast<UChar32>(c));
  if (const char sign = AsciiSign(c); sign != 0) {
    out->push_back(sign);
    return 0;
  }
  if (type == U_DASH_PUNCTUATION) {
    out->push_back('-');
    return 0;
  }
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString folded = CaseFolding()->normalize(
      icu::UnicodeString(static_cast<UChar32>(c)), status);
  icu::UnicodeString bare;
  bool styled = false;
  for (int32_t i = 0; i < folded.length(); i = folded.moveIndex32(i, 1)) {
    AppendBare(static_cast<char32_t>(folded.char32At(i)), &bare);
  }
  for (int32_t i = 0; i < bare.length(); i = bare.moveIndex32(i, 1)) {
    const auto part = static_cast<char32_t>(bare.char32At(i));
    const char capital = LetterIn(kSmallCapitals, part);
    styled = styled || capital != 0;
    const char sign = AsciiSign(part);
    if (const char stroked = LetterIn(kStrokedLetters, part); stroked != 0) {
      out->push_back(stroked);
    } else if (capital != 0) {
      out->push_back(capital);
    } else if (sign != 0) {
      out->push_back(sign);
    } else {
      AppendUtf8(part, out);
    }
  }
  if (out->empty()) {
    return In(kDecoratingMarks, c) ? Techniques{kCombiningMarks}
                                   : Techniques{kZeroWidth};
  }
  if (styled) return kStyledLetters;
  const bool ascii = static_cast<unsigned char>(out->front()) < 0x80;
  if (c < 0x2000 || !ascii) return 0;
  const char lead = out->front();
  const bool alnum =
      ('0' <= lead && lead <= '9') || ('a' <= lead && lead <= 'z');
  if (alnum) return kStyledLetters;
  return 0;
}

bool CapitalByRule(char32_t c) {
  const auto value = static_cast<UChar32>(c);
  return u_isUUppercase(value) || u_istitle(value);
}

}  // namespace composer_guard
