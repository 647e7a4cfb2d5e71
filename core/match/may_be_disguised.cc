// The cheap test of disguised_words.h.

#include "core/match/disguised_words.h"
#include "core/match/leet.h"
#include "core/match/masked_words.h"
#include "core/match/word_find.h"

namespace composer_guard {
namespace {

// NextPart, which is the next word behind most.
size_t PartBehind(std::span<const Lexeme> lexemes, size_t i) {
  return i + 1 < lexemes.size() && lexemes[i + 1].kind == TokenKind::kWord
             ? i + 1
             : NextPart(lexemes, i);
}

bool MayJoin(size_t i, std::span<const Lexeme> lexemes) {
  if (!lexemes[i].Has(kBeginsJoined)) return false;
  const size_t next = PartBehind(lexemes, i);
  if (next >= lexemes.size()) return false;
  const Lexeme& part = lexemes[next];
  if (part.kind != TokenKind::kWord || part.lines_before > 0) return false;
  if (lexemes[i].size() + part.size() > kLongestJoined) return false;
  uint32_t hash = lexemes[i].hash * kHashPowers[part.size()] + part.hash;
  if (MayBeSplit(hash)) return true;
  const size_t third = PartBehind(lexemes, next);
  if (third >= lexemes.size()) return false;
  const Lexeme& last = lexemes[third];
  if (last.kind != TokenKind::kWord || last.size() > kLongestJoined) {
    return false;
  }
  hash = hash * kHashPowers[last.size()] + last.hash;
  return MayBeSplit(hash);
}

// Whether more of a word may follow a single letter: not "a website".
bool MayGoOn(size_t i, std::span<const Lexeme> lexemes) {
  if (i + 1 >= lexemes.size()) return false;
  const Lexeme& next = lexemes[i + 1];
  return next.kind != TokenKind::kWord || next.size() <= kLongestPiece;
}

}  // namespace

bool MayBeDisguised(size_t i, std::span<const Lexeme> lexemes) {
  const Lexeme& lexeme = lexemes[i];
  const bool word = lexeme.kind == TokenKind::kWord;
  if (lexeme.kind == TokenKind::kGlued) return false;
  if (StandsForNoLetter(lexeme.sign)) return false;
  const bool glued = i + 1 < lexemes.size() && !lexemes[i + 1].space_before &&
                     (lexeme.Has(kHasDoubleV) || !word ||
                      !StandsForNoLetter(lexemes[i + 1].sign) ||
                      MayBeMasked(lexemes[i + 1].sign));
  if (!word) {
    if (glued) return true;
    if (lexeme.kind == TokenKind::kNumber && lexeme.size() >= 4) return true;
    return i + 1 < lexemes.size() && lexeme.size() == 1 &&
           lexemes[i + 1].size() == 1;
  }
  if (glued) return true;
  if (lexeme.size() == 1 || lexeme.Has(kOwnLetter)) {
    return MayGoOn(i, lexemes);
  }
  return MayJoin(i, lexemes) ||
         (lexeme.Has(kHasDoubleV) && lexeme.classes == 0);
}

}  // namespace composer_guard
