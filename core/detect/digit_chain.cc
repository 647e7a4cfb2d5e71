#include "core/detect/digit_chain.h"

#include <algorithm>
#include <utility>

#include "core/detect/digit_compound.h"
#include "core/detect/digit_dressed.h"
#include "core/detect/digit_gap.h"
#include "core/detect/digit_numeral.h"
#include "core/detect/digit_skip.h"
#include "core/detect/digit_spelt.h"
#include "core/detect/digit_words.h"

namespace composer_guard {
namespace {

bool IsAscii(const Scene& scene, size_t i) {
  return static_cast<unsigned char>(scene.Text(i).front()) < 0x80;
}

// "4 l 5 o": between numerals an "o" is no word.
bool IsLooseZero(const Scene& scene, const DigitChain& chain, size_t i) {
  return !chain.pieces.empty() && !chain.pieces.back().word &&
         scene.Text(i) == "o";
}

// "call4155550132", "WA4155550132": a word for a phone, and the space left out.
bool IsGluedCue(const Scene& scene, size_t i) {
  return scene.At(i).size() > 1 && !GluedBefore(scene, i) &&
         scene.At(i).Is(AnyOf(WordClass::kPhoneNoun, WordClass::kCallVerb,
                              WordClass::kService));
}

// "ping me john…", "…jane on WhatsApp": right before or behind.
bool StandsAtContact(const Scene& scene, size_t begin, size_t end) {
  constexpr WordClasses kContact =
      AnyOf(WordClass::kCallVerb, WordClass::kReachVerb, WordClass::kPhoneNoun,
            WordClass::kService, WordClass::kServiceWeak);
  constexpr size_t kBetween = 2;  // "me at"
  size_t at = begin;
  for (size_t n = 0; n < kBetween && at > 0; ++n) {
    const Lexeme& lexeme = scene.At(at - 1);
    const std::string_view word = scene.Text(at - 1);
    if (!lexeme.Is(WordClass::kMy) && word != "at" && word != "on") break;
    --at;
  }
  if (at > 0 && scene.At(at - 1).Is(kContact)) return true;
  return end + 1 < scene.size() && scene.Text(end) == "on" &&
         scene.At(end + 1).Is(kContact);
}

// A whole number with a name written to it, where it stands at a word for a
// contact: "john4155550132", "4155550132jane". Capitals make an order number.
bool ReadNamed(const Scene& scene, size_t i, size_t name, DigitPiece* piece) {
  constexpr size_t kFewest = 10;  // digits
  constexpr size_t kMost = 13;
  constexpr size_t kShortest = 3;  // letters
  constexpr WordClasses kNames =
      AnyOf(WordClass::kMy, WordClass::kCallVerb, WordClass::kReachVerb);
  if (scene.At(i).kind != TokenKind::kNumber || scene.At(i).size() < kFewest ||
      scene.At(i).size() > kMost || name >= scene.size()) {
    return false;
  }
  const size_t first = std::min(i, name);
  const Lexeme& word = scene.At(name);
  if (!GluedBefore(scene, first + 1) || GluedBefore(scene, first) ||
      GluedBefore(scene, first + 2) || word.size() < kShortest ||
      (word.classes != 0 && !word.Is(kNames)) ||
      !StandsAtContact(scene, first, first + 2)) {
    return false;
  }
  for (uint32_t at = word.span.begin + 1; at < word.span.end; ++at) {
    if (scene.view->IsCapital(at)) return false;
  }
  *piece = {.digits = std::string(scene.Text(i)),
            .begin = i,
            .end = i + 1,
            .named = true};
  return true;
}

// "five sevun six": a misspelt word is read among words that are digits. "one
// of" and "to have" call for no other.
char BySound(const Scene& scene, const DigitChain& chain, size_t i) {
  constexpr size_t kRun = 3;
  constexpr uint32_t kShort = 4;  // letters: "to", "for"
  constexpr WordClasses kSure = Bit(WordClass::kDigit);
  constexpr WordClasses kAny = kSure | Bit(WordClass::kDigitWeak);
  const auto& pieces = chain.pieces;
  if (scene.At(i).classes != 0) return 0;
  const bool beside =
      i < chain.said ||
      (!pieces.empty() && pieces.back().word &&
       (pieces.size() >= kRun ||
        (i + 1 < scene.size() &&
         scene.At(i + 1).Is(scene.At(i + 1).size() < kShort ? kSure : kAny))));
  return beside ? DigitBySound(scene.At(i), scene.Text(i)) : '\0';
}

// "to sześć", "no nove": a word that is rarely a digit tells no language, and
// is none before digits of another.
bool IsAllWeak(const DigitChain& chain) {
  return std::all_of(chain.pieces.begin(), chain.pieces.end(),
                     [](const DigitPiece& piece) { return piece.weak; });
}

// A die, or a Roman numeral in a row of them.
bool ReadDressed(const Scene& scene, const DigitChain& chain, size_t i,
                 DigitPiece* piece) {
  const bool inside = !chain.pieces.empty() && chain.pieces.back().word &&
                      DressedDigit(scene, chain.pieces.back().begin, true) != 0;
  if (!inside && !MayBeDressed(scene, i)) return false;
  const char digit = DressedDigit(scene, i, inside);
  if (digit == 0) return false;
  piece->digits = digit;
  piece->begin = i;
  piece->end = i + 1;
  piece->word = true;
  return true;
}

bool ReadPiece(const Scene& scene, const NumberShields& shields,
               const DigitChain& chain, size_t i, Languages* languages,
               DigitPiece* piece) {
  const Lexeme& lexeme = scene.At(i);
  if (shields[i] == NumberShield::kSure) return false;
  const bool in_chain = !chain.pieces.empty();
  if (ReadDressed(scene, chain, i, piece)) return true;
  if (lexeme.kind == TokenKind::kSign) return false;
  // "f0ur" is a word, "four5" is two.
  const bool leet = lexeme.length > 1 && lexeme.Is(WordClass::kDigit);
  const bool mixed = !leet && GluedBefore(scene, i + 1) &&
                     (IsAscii(scene, i) || IsLeetWord(scene.Text(i))) &&
                     IsAscii(scene, i + 1);
  if (!mixed && !IsLooseZero(scene, chain, i) &&
      ReadDigitWords(scene, i, languages, piece)) {
    return !in_chain || !piece->foreign || !IsAllWeak(chain);
  }
  *piece = {};
  const char digit =
      lexeme.kind == TokenKind::kWord ? BySound(scene, chain, i) : '\0';
  if (digit != 0) {
    *piece = {.digits = {digit},
              .begin = i,
              .end = i + 1,
              .word = true,
              .weak = true};
    return true;
  }
  if (lexeme.kind == TokenKind::kGlued) return false;
  if (GluedBefore(scene, i) && IsAscii(scene, i - 1) &&
      !(in_chain && IsJoiningLetter(scene, i - 1)) &&
      !IsGluedCue(scene, i - 1)) {
    // "1Z999"
    return !in_chain && ReadNamed(scene, i, i - 1, piece);
  }
  if (!ReadNumeral(scene, i, in_chain, piece)) {
    return !in_chain && ReadNamed(scene, i, i + 1, piece);
  }
  for (size_t k = piece->begin; k < piece->end; ++k) {
    if (shields[k] == NumberShield::kSure) return false;
    piece->shaped = piece->shaped || shields[k] == NumberShield::kShape;
  }
  return true;
}

// "five thrice", "a 0 twice": how often stands behind the digit.
void RepeatBehind(const Scene& scene, DigitPiece* piece) {
  const size_t at = piece->end;
  if (piece->digits.size() != 1 || at >= scene.size() ||
      scene.At(at).lines_before > 0) {
    return;
  }
  const auto times = TagOf(scene.At(at), WordClass::kMultiplier);
  if (!times.has_value()) return;
  const std::string_view word = scene.Text(at);
  const size_t length = LengthOf(scene.At(at), WordClass::kMultiplier);
  if (word != "thrice" && word != "twice" &&
      scene.Text(at + length - 1) != "times") {
    return;
  }
  // "5 twice 0 …" reads either way; English doubles what follows.
  if (at + length < scene.size() &&
      scene.At(at + length).kind != TokenKind::kSign &&
      scene.At(at + length).Is(WordClass::kDigit)) {
    return;
  }
  piece->digits.assign(static_cast<size_t>(times->value), piece->digits[0]);
  piece->end = at + length;
  piece->word = true;
}

// Joins tens and units, or may be a digit itself: "twenty and five", "fife".
bool GoesOnWords(const Scene& scene, size_t i) {
  constexpr uint32_t kJoint = 3;  // bytes of "and", "und"
  const std::string_view word = scene.Text(i);
  return (word.size() <= kJoint &&
          (IsNumberJoint(word) || word == "and" || word == "at")) ||
         word.starts_with("\xD9\x88") || DigitBySound(scene.At(i), word) != 0;
}

// Whether lexeme `i`, behind numerals or, if `words`, number words, goes on
// with none.
bool EndsNumbers(const Scene& scene, size_t i, bool words) {
  const Lexeme& lexeme = scene.At(i);
  const std::string_view word = scene.Text(i);
  if (lexeme.kind == TokenKind::kGlued) {
    // What is drawn out may be a dash: "090ー1234".
    return i + 1 < scene.size() && scene.At(i + 1).kind != TokenKind::kNumber &&
           !scene.At(i + 1).Is(WordClass::kDigit);
  }
  // "5x5", "5xSxSxO", "5 foo6", "f i v e", "VII VI"
  return lexeme.techniques == 0 &&
         !lexeme.Has(kNumberCompound | kNumberDoubled) &&
         word.size() > (IsAscii(scene, i) ? 1u : 2u) &&
         (!GluedBefore(scene, i) || (!words && word.find('x') == word.npos)) &&
         !GluedBefore(scene, i + 1) &&
         word.find_first_not_of("ivx") != word.npos && !IsLeetWord(word) &&
         SkipOrdinal(scene, i) == i && !(words && GoesOnWords(scene, i));
}

}  // namespace

size_t BehindFewDigits(const Scene& scene, size_t i) {
  constexpr size_t kMost = 5;
  constexpr size_t kMostWords = 2;
  constexpr size_t kFew = 2;  // more may go on with letters: "1-800-…"
  constexpr uint32_t kLetters = 7;
  constexpr std::string_view kSigns = ".,:;!?%/\"'-)";
  constexpr WordClasses kOne = AnyOf(WordClass::kDigit, WordClass::kDigitWeak,
                                     WordClass::kTeen, WordClass::kTens);
  constexpr WordClasses kMore = AnyOf(
      WordClass::kHundred, WordClass::kHundreds, WordClass::kMultiplier,
      WordClass::kDigitsPlural, WordClass::kDashWord, WordClass::kDotWord,
      WordClass::kSlashWord, WordClass::kPlusWord, WordClass::kUnderscoreWord);
  size_t digits = 0;
  size_t words = 0;
  for (size_t at = i; at < scene.size(); ++at) {
    const Lexeme& lexeme = scene.At(at);
    if ((at > i && lexeme.lines_before > 0) || lexeme.Is(kMore)) return i;
    if (lexeme.kind == TokenKind::kSign) {
      const char sign = lexeme.sign;
      if (kSigns.find(sign) == kSigns.npos ||
          (sign == '.' && scene.At(at - 1).sign == '.') ||
          (digits > kFew && (sign == '-' || sign == ')'))) {
        return i;
      }
      continue;
    }
    if (lexeme.kind == TokenKind::kNumber) {
      digits += lexeme.size();
    } else if (lexeme.Is(kOne)) {
      digits += lexeme.Is(AnyOf(WordClass::kTeen, WordClass::kTens)) ? 2 : 1;
      if (++words > kMostWords) return i;
    } else if (lexeme.Is(WordClass::kFiller)) {
      if (IsLeetWord(scene.Text(at))) return i;
      at += lexeme.length - 1u;
      continue;
    } else {
      return EndsNumbers(scene, at, words > 0) ? at : i;
    }
    // "3ight" is one word.
    if (digits > kMost || lexeme.length > 1 ||
        (digits > kFew && at + 1 < scene.size() &&
         scene.At(at + 1).size() == kLetters)) {
      return i;
    }
  }
  return scene.size();
}

void ReadChain(const Scene& scene, const NumberShields& shields, size_t i,
               DigitChain* chain) {
  chain->pieces.clear();
  chain->next = i + 1;
  Languages languages = kEveryLanguage;
  Gap gap = Gap::kNone;
  char sign = 0;
  bool words = false;
  size_t at = i;
  while (at < scene.size() && chain->pieces.size() < kMostPieces) {
    DigitPiece piece;
    if (!ReadPiece(scene, shields, *chain, at, &languages, &piece)) return;
    piece.gap = gap;
    piece.sign = sign;
    RepeatBehind(scene, &piece);
    at = piece.end;
    chain->pieces.push_back(std::move(piece));
    chain->next = at;
    words = words || chain->pieces.back().word;
    // A filler that is also a digit of a language spoken so far is a digit:
    // "zero um sete", not "four um five".
    const DigitGap read =
        ReadDigitGap(scene, at, words ? languages : Languages{0});
    if (!read.ok) return;
    gap = read.gap;
    sign = read.sign;
    at = read.next;
  }
}

}  // namespace composer_guard
