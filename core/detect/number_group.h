// Numerals that stand close together, and what their shape says they are.
//
//   catches: "2024-05-01", "17:30", "1.250.000", "192.168.10.0/24"
//   leaves:  "555-0142"
#ifndef COMPOSER_GUARD_DETECT_NUMBER_GROUP_H_
#define COMPOSER_GUARD_DETECT_NUMBER_GROUP_H_

#include <array>
#include <cstddef>
#include <cstdint>

#include "core/detect/scene.h"

namespace composer_guard {

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

bool IsNumber(const Scene& scene, size_t i);

// The numeral at lexeme `i`.
Numeral ReadNumeral(const Scene& scene, size_t i);

// The group that begins at lexeme `i`, which is a numeral.
Group ReadGroup(const Scene& scene, size_t i);

bool IsDate(const Group& group);
bool IsTime(const Group& group);
// "1,250,000", "1.299,00", "1,27,000".
bool IsAmount(const Group& group);
// "10.2.3.4", "124.0.6367.118", "192.168.10.0/24".
bool IsAddressOrVersion(const Group& group);
// "192.168.10.0/24".
bool IsNetwork(const Group& group);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_NUMBER_GROUP_H_
