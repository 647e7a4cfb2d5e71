#include "core/detect/address_ahead.h"

#include <algorithm>

#include "core/detect/address_words.h"

namespace composer_guard {
namespace {

// How far ahead of its first lexeme an address has its number and its mark:
// names of people, companies and buildings may stand before them.
constexpr size_t kAhead = 32;
// "97214", "6000"
constexpr size_t kFewestPostcodeDigits = 4;

}  // namespace

bool AddressAhead::IsNumber(size_t i) const {
  const Lexeme& lexeme = scene_.At(i);
  return lexeme.kind == TokenKind::kNumber ||
         lexeme.Is(AnyOf(WordClass::kDigit, WordClass::kTeen, WordClass::kTens,
                         WordClass::kPoBox));
}

// "EX2 4QP", "30-418": what is no number, with no space beside one.
bool AddressAhead::Joins(size_t i) const {
  const Lexeme& lexeme = scene_.At(i);
  return lexeme.kind != TokenKind::kSign || lexeme.sign == '-' ||
         lexeme.sign == 0;
}

// What tells a place or the way to it.
bool AddressAhead::IsMark(size_t i) const {
  const Lexeme& lexeme = scene_.At(i);
  if (lexeme.Is(AnyOf(WordClass::kStreetType, WordClass::kUnitWord,
                      WordClass::kPoBox))) {
    return true;
  }
  if (lexeme.sign == '#') return true;
  if (lexeme.kind == TokenKind::kNumber) {
    if (i > 0 && scene_.At(i - 1).sign == '$') return false;
    return lexeme.size() >= kFewestPostcodeDigits ||
           (!lexeme.space_before && i > 0 && Joins(i - 1)) ||
           (i + 1 < scene_.size() && !scene_.At(i + 1).space_before &&
            Joins(i + 1));
  }
  if (lexeme.Is(WordClass::kPlace)) {
    return IsPlaceName(scene_, i) || IsStateCode(scene_, i) ||
           IsCaseless(scene_, i);
  }
  return HasStreetEnding(scene_, i);
}

size_t AddressAhead::Next(size_t i) {
  while (i < scene_.size()) {
    number_ = std::max(number_, i);
    while (number_ < scene_.size() && !IsNumber(number_)) ++number_;
    mark_ = std::max(mark_, i);
    while (mark_ < scene_.size() && !IsMark(mark_)) ++mark_;
    const size_t far = std::max(number_, mark_);
    if (far >= scene_.size()) return scene_.size();
    if (far <= i + kAhead) return i;
    i = far - kAhead;
  }
  return i;
}

}  // namespace composer_guard
