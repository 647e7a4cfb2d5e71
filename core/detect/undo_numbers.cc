// Numbers told in words or with letters, as an address has them. See undone.h.
//
//   "one eight rue des Lilas, six nine zero zero three Lyon" -> "18 rue des
//   Lilas, 69003 Lyon", "3So King Street" -> "350 King Street"

#include <algorithm>
#include <string>
#include <vector>

#include "core/detect/digit_chain.h"
#include "core/detect/digit_few.h"
#include "core/detect/leads.h"
#include "core/detect/undone.h"

namespace composer_guard {
namespace {

// Whether the piece goes on with the number of the pieces before it; two
// numbers in figures are two.
bool GoesOn(const DigitPiece& piece, bool figures) {
  switch (piece.gap) {
    case Gap::kNone:
      return true;
    case Gap::kSpace:
      return !figures;
    case Gap::kUsual:
      return piece.sign == '-';
    default:
      return false;
  }
}

bool IsDisguised(const DigitPiece& piece) { return piece.word || piece.leet; }

// A number of the chain: pieces that stand side by side.
struct Number {
  std::string digits;
  ViewSpan span;
  Techniques techniques = 0;
  size_t begin = 0;  // of the pieces
  size_t end = 0;
};

Number NumberAt(const Scene& scene, const DigitChain& chain, size_t begin) {
  Number number;
  number.begin = begin;
  bool figures = true;
  for (size_t at = begin; at < chain.pieces.size(); ++at) {
    const DigitPiece& piece = chain.pieces[at];
    const bool plain = !IsDisguised(piece);
    if (at > begin) {
      if (piece.weak || !GoesOn(piece, figures && plain)) break;
      if (piece.gap == Gap::kUsual) number.digits += '-';
    }
    number.digits += piece.digits;
    figures = plain;
    if (piece.word) number.techniques |= kDigitWords;
    if (piece.leet) number.techniques |= kLeet;
    number.end = at + 1;
  }
  number.span = {scene.At(chain.pieces[begin].begin).span.begin,
                 scene.At(chain.pieces[number.end - 1].end - 1).span.end};
  return number;
}

// Where every number of the chain is one word they are read as they stand.
bool IsHidden(const std::vector<Number>& numbers) {
  return std::any_of(numbers.begin(), numbers.end(), [](const Number& number) {
    return (number.techniques & kLeet) != 0 ||
           (number.techniques != 0 && number.end > number.begin + 1);
  });
}

void WriteNumbers(const Scene& scene, const DigitChain& chain, Undone* undone) {
  std::vector<Number> numbers;
  for (size_t i = 0; i < chain.pieces.size();) {
    if (chain.pieces[i].weak) {  // "send it to 12 Elm Street"
      ++i;
      continue;
    }
    numbers.push_back(NumberAt(scene, chain, i));
    i = numbers.back().end;
  }
  if (!IsHidden(numbers)) return;
  for (const Number& number : numbers) {
    if (number.techniques == 0) continue;
    undone->Write(number.span, number.digits, number.techniques);
  }
}

}  // namespace

void UndoNumbers(const Scene& scene, Undone* undone) {
  const NumberShields none(scene.size(), NumberShield::kNone);
  DigitChain chain;
  for (size_t i = 0; (i = scene.NextLead(i, kLeadsPhone)) < scene.size();) {
    // One that stands alone is read as it stands.
    const Lexeme& lexeme = scene.At(i);
    const bool plain =
        lexeme.techniques == 0 &&
        (lexeme.kind == TokenKind::kNumber || lexeme.Is(kNumberWords));
    if (plain && BehindFewDigits(scene, i) == i + 1) {
      ++i;
      continue;
    }
    ReadChain(scene, none, i, &chain);
    WriteNumbers(scene, chain, undone);
    i = chain.pieces.empty() ? i + 1 : std::max(i + 1, chain.next);
  }
}

}  // namespace composer_guard
