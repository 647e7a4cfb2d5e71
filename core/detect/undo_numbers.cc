// Numbers told in words or with letters, as an address has them. See undone.h.
//
//   "one eight rue des Lilas, six nine zero zero three Lyon" -> "18 rue des
//   Lilas, 69003 Lyon", "3So King Street" -> "350 King Street"

#include <algorithm>
#include <string>

#include "core/detect/digit_chain.h"
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

void WriteNumbers(const Scene& scene, const DigitChain& chain, Undone* undone) {
  for (size_t i = 0; i < chain.pieces.size();) {
    if (chain.pieces[i].weak) {  // "send it to 12 Elm Street"
      ++i;
      continue;
    }
    std::string number = chain.pieces[i].digits;
    bool figures = !IsDisguised(chain.pieces[i]);
    Techniques techniques = 0;
    size_t end = i;
    for (size_t at = i; at < chain.pieces.size(); ++at) {
      const DigitPiece& piece = chain.pieces[at];
      const bool plain = !IsDisguised(piece);
      if (at > i) {
        if (piece.weak || !GoesOn(piece, figures && plain)) break;
        if (piece.gap == Gap::kUsual) number += '-';
        number += piece.digits;
        figures = plain;
      }
      if (piece.word) techniques |= kDigitWords;
      if (piece.leet) techniques |= kLeet;
      end = at + 1;
    }
    if (techniques != 0) {
      undone->Write({scene.At(chain.pieces[i].begin).span.begin,
                     scene.At(chain.pieces[end - 1].end - 1).span.end},
                    number, techniques);
    }
    i = end;
  }
}

}  // namespace

void UndoNumbers(const Scene& scene, Undone* undone) {
  const NumberShields none(scene.size(), NumberShield::kNone);
  DigitChain chain;
  for (size_t i = 0; i < scene.size();) {
    if (!scene.Leads(i, kLeadsPhone)) {
      ++i;
      continue;
    }
    ReadChain(scene, none, i, &chain);
    WriteNumbers(scene, chain, undone);
    i = chain.pieces.empty() ? i + 1 : std::max(i + 1, chain.next);
  }
}

}  // namespace composer_guard
