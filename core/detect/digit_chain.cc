#include "core/detect/digit_chain.h"

#include <algorithm>
#include <utility>

#include "core/detect/digit_dressed.h"
#include "core/detect/digit_gap.h"
#include "core/detect/digit_numeral.h"
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
  const bool mixed = !leet && GluedBefore(scene, i + 1) && IsAscii(scene, i) &&
                     IsAscii(scene, i + 1);
  if (!mixed && !IsLooseZero(scene, chain, i) &&
      ReadDigitWords(scene, i, languages, piece)) {
    return !in_chain || !piece->foreign || !IsAllWeak(chain);
  }
  *piece = {};
  if (lexeme.kind == TokenKind::kGlued) return false;
  if (GluedBefore(scene, i) && IsAscii(scene, i - 1) &&
      !(in_chain && IsJoiningLetter(scene, i - 1)) &&
      !IsGluedCue(scene, i - 1)) {
    return false;  // "1Z999"
  }
  if (!ReadNumeral(scene, i, in_chain, piece)) return false;
  for (size_t k = piece->begin; k < piece->end; ++k) {
    if (shields[k] == NumberShield::kSure) return false;
    piece->shaped = piece->shaped || shields[k] == NumberShield::kShape;
  }
  return true;
}

}  // namespace

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
