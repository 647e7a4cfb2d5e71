#include "core/detect/address_ahead.h"

#include <algorithm>

#include "core/detect/address_words.h"
#include "core/detect/leads.h"

namespace composer_guard {
namespace {

// How far ahead of its first lexeme an address has its number and its mark:
// names of people, companies and buildings may stand before them.
constexpr size_t kAhead = 32;
// "97214", "6000"
constexpr size_t kFewestPostcodeDigits = 4;

}  // namespace

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

// Whether lexeme `i` is a word by itself before one in lower case: "The job".
// Were it a name, the sentence would go on with it (address_chain.cc).
bool AddressAhead::IsAmongWords(size_t i) const {
  constexpr WordClasses kParts = AnyOf(
      WordClass::kStreetType, WordClass::kUnitWord, WordClass::kPoBox,
      WordClass::kPlace, WordClass::kDigit, WordClass::kTeen, WordClass::kTens);
  // "No 5"
  const auto plain = [this](size_t at) {
    const Lexeme& word = scene_.At(at);
    return word.kind == TokenKind::kWord && !word.Is(kParts) &&
           !word.Has(kStreetEnding) && scene_.Text(at)[0] != 'n';
  };
  const size_t next = i + 1;
  if (next >= scene_.size() || !plain(i) || !plain(next)) return false;
  const Lexeme& word = scene_.At(next);
  if (word.lines_before > 0 || word.Has(kParticle) || IsCapital(scene_, next)) {
    return false;
  }
  // "sw1a 1aa"
  return next + 1 >= scene_.size() || scene_.At(next + 1).space_before ||
         (scene_.At(next + 1).kind == TokenKind::kSign &&
          scene_.At(next + 1).sign != '-');
}

size_t AddressAhead::Next(size_t i) {
  constexpr uint32_t kBoth = kAddressNumber | kAddressMark;
  if ((scene_.leads & kBoth) != kBoth) return scene_.size();
  while (i < scene_.size()) {
    number_ = std::max(number_, i);
    while (number_ < scene_.size() && !scene_.Leads(number_, kAddressNumber)) {
      ++number_;
    }
    mark_ = std::max(mark_, i);
    while (mark_ < scene_.size() &&
           !(scene_.Leads(mark_, kAddressMark) && IsMark(mark_))) {
      ++mark_;
    }
    const size_t far = std::max(number_, mark_);
    if (far >= scene_.size()) return scene_.size();
    if (far > i + kAhead) {
      i = far - kAhead;
    } else if (IsAmongWords(i)) {
      ++i;
    } else {
      return i;
    }
  }
  return i;
}

}  // namespace composer_guard
