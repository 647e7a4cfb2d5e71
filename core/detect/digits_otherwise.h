// Dates, hours and prices that only the digits show, however they are written:
// what the shields of numerals cannot see.
//
//   catches: "zero five/one four/two zero two five", "08|00|16|00",
//            "nine:zero zero - one seven:thirty", "$three,five zero zero"
//   leaves:  "four one five, five five five, zero one three two",
//            "my phone is 08 00 16 00"
#ifndef COMPOSER_GUARD_DETECT_DIGITS_OTHERWISE_H_
#define COMPOSER_GUARD_DETECT_DIGITS_OTHERWISE_H_

#include <cstddef>
#include <span>
#include <string_view>

#include "core/detect/digit_chain.h"
#include "core/detect/scene.h"

namespace composer_guard {

// "20251123", "05142025", "14052025", two such in a row, or one with hours and
// minutes behind it.
bool IsDateInDigits(std::string_view digits);

// From one time of day to a later one, in quarters of an hour: "08001600",
// "9001730".
bool IsHoursInDigits(std::string_view digits);

// How many different digits there are.
size_t DistinctDigits(std::string_view digits);

// "99213-99215": from one number to another a little higher.
bool IsRange(std::span<const DigitPiece> pieces);

// "1730 1900 2000", "10-13 15-18": times of day one behind the other.
// "00:09:41,320"
bool IsTimecode(std::span<const DigitPiece> pieces);
bool IsTimesInRow(std::span<const DigitPiece> pieces);

// "0311 0480 0512": each begins with a 0, as the parts of a number do not.
bool IsCodesInRow(std::span<const DigitPiece> pieces);

// "2024-0155": the first of a year.
bool IsNumberOfYear(std::span<const DigitPiece> pieces);

// "0 12345 67890 5", "5 012345 678900": printed as under a bar code.
bool IsBarCode(std::span<const DigitPiece> pieces);

// "14/8415/5501", and no 0 before it
bool IsPath(std::span<const DigitPiece> pieces);

// "21 / 25 / 19 / 25 / 15"
bool IsPairs(std::span<const DigitPiece> pieces);

// "9876543210", "23456789": each digit is the next one.
bool IsCounted(std::string_view digits);

// "(123) 456-7890", typed along the row of keys, as it stands in a theme, and
// "2147483647", the largest integer; "01234 567890" as well.
bool IsWellKnown(std::string_view digits);

// Whether the chain as a whole is a date, hours or a price in words.
bool ReadsOtherwise(const Scene& scene, const DigitChain& chain);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_DIGITS_OTHERWISE_H_
