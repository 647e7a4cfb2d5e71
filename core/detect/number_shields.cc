#include "core/detect/number_shields.h"

#include <array>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/digit_numeral.h"
#include "core/detect/money.h"

namespace composer_guard {
namespace {

// Digits of the largest number that counts things: "5000000 users".
constexpr size_t kLongestCount = 7;

// One numeral token of a group like "2024-05-01".
struct Numeral {
  size_t at = 0;      // lexeme
  size_t digits = 0;  // how many
  uint32_t value = 0;
};

// Numerals joined by single signs without spaces: "1.250.000", "17:30".
struct Group {
  static constexpr size_t kMost = 24;
  std::array<Numeral, kMost> numerals = {};
  std::array<char, kMost> signs = {};  // signs[i] stands before numeral i
  size_t count = 0;
  size_t begin = 0;  // lexemes
  size_t end = 0;

  bool AllSigns(char sign) const {
    for (size_t i = 1; i < count; ++i) {
      if (signs[i] != sign) return false;
    }
    return count > 1;
  }
};

bool IsNumber(const Scene& scene, size_t i) {
  return i < scene.size() && scene.At(i).kind == TokenKind::kNumber;
}

Numeral Read(const Scene& scene, size_t i) {
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
  group.numerals[group.count++] = Read(scene, i);
  size_t at = i + 1;
  while (group.count < Group::kMost && IsNumber(scene, at + 1) &&
         scene.At(at).kind == TokenKind::kSign && !scene.At(at).space_before &&
         !scene.At(at + 1).space_before && scene.At(at).sign != 0) {
    group.signs[group.count] = scene.At(at).sign;
    group.numerals[group.count++] = Read(scene, at + 1);
    at += 2;
  }
  group.end = at;
  return group;
}

bool IsYear(const Numeral& n) {
  return n.digits == 4 && 1800 <= n.value && n.value <= 2100;
}
bool IsDay(const Numeral& n) {
  return n.digits <= 2 && 1 <= n.value && n.value <= 31;
}

bool IsDate(const Group& group) {
  const char sign = group.signs[1];
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

// "192.168.10.0/24", "10.20.30.40:8080"
bool IsNetworkPlace(const Group& group) {
  if (group.count < 5 || (group.signs[4] != '/' && group.signs[4] != ':')) {
    return false;
  }
  for (size_t i = 0; i < 4; ++i) {
    if (group.numerals[i].value > 255 || (i > 0 && group.signs[i] != '.')) {
      return false;
    }
  }
  return true;
}

bool IsAddressOrVersion(const Group& group) {
  if (IsNetworkPlace(group)) return true;
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

bool MoneyOrUnitAfter(const Scene& scene, size_t end) {
  if (MoneyAfter(scene, end)) return true;
  if (end >= scene.size() || scene.At(end).lines_before > 0) return false;
  return scene.At(end).sign == '%' || scene.At(end).Is(WordClass::kUnit);
}

// "1 250 000 000": groups of three behind a shorter one, with single spaces.
size_t SpacedThousands(const Scene& scene, size_t i) {
  if (Read(scene, i).digits > 3) return i;
  size_t end = i + 1;
  while (IsNumber(scene, end) && Read(scene, end).digits == 3 &&
         scene.At(end).space_before && scene.At(end).lines_before == 0) {
    ++end;
  }
  return end - i >= 2 ? end : i;
}

// "4000 0027 6000 3184", "4000-0027-6000-3184": a card.
size_t SpacedFours(const Scene& scene, size_t i) {
  size_t end = i;
  for (size_t n = 0; n < 4; ++n) {
    if (n > 0 && end < scene.size() && scene.At(end).sign == '-') ++end;
    if (!IsNumber(scene, end) || Read(scene, end).digits != 4 ||
        (n > 0 && scene.At(end).lines_before > 0)) {
      return i;
    }
    ++end;
  }
  return IsNumber(scene, end) ? i : end;
}

void Shield(size_t begin, size_t end, NumberShield shield,
            NumberShields* shields) {
  for (size_t i = begin; i < end && i < shields->size(); ++i) {
    (*shields)[i] = shield;
  }
}

// "5x5x5", "2OZ": a unit without a space that may be a letter between digits
// or for one.
bool IsGluedUnit(const Scene& scene, size_t end) {
  if (end >= scene.size() || scene.At(end).space_before) return false;
  return IsJoiningLetter(scene, end) || IsLeetWord(scene.Text(end));
}

// "1920 x 1080": where the last of such numerals ends.
size_t EndOfTimes(const Scene& scene, size_t end) {
  while (end + 1 < scene.size() && scene.Text(end) == "x" &&
         IsNumber(scene, end + 1) &&
         scene.At(end).space_before == scene.At(end + 1).space_before) {
    end += 2;
  }
  return end;
}

// Shields the group that begins at `i` if it is none of a phone number's;
// returns where it ends.
size_t Grouped(const Scene& scene, size_t i, NumberShields* shields) {
  const Group group = ReadGroup(scene, i);
  const bool plus = i > 0 && scene.At(i - 1).sign == '+';
  // "0187 x" or "9415550164 day and night" count nothing.
  const bool countable =
      IsAmount(group) ||
      (group.count <= 2 && group.numerals[0].digits <= kLongestCount);
  const bool money = MoneyBefore(scene, i) ||
                     (!plus && countable && MoneyOrUnitAfter(scene, group.end));
  const bool shape = group.count > 1 && !plus &&
                     (IsDate(group) || IsTime(group) || IsAmount(group) ||
                      IsAddressOrVersion(group));
  const size_t end = money ? EndOfTimes(scene, group.end) : group.end;
  if (end != group.end) {
    Shield(group.begin, end, NumberShield::kShape, shields);
  } else if (money) {
    Shield(group.begin, end,
           !MoneyBefore(scene, i) && IsGluedUnit(scene, end)
               ? NumberShield::kShape
               : NumberShield::kSure,
           shields);
  } else if (shape) {
    Shield(group.begin, end, NumberShield::kShape, shields);
  }
  return end;
}

bool IsTaken(const std::vector<ViewSpan>& taken, ViewSpan span, size_t* hint) {
  while (*hint < taken.size() && taken[*hint].end <= span.begin) ++*hint;
  return *hint < taken.size() && taken[*hint].Overlaps(span);
}

}  // namespace

void ShieldNumbers(const Scene& scene, NumberShields* shields) {
  shields->assign(scene.size(), NumberShield::kNone);
  size_t hint = 0;
  for (size_t i = 0; i < scene.size(); ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (!scene.taken.empty() && IsTaken(scene.taken, lexeme.span, &hint)) {
      (*shields)[i] = NumberShield::kSure;
      continue;
    }
    if (lexeme.kind != TokenKind::kNumber ||
        (*shields)[i] != NumberShield::kNone) {
      continue;
    }
    if (const size_t end = SpacedFours(scene, i); end != i) {
      Shield(i, end, NumberShield::kShape, shields);
      i = end - 1;
      continue;
    }
    if (i > 0 && IsNumber(scene, i - 1)) {
      // Inside a run of numerals: only its first can be an amount.
    } else if (const size_t end = SpacedThousands(scene, i); end != i) {
      if (MoneyBefore(scene, i) || MoneyOrUnitAfter(scene, end)) {
        Shield(i, end, NumberShield::kSure, shields);
        continue;
      }
    }
    i = Grouped(scene, i, shields) - 1;
  }
}

}  // namespace composer_guard
