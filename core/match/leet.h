// Digits and signs in the place of letters.
//
//   catches: "5kyp3" -> "skype", "1!nkedin" -> "linkedin"
//   leaves:  "4 apps", "m3", what is no listed word
#ifndef COMPOSER_GUARD_MATCH_LEET_H_
#define COMPOSER_GUARD_MATCH_LEET_H_

#include <cstdint>
#include <string_view>

namespace composer_guard {

// Stands for an "i" or an "l" in what FromLeet and FindLeetWord work on.
inline constexpr char kEither = '1';

// The letter that the character stands for, or the character itself.
char FromLeet(char c);

// Whether it is a sign of ASCII that stands for no letter: a full stop.
inline bool StandsForNoLetter(char sign) {
  return sign > 0 && FromLeet(sign) == sign;
}

// The same for a sign beyond ASCII; 0: none.
char FromLeetSign(std::string_view sign);

// The word, if it is listed as one that may be split, else kNoWord. `hash` is
// WordHash(word).
uint16_t FindSplit(std::string_view word, uint32_t hash);

// Writes the letters with a "w" for each "vv", which looks like one; how many
// there are then.
size_t JoinDoubleV(std::string_view letters, char* to);

// A word of these letters that is listed as one that may be written in leet,
// or any listed one, where the first few `kEither` are an "i" or an "l" each;
// else kNoWord. Not more than 24 bytes.
uint16_t FindLeetWord(std::string_view letters, bool any = false);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_LEET_H_
