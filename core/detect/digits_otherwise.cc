#include "core/detect/digits_otherwise.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "core/detect/cues.h"
#include "core/detect/money.h"

namespace composer_guard {
namespace {

// Digits of a date, and of a date with the time behind it.
constexpr size_t kDate = 8;
constexpr size_t kDateTime = 12;
// More are read part by part.
constexpr size_t kMostDigits = 17;
// Digits of the largest price in words.
constexpr size_t kMostPrice = 10;
// Digits of what counts things: "one nine two zero x one zero eight zero px".
constexpr size_t kMostCount = 8;
// A word that says that it is a phone all the same stands this near.
constexpr size_t kNounBefore = 8;

int Number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

bool IsYear(std::string_view digits) {
  const int year = Number(digits);
  return 1900 <= year && year <= 2099;
}

bool IsDayAndMonth(std::string_view digits) {
  const int one = Number(digits.substr(0, 2));
  const int two = Number(digits.substr(2, 2));
  const auto month = [](int n) { return 1 <= n && n <= 12; };
  const auto day = [](int n) { return 1 <= n && n <= 31; };
  return (month(one) && day(two)) || (day(one) && month(two));
}

bool IsDate(std::string_view digits) {
  return (IsYear(digits.substr(0, 4)) && IsDayAndMonth(digits.substr(4))) ||
         (IsDayAndMonth(digits.substr(0, 4)) && IsYear(digits.substr(4)));
}

// Minutes since midnight of "1730", by quarters; -1 when it is none.
int TimeOfDay(std::string_view digits) {
  const size_t split = digits.size() - 2;
  const int hour = Number(digits.substr(0, split));
  const int minute = Number(digits.substr(split));
  return hour <= 24 && minute < 60 && minute % 15 == 0 ? hour * 60 + minute
                                                       : -1;
}

// Where a number begins that the chain's first piece is glued to: "1,five".
size_t BeginOfGlued(const Scene& scene, size_t i) {
  constexpr size_t kMost = 4;
  size_t at = i;
  for (size_t n = 0; n < kMost && at > 0 && !scene.At(at).space_before; ++n) {
    if (MoneyBefore(scene, at)) return at;
    --at;
  }
  return at;
}

// "10-13 15-18": spans of hours.
bool IsSpansOfHours(std::span<const DigitPiece> pieces) {
  constexpr int kHours = 24;
  if (pieces.size() < 4 || pieces.size() % 2 != 0) return false;
  for (size_t i = 0; i < pieces.size(); ++i) {
    const DigitPiece& piece = pieces[i];
    if (piece.word || piece.digits.size() > 2) return false;
    const int hour = Number(piece.digits);
    if (hour > kHours) return false;
    if (i % 2 != 0 &&
        (piece.sign != '-' || hour <= Number(pieces[i - 1].digits))) {
      return false;
    }
    if (i % 2 == 0 && i > 0 && piece.sign == '-') return false;
  }
  return true;
}

bool IsPrice(const Scene& scene, const DigitPiece& first,
             const DigitPiece& last, size_t digits) {
  if (MoneyBefore(scene, BeginOfGlued(scene, first.begin))) return first.word;
  if (!first.word || last.end >= scene.size()) return false;
  // A word that was cut off at the end is a digit after all.
  if (scene.At(last.end).Is(WordClass::kDigitWeak)) return false;
  return (digits <= kMostPrice && MoneyAfter(scene, last.end)) ||
         (digits <= kMostCount && scene.At(last.end).Is(WordClass::kUnit) &&
          scene.At(last.end).lines_before == 0);
}

// "1 2 3 4 5 6 7 6 5 4 3 2": up and down again.
bool TurnsBack(std::string_view digits) {
  constexpr size_t kFewest = 10;
  if (digits.size() < kFewest || digits.front() == '0') return false;
  size_t up = 0;
  for (size_t i = 1; i < digits.size(); ++i) {
    const int step = digits[i] - digits[i - 1];
    if (step != 1 && step != -1) return false;
    up += step == 1 ? 1 : 0;
  }
  return up > 0 && up + 1 < digits.size();
}

}  // namespace

bool IsCounted(std::string_view digits) {
  const auto step = [digits](size_t i) {
    return (digits[i] - digits[i - 1] + 10) % 10;
  };
  for (size_t i = 1; i < digits.size(); ++i) {
    if (step(i) != step(1) || (step(1) != 1 && step(1) != 9)) return false;
  }
  return true;
}

bool IsWellKnown(std::string_view digits) {
  // "+49 (0) 000 000-0"
  if (digits.ends_with("000000") || TurnsBack(digits)) return true;
  if (digits.starts_with("314159265")) return true;
  if (digits.front() <= '1' && digits[1] == digits[0] + 1 &&
      IsCounted(digits)) {
    return true;
  }
  if (digits.size() == 11 && digits[0] == '1') digits.remove_prefix(1);
  // What a well-known service of messages gives to test with.
  if (digits.starts_with("500555000") || digits.starts_with("500555001")) {
    return true;
  }
  // The largest number of 32 bits, which programmers meet often, and a song.
  return digits == "1234567890" || digits == "2147483647" ||
         digits == "2147483648" || digits == "8675309";
}

bool IsDateInDigits(std::string_view digits) {
  if (digits.size() == kDate) return IsDate(digits);
  if (digits.size() == 2 * kDate) {
    return IsDate(digits.substr(0, kDate)) && IsDate(digits.substr(kDate));
  }
  return digits.size() == kDateTime && IsYear(digits.substr(0, 4)) &&
         IsDate(digits.substr(0, kDate)) &&
         TimeOfDay(digits.substr(kDate)) >= 0;
}

bool IsHoursInDigits(std::string_view digits) {
  if (digits.size() != 7 && digits.size() != 8) return false;
  const size_t split = digits.size() - 4;
  const int from = TimeOfDay(digits.substr(0, split));
  const int to = TimeOfDay(digits.substr(split));
  return 0 <= from && from < to;
}

size_t DistinctDigits(std::string_view digits) {
  uint32_t seen = 0;
  for (const char c : digits) seen |= 1u << (c - '0');
  size_t count = 0;
  for (; seen != 0; seen &= seen - 1) ++count;
  return count;
}

bool IsTimesInRow(std::span<const DigitPiece> pieces) {
  constexpr size_t kFewest = 3;
  constexpr size_t kTime = 4;  // digits
  if (pieces.size() < kFewest) return false;
  if (IsSpansOfHours(pieces)) return true;
  int before = -1;
  for (const DigitPiece& piece : pieces) {
    if (piece.word || piece.digits.size() != kTime) return false;
    const int time = TimeOfDay(piece.digits);
    if (time <= before) return false;
    before = time;
  }
  return true;
}

bool IsTimecode(std::span<const DigitPiece> pieces) {
  return pieces.size() > 2 && pieces[1].sign == ':' && pieces[2].sign == ':' &&
         pieces[1].digits.size() == 2 && pieces[2].digits.size() == 2;
}

bool IsRange(std::span<const DigitPiece> pieces) {
  constexpr size_t kFewest = 4;  // digits
  constexpr size_t kMostApart = 2;
  std::string from;
  std::string to;
  for (size_t n = 0; n < pieces.size(); ++n) {
    const char sign = n == 0 ? '.' : pieces[n].sign;
    const bool behind = sign == '-' && to.empty();
    if (pieces[n].word || (!behind && sign != '.' && sign != ',')) return false;
    (behind || !to.empty() ? to : from) += pieces[n].digits;
  }
  if (from.size() != to.size() || from.size() < kFewest || from >= to) {
    return false;
  }
  // "45.000-60.000"
  if (pieces.size() > 2) return from.ends_with("000") && to.ends_with("000");
  return from.substr(0, from.size() - kMostApart) ==
         to.substr(0, to.size() - kMostApart);
}

bool IsCodesInRow(std::span<const DigitPiece> pieces) {
  constexpr size_t kFewest = 3;
  return pieces.size() >= kFewest &&
         std::all_of(pieces.begin(), pieces.end(),
                     [size = pieces.front().digits.size()](const auto& piece) {
                       return piece.digits.front() == '0' && size >= kFewest &&
                              piece.digits.size() == size;
                     });
}

bool IsNumberOfYear(std::span<const DigitPiece> pieces) {
  constexpr size_t kYear = 4;
  return pieces.size() == 2 && pieces[0].digits.size() == kYear &&
         (pieces[0].digits.starts_with("19") ||
          pieces[0].digits.starts_with("20")) &&
         (pieces[1].sign == '-' || pieces[1].sign == '/') &&
         pieces[1].digits.size() <= kYear + 1;
}

bool IsBarCode(std::span<const DigitPiece> pieces) {
  constexpr std::array<size_t, 4> kTwelve = {1, 5, 5, 1};
  constexpr std::array<size_t, 3> kThirteen = {1, 6, 6};
  const auto has = [pieces](std::span<const size_t> sizes) {
    return std::equal(pieces.begin(), pieces.end(), sizes.begin(), sizes.end(),
                      [](const DigitPiece& piece, size_t size) {
                        return !piece.word && piece.digits.size() == size;
                      });
  };
  if (!has(kTwelve) && !has(kThirteen)) return false;
  std::string digits;
  for (const DigitPiece& piece : pieces) digits += piece.digits;
  // The last digit makes the sum, every second digit threefold, full tens.
  int sum = 0;
  int weight = 1;
  for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit) {
    sum += (*digit - '0') * weight;
    weight = 4 - weight;
  }
  return sum % 10 == 0;
}

bool IsPath(std::span<const DigitPiece> pieces) {
  constexpr size_t kPieces = 3;
  constexpr size_t kFolders = 7;  // "8/5/9/5/5/5/…" is no path
  return pieces.size() >= kPieces && pieces.size() < kFolders &&
         pieces[0].digits.front() != '0' &&
         std::all_of(pieces.begin() + 1, pieces.end(), [](const auto& piece) {
           return piece.sign == '/' && !piece.word;
         });
}

bool IsPairs(std::span<const DigitPiece> pieces) {
  constexpr size_t kFewest = 4;
  return pieces.size() >= kFewest &&
         std::all_of(pieces.begin(), pieces.end(), [](const auto& piece) {
           return piece.digits.size() == 2 && !piece.word && !piece.leet;
         });
}

bool ReadsOtherwise(const Scene& scene, const DigitChain& chain) {
  // Without words at the ends that are rarely digits: "… for the site".
  std::span<const DigitPiece> pieces = chain.pieces;
  while (!pieces.empty() && pieces.back().weak) {
    pieces = pieces.first(pieces.size() - 1);
  }
  while (!pieces.empty() && pieces.front().weak) pieces = pieces.subspan(1);
  if (pieces.size() < 2) return false;
  std::string digits;
  std::string strong;  // without the "to" of "zero nine to one seven"
  for (const DigitPiece& piece : pieces) {
    digits += piece.digits;
    if (!piece.weak) strong += piece.digits;
    if (digits.size() > kMostDigits) return false;
  }
  const size_t begin = pieces.front().begin;
  if (begin > 0 && scene.At(begin - 1).sign == '+') return false;
  if (IsDateInDigits(digits)) return true;
  constexpr WordClasses kNouns =
      AnyOf(WordClass::kPhoneNoun, WordClass::kNumberNoun);
  if (FindBefore(scene, begin, kNouns, kNounBefore) != kNowhere) return false;
  return (pieces.size() > 2 && IsHoursInDigits(strong)) ||
         IsPrice(scene, pieces.front(), pieces.back(), digits.size());
}

}  // namespace composer_guard
