#include "core/detect/number_shields.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/digit_numeral.h"
#include "core/detect/money.h"
#include "core/detect/number_group.h"

namespace composer_guard {
namespace {

// Digits of the largest number that counts things: "5000000 users".
constexpr size_t kLongestCount = 7;

bool MoneyOrUnitAfter(const Scene& scene, size_t end) {
  if (MoneyAfter(scene, end)) return true;
  if (end >= scene.size() || scene.At(end).lines_before > 0) return false;
  // "555-0132 x12": an extension.
  if (scene.Text(end) == "x" && scene.At(end).space_before &&
      end + 1 < scene.size() && !scene.At(end + 1).space_before &&
      IsNumber(scene, end + 1)) {
    return false;
  }
  return scene.At(end).sign == '%' || scene.At(end).Is(WordClass::kUnit);
}

// "1 250 000 000": groups of three behind a shorter one, with single spaces.
size_t SpacedThousands(const Scene& scene, size_t i) {
  if (ReadNumeral(scene, i).digits > 3) return i;
  size_t end = i + 1;
  while (IsNumber(scene, end) && ReadNumeral(scene, end).digits == 3 &&
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
    if (!IsNumber(scene, end) || ReadNumeral(scene, end).digits != 4 ||
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

// "1680x1050": two sides of a picture, and no third part.
bool IsPictureSize(const Scene& scene, size_t i) {
  constexpr size_t kSide = 3;  // digits, at the least
  return IsNumber(scene, i + 2) && scene.Text(i + 1) == "x" &&
         !scene.At(i + 1).space_before && !scene.At(i + 2).space_before &&
         scene.At(i).size() >= kSide && scene.At(i + 2).size() >= kSide &&
         (i == 0 || scene.Text(i - 1) != "x") &&
         (i + 3 >= scene.size() ||
          (scene.Text(i + 3) != "x" && scene.At(i + 3).space_before) ||
          scene.At(i + 3).kind == TokenKind::kSign);
}

bool IsHexadecimal(std::string_view text) {
  return text.find_first_not_of("0123456789abcdef") == text.npos;
}

// "fb96ee0ab0c5511035eee99f": where such a run of hexadecimal digits ends, else
// `i`.
size_t EndOfHash(const Scene& scene, size_t i) {
  constexpr size_t kHash = 24;  // characters, at the least
  const auto hex = [&scene](size_t at) {
    return at < scene.size() && scene.At(at).kind != TokenKind::kSign &&
           IsHexadecimal(scene.Text(at));
  };
  size_t size = scene.At(i).size();
  for (size_t at = i; at > 0 && !scene.At(at).space_before && hex(at - 1);) {
    size += scene.At(--at).size();
  }
  size_t end = i + 1;
  while (hex(end) && !scene.At(end).space_before)
    size += scene.At(end++).size();
  return size >= kHash ? end : i;
}

// "0x04", "0xff": where such a number ends, else `i`. Between the digits of a
// disguised one an x stands again and again, "0x7x7x0".
size_t EndOfHex(const Scene& scene, size_t i) {
  const auto goes_on = [&scene](size_t at) {
    return at < scene.size() && !scene.At(at).space_before &&
           scene.At(at).kind != TokenKind::kSign;
  };
  if (scene.Text(i) != "0" || !goes_on(i + 1) || scene.Text(i + 1)[0] != 'x') {
    return i;
  }
  size_t end = i + 1;
  size_t size = 0;
  for (; goes_on(end); ++end) {
    const std::string_view text = scene.Text(end).substr(end == i + 1 ? 1 : 0);
    if (!IsHexadecimal(text)) return i;
    size += text.size();
  }
  return size > 1 ? end : i;
}

// "10.1016/j.cell.2021.04.015", "1Z 999 AA1 01 2345 6784": where such a name of
// a paper or a parcel ends, else `i`.
size_t EndOfName(const Scene& scene, size_t i) {
  const auto glued = [&scene](size_t at) {
    return at < scene.size() && !scene.At(at).space_before;
  };
  size_t end = i + 1;
  if (scene.Text(i) == "10" && glued(i + 2) && glued(i + 3) &&
      scene.At(i + 1).sign == '.' && scene.At(i + 3).sign == '/') {
    while (glued(end)) ++end;
    return end;
  }
  if (scene.Text(i) != "1" || (i > 0 && glued(i)) || !glued(end) ||
      scene.Text(end)[0] != 'z') {
    return i;
  }
  constexpr size_t kLongest = 6;  // characters of a part
  constexpr size_t kFewest = 14;  // of all, more than a phone number has
  size_t size = 1;
  while (end < scene.size() && scene.At(end).lines_before == 0 &&
         scene.At(end).size() <= kLongest &&
         scene.At(end).kind != TokenKind::kSign) {
    size += scene.At(end++).size();
  }
  return size >= kFewest ? end : i;
}

// "[0-9]" of a pattern.
bool IsCharClass(const Scene& scene, size_t i) {
  return i > 0 && scene.At(i - 1).sign == '[' && IsNumber(scene, i + 2) &&
         scene.At(i + 1).sign == '-' && i + 3 < scene.size() &&
         scene.At(i + 3).sign == ']' && scene.At(i).size() == 1 &&
         scene.At(i + 2).size() == 1;
}

// "0274 555 018 jam kerja": the last of numerals that are dialled from the
// first on counts nothing.
bool IsDialled(const Scene& scene, size_t i) {
  constexpr size_t kCode = 3;  // digits of an area's code, with its zero
  constexpr size_t kMost = 6;  // numerals of a number
  size_t first = i;
  while (first > 0 && IsNumber(scene, first - 1)) {
    if (i - --first > kMost) return false;
  }
  return first < i && scene.At(first).size() >= kCode &&
         scene.Text(first)[0] == '0' && scene.Text(first)[1] != '0';
}

// "Cell: 349.4898276": an area and the rest, behind a word for a phone.
bool IsLabelled(const Scene& scene, const Group& group) {
  constexpr size_t kArea = 3;
  constexpr size_t kRest = 6;
  if (group.count != 2 || group.numerals[0].digits < kArea ||
      group.numerals[1].digits < kRest) {
    return false;
  }
  size_t at = group.begin;
  while (at > 0 && scene.At(at - 1).kind == TokenKind::kSign) --at;
  return at > 0 && scene.At(at - 1).Is(WordClass::kPhoneNoun);
}

// Shields the group that begins at `i` if it is none of a phone number's;
// returns where it ends.
size_t Grouped(const Scene& scene, size_t i, NumberShields* shields) {
  const Group group = ReadGroup(scene, i);
  const bool plus = i > 0 && scene.At(i - 1).sign == '+';
  // "0187 x" or "9415550164 day and night" count nothing.
  const bool countable =
      !IsDialled(scene, i) &&
      (IsAmount(group) ||
       (group.count <= 2 && group.numerals[0].digits <= kLongestCount));
  // "… 0123 ore pasti"
  const bool zeroed = group.count == 1 && group.numerals[0].digits > 2 &&
                      scene.Text(i).front() == '0';
  const bool money = MoneyBefore(scene, i) ||
                     (!plus && !zeroed &&
                      ((countable && MoneyOrUnitAfter(scene, group.end)) ||
                       (group.count == 1 && CurrencyAfter(scene, group.end))));
  const bool shape = group.count > 1 && !plus && !IsLabelled(scene, group) &&
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
    Shield(group.begin, end,
           IsNetwork(group) ? NumberShield::kSure : NumberShield::kShape,
           shields);
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
    if (scene.taken.empty() &&
        (i = scene.NextLead(i, kNumeral)) == scene.size()) {
      return;
    }
    const Lexeme& lexeme = scene.At(i);
    if (!scene.taken.empty() && IsTaken(scene.taken, lexeme.span, &hint)) {
      (*shields)[i] = NumberShield::kSure;
      continue;
    }
    if (lexeme.kind != TokenKind::kNumber ||
        (*shields)[i] != NumberShield::kNone) {
      continue;
    }
    if (const size_t end = std::max(
            {EndOfHash(scene, i), EndOfHex(scene, i), EndOfName(scene, i)});
        end != i) {
      Shield(i, end, NumberShield::kSure, shields);
      i = end - 1;
      continue;
    }
    if (IsCharClass(scene, i) || IsPictureSize(scene, i)) {
      Shield(i, i + 3, NumberShield::kSure, shields);
      i += 2;
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
