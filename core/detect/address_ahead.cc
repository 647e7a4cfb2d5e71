#include "core/detect/address_ahead.h"

#include <algorithm>
#include <string_view>

#include "core/detect/address_postcode.h"
#include "core/detect/address_street_name.h"
#include "core/detect/address_words.h"
#include "core/detect/cues.h"
#include "core/detect/leads.h"

namespace composer_guard {
namespace {

// How far ahead of its first lexeme an address has its number and its mark:
// names of people, companies and buildings may stand before them.
constexpr size_t kAhead = 32;
// "97214", "6000"
constexpr size_t kFewestPostcodeDigits = 4;

}  // namespace

// "12 park lane": a number, and small words up to the type at `i`.
bool AddressAhead::IsNumbered(size_t i) const {
  constexpr size_t kReach = 6;  // lexemes
  for (size_t n = 1; n <= kReach && n <= i; ++n) {
    const TokenKind kind = scene_.At(i - n).kind;
    if (kind == TokenKind::kSign) return false;
    // "one place" is none, "22 seven way" may be.
    if (scene_.Leads(i - n, kAddressNumber) &&
        (n > 1 || kind == TokenKind::kNumber)) {
      return n > 1;
    }
  }
  return false;
}

// "97214", "30-418", "EX2 4QP": not in "2019", "1,900", "mp3".
bool AddressAhead::IsPostcode(size_t i) const {
  constexpr size_t kLetters = 2;
  const Lexeme& number = scene_.At(i);
  size_t begin = i;
  // The letters before it: "LV-1010", "SW1".
  if (i > 0 && !number.space_before) {
    begin = i - (i > 1 && scene_.At(i - 1).sign == '-' ? 2 : 1);
    if (scene_.At(begin).kind != TokenKind::kWord) begin = i;
    if (scene_.At(begin).size() > kLetters && begin < i) return false;
  }
  const bool dash = IsSign(scene_, i + 1, '-') && Touches(scene_, i + 1) &&
                    IsNumber(scene_, i + 2);
  if (begin == i && !dash && number.size() < kFewestPostcodeDigits) {
    return false;
  }
  // "2015 AB" may be one.
  const PostcodeShape shape = MatchPostcode(scene_, begin).shape;
  return shape > PostcodeShape::kWeak ||
         (shape == PostcodeShape::kWeak &&
          (begin < i || dash || !IsYear(scene_, i)));
}

// Behind a type that begins a street, in lower case: a name, or a number. "rue
// Neuve", "calle del sol 5", not "so that we can see it".
bool AddressAhead::NamesStreet(size_t i) const {
  constexpr size_t kFarthest = 14;  // lexemes: "de la luna, n. 5"
  constexpr std::string_view kSigns = ".,-'/#:";
  size_t words = 0;
  for (size_t at = i + 1; at < scene_.size() && at <= i + kFarthest; ++at) {
    if (scene_.Leads(at, kAddressNumber) || IsCapital(scene_, at)) return true;
    const Lexeme& lexeme = scene_.At(at);
    if (lexeme.kind == TokenKind::kWord
            ? !lexeme.Has(kParticle) && ++words > kMostSmall
            : lexeme.sign != 0 && kSigns.find(lexeme.sign) == kSigns.npos) {
      return false;
    }
  }
  return false;
}

// "Main Street", "12 park lane", "rue Neuve", not "the end point".
bool AddressAhead::IsStreetType(size_t i) const {
  if (i == 0) return true;
  if (IsCapital(scene_, i)) return true;
  // "21st"
  if (IsOrdinal(scene_, i - 1)) return false;
  if (IsNumbered(i)) return true;
  const Lexeme& before = scene_.At(i - 1);
  if ((StreetOrders(scene_, i) & kBeforeName) != 0) {
    const size_t number = IsComma(scene_, i - 1) && i > 1 ? i - 2 : i - 1;
    if (scene_.Leads(number, kAddressNumber) || NamesStreet(i)) return true;
  }
  return before.kind == TokenKind::kWord
             ? before.Has(kParticle) || before.Has(kStreetEnding) ||
                   before.Is(WordClass::kStreetType) || IsCapital(scene_, i - 1)
             : before.sign == '.' || Touches(scene_, i);
}

// "Unit 9", "flat no. 3", "2nd floor", "Harbour Building", not "no page".
bool AddressAhead::IsUnit(size_t i) const {
  constexpr uint32_t kShort = 3;       // bytes of "III"
  constexpr uint32_t kNumberWord = 6;  // bytes of "number"
  constexpr size_t kFloor = 3;         // lexemes of "2.nd"
  if (IsCapital(scene_, i) || scene_.At(i).length > 1) return true;
  for (size_t n = 1; n <= kFloor && n <= i; ++n) {
    if (IsNumber(scene_, i - n)) return true;
    if (scene_.At(i - n).space_before) break;
  }
  const size_t next = i + 1;
  if (next >= scene_.size()) return false;
  const Lexeme& behind = scene_.At(next);
  return behind.kind != TokenKind::kWord ||
         scene_.Leads(next, kAddressNumber) || IsLetter(scene_, next) ||
         (behind.size() <= kNumberWord && scene_.Text(next)[0] == 'n') ||
         (behind.size() <= kShort && IsCapital(scene_, next));
}

// What tells a place or the way to it.
bool AddressAhead::IsMark(size_t i) const {
  const Lexeme& lexeme = scene_.At(i);
  if (lexeme.kind == TokenKind::kNumber) {
    return !(i > 0 && scene_.At(i - 1).sign == '$') && IsPostcode(i);
  }
  if (lexeme.kind == TokenKind::kGlued) return lexeme.Is(WordClass::kPoBox);
  return lexeme.sign == '#' || lexeme.Is(WordClass::kPoBox) ||
         (lexeme.Is(WordClass::kStreetType) && IsStreetType(i)) ||
         (lexeme.Is(WordClass::kUnitWord) && IsUnit(i)) ||
         (lexeme.Is(WordClass::kPlace) && IsCapital(scene_, i) &&
          (IsPlaceName(scene_, i) || IsStateCode(scene_, i) ||
           IsCaseless(scene_, i))) ||
         HasStreetEnding(scene_, i);
}

// Whether lexeme `i` is a word by itself before one in lower case: "The job".
// Were it a name, the sentence would go on with it (address_chain.cc). Or a
// number before such a word, and no type of a street soon: "4 minutes".
bool AddressAhead::IsAmongWords(size_t i) const {
  constexpr WordClasses kNumbers =
      AnyOf(WordClass::kDigit, WordClass::kTeen, WordClass::kTens);
  constexpr WordClasses kMarks =
      AnyOf(WordClass::kStreetType, WordClass::kUnitWord, WordClass::kPoBox,
            WordClass::kPlace);
  constexpr uint32_t kSuffix = 3;  // bytes of "bis"
  // "No 5"
  const auto plain = [this](size_t at) {
    const Lexeme& word = scene_.At(at);
    return word.kind == TokenKind::kWord && !word.Is(kMarks) &&
           !word.Has(kStreetEnding) && scene_.Text(at)[0] != 'n';
  };
  const size_t next = i + 1;
  const Lexeme& first = scene_.At(i);
  const bool number = first.kind == TokenKind::kNumber || first.Is(kNumbers);
  if (next >= scene_.size() || !plain(next) || scene_.At(next).Is(kNumbers) ||
      (number ? first.Is(kMarks) : !plain(i))) {
    return false;
  }
  const Lexeme& word = scene_.At(next);
  if (word.lines_before > 0 || word.Has(kParticle) || IsCapital(scene_, next)) {
    return false;
  }
  if (number) {
    return word.space_before && word.size() > kSuffix &&
           scene_.Text(next) != "quater" &&
           !AnyIn(scene_, next, std::min(next + kMostSmall + 1, scene_.size()),
                  Bit(WordClass::kStreetType));
  }
  // "sw1a 1aa"
  return next + 1 >= scene_.size() || scene_.At(next + 1).space_before ||
         (scene_.At(next + 1).kind == TokenKind::kSign &&
          scene_.At(next + 1).sign != '-');
}

// The first one from `i` on. What is taken is no part of an address.
size_t AddressAhead::NextNumber(size_t i) const {
  while ((i = scene_.NextLead(i, kAddressNumber)) < scene_.size() &&
         IsTaken(scene_, scene_.At(i).span)) {
    ++i;
  }
  return i;
}

// Whether letters beyond ASCII stand near: English names no street without its
// type.
bool AddressAhead::IsBesideMarks(size_t i) const {
  constexpr size_t kNearby = 8;  // lexemes
  const size_t first = i - std::min(i, kNearby);
  const size_t last = std::min(i + kNearby, scene_.size() - 1);
  const std::string_view written = scene_.view->Written(
      {scene_.At(first).span.begin, scene_.At(last).span.end});
  // Of letters with marks, and of other scripts; signs come behind these.
  constexpr unsigned char kFirst = 0xC3;
  constexpr unsigned char kLast = 0xE1;
  return std::any_of(written.begin(), written.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= kFirst && byte <= kLast;
  });
}

// "Κολοκοτρώνη 5, Ναύπλιο", "na Piotrkowskiej 88/12": the number of a house
// behind a name, where streets are named without their type.
bool AddressAhead::IsDoor(size_t i) const {
  constexpr uint32_t kMostDigits = 3;
  constexpr uint32_t kShortest = 4;  // bytes
  if (i == 0 || !IsNumber(scene_, i) || scene_.At(i).size() > kMostDigits ||
      Touches(scene_, i) || scene_.At(i).lines_before > 0 ||
      !IsCapital(scene_, i - 1) || IsCaseless(scene_, i - 1) ||
      scene_.At(i - 1).classes != 0 || scene_.At(i - 1).size() < kShortest) {
    return false;
  }
  size_t behind = i + 1;
  if (IsSign(scene_, behind, '/') && Touches(scene_, behind)) behind += 2;
  if (IsLetter(scene_, behind) && EndsPart(scene_, behind + 1)) ++behind;
  if (!EndsPart(scene_, behind) && !NamesTown(scene_, behind, false)) {
    return false;
  }
  return IsBesideMarks(i);
}

// "109 Phan Đình Phùng, Kon Tum"
bool AddressAhead::IsDoorBefore(size_t i) const {
  constexpr uint32_t kMostDigits = 4;
  constexpr size_t kFewest = 2;  // words of the name
  if (!IsNumber(scene_, i) || scene_.At(i).size() > kMostDigits ||
      IsYear(scene_, i) || (i > 0 && IsCapital(scene_, i - 1))) {
    return false;
  }
  size_t end = i + 1;
  while (IsCapital(scene_, end) && !IsCaseless(scene_, end) &&
         scene_.At(end).lines_before == 0 &&
         !scene_.At(end).Is(WordClass::kMonth)) {
    ++end;
  }
  return end > i + kFewest && IsComma(scene_, end) &&
         IsCapital(scene_, end + 1) && IsBesideMarks(i);
}

size_t AddressAhead::NextDoor(size_t i) const {
  while ((i = scene_.NextLead(i, kAddressNumber)) < scene_.size() &&
         ((!IsDoor(i) && !IsDoorBefore(i)) ||
          IsTaken(scene_, scene_.At(i).span))) {
    ++i;
  }
  return i;
}

size_t AddressAhead::NextMark(size_t i) const {
  while ((i = scene_.NextLead(i, kAddressMark)) < scene_.size() &&
         (IsTaken(scene_, scene_.At(i).span) || !IsMark(i))) {
    ++i;
  }
  return i;
}

size_t AddressAhead::Next(size_t i) {
  while (i < scene_.size()) {
    if (number_ == kNowhere || number_ < i) number_ = NextNumber(i);
    if (mark_ == kNowhere || mark_ < i) mark_ = NextMark(i);
    if (door_ == kNowhere || door_ < i) door_ = NextDoor(i);
    const size_t far = std::min(std::max(number_, mark_), door_);
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
