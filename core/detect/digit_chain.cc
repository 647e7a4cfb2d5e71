#include "core/detect/digit_chain.h"

#include <algorithm>
#include <utility>

#include "core/detect/digit_dressed.h"
#include "core/detect/digit_gap.h"
#include "core/detect/digit_numeral.h"
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
