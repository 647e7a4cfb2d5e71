#include "core/detect/number_group.h"

namespace composer_guard {
namespace {

bool IsYear(const Numeral& n) {
  return n.digits == 4 && 1800 <= n.value && n.value <= 2100;
}

bool IsMonth(uint32_t value) { return 1 <= value && value <= 12; }

bool IsDay(const Numeral& n) {
  return n.digits <= 2 && 1 <= n.value && n.value <= 31;
}

// "20250417_02", "2025_0417_02": a day of our time and what it counts.
bool IsStamp(const Group& group) {
  const Numeral& first = group.numerals[0];
  uint32_t day = first.value;
  size_t counted = 1;
  if (group.count == 3 && first.digits == 4 && group.numerals[1].digits == 4) {
    day = day * 10000 + group.numerals[1].value;
    counted = 2;
  } else if (first.digits != 8) {
    return false;
  }
  return group.count == counted + 1 && group.numerals[counted].digits < 4 &&
         (group.signs[1] == '_' || group.signs[1] == '-') && 19900000 < day &&
         day < 20400000 && IsMonth(day / 100 % 100) && 0 < day % 100 &&
         day % 100 <= 31;
}

// "10.20.30.40" before `sign` and one numeral more.
bool IsPlaceWith(const Group& group, char sign) {
  if (group.count < 5 || group.signs[4] != sign) return false;
  for (size_t i = 0; i < 4; ++i) {
    if (group.numerals[i].value > 255 || (i > 0 && group.signs[i] != '.')) {
      return false;
    }
  }
  return true;
}

// "156.0.8078.79-1": a browser's version and its package's.
bool IsPackageVersion(const Group& group) {
  return group.count == 5 && group.signs[1] == '.' && group.signs[2] == '.' &&
         group.signs[3] == '.' && group.signs[4] == '-' &&
         group.numerals[1].digits == 1 && group.numerals[2].digits > 1;
}

}  // namespace

bool IsNumber(const Scene& scene, size_t i) {
  return i < scene.size() && scene.At(i).kind == TokenKind::kNumber;
}

Numeral ReadNumeral(const Scene& scene, size_t i) {
  Numeral numeral{.at = i};
  for (const char c : scene.Text(i)) {
    ++numeral.digits;
    if (numeral.digits < 9) {
      numeral.value = numeral.value * 10 + static_cast<uint32_t>(c - '0');
    }
  }
  return numeral;
}

Group ReadGroup(const Scene& scene, size_t i) {
  Group group;
  group.begin = i;
  group.numerals[group.count++] = ReadNumeral(scene, i);
  size_t at = i + 1;
  while (group.count < Group::kMost && IsNumber(scene, at + 1) &&
         scene.At(at).kind == TokenKind::kSign && scene.At(at).sign != '[' &&
         !scene.At(at).space_before && !scene.At(at + 1).space_before &&
         scene.At(at).sign != 0) {
    group.signs[group.count] = scene.At(at).sign;
    group.numerals[group.count++] = ReadNumeral(scene, at + 1);
    at += 2;
  }
  group.end = at;
  return group;
}

bool IsDate(const Group& group) {
  const char sign = group.signs[1];
  if (IsStamp(group)) return true;
  if (sign != '-' && sign != '/' && sign != '.') return false;
  const auto& n = group.numerals;
  if (group.count == 2) return IsYear(n[0]) && IsYear(n[1]) && sign != '.';
  if (group.count != 3 || group.signs[2] != sign) return false;
  return (IsYear(n[0]) && IsDay(n[1]) && IsDay(n[2])) ||
         (IsDay(n[0]) && IsDay(n[1]) && (IsYear(n[2]) || n[2].digits == 2));
}

bool IsTime(const Group& group) {
  const auto& n = group.numerals;
  // "08:00-16:00"
  if (group.count == 4 && group.signs[1] == ':' && group.signs[2] == '-' &&
      group.signs[3] == ':') {
    return n[1].digits == 2 && n[1].value < 60 && n[3].digits == 2 &&
           n[3].value < 60;
  }
  // "00:14:07,200" of subtitles and logs
  if (group.count == 4 && group.signs[1] == ':' && group.signs[2] == ':' &&
      (group.signs[3] == ',' || group.signs[3] == '.')) {
    return n[1].digits == 2 && n[2].digits == 2 && n[3].digits == 3;
  }
  return group.AllSigns(':') && group.count <= 3 && n[0].value <= 99 &&
         n[1].digits == 2 && n[1].value < 60;
}

// "1,250,000", "1.299,00", "1,27,000": a comma between digits, or thousands
// with dots and a fraction.
bool IsAmount(const Group& group) {
  bool comma = false;
  bool threes = true;
  size_t ones = 0;
  for (size_t i = 1; i < group.count; ++i) {
    if (group.signs[i] != ',' && group.signs[i] != '.') return false;
    comma = comma || group.signs[i] == ',';
    ones += group.numerals[i].digits == 1 ? 1 : 0;
    threes = threes && group.numerals[i].digits == 3;
  }
  if (ones >= 5) return false;  // "7,0,3,5,5,5,0"
  if (group.numerals[0].digits > 3 && !comma) return false;
  return group.count > 1 && (comma || (threes && group.count > 2));
}

bool IsNetwork(const Group& group) { return IsPlaceWith(group, '/'); }

bool IsAddressOrVersion(const Group& group) {
  if (IsNetwork(group) || IsPlaceWith(group, ':') || IsPackageVersion(group)) {
    return true;
  }
  if (!group.AllSigns('.')) return false;
  if (group.count == 4) {
    bool byte = true;
    for (size_t i = 0; i < 4; ++i) {
      byte = byte && group.numerals[i].value <= 255;
    }
    // "124.0.6367.118" is a browser.
    return byte ||
           (group.numerals[1].digits == 1 && group.numerals[2].digits > 1);
  }
  size_t digits = 0;
  for (size_t i = 0; i < group.count; ++i) digits += group.numerals[i].digits;
  return group.count == 2 || digits < 7;
}

}  // namespace composer_guard
