// Letters by the words of the alphabet that is spoken over the radio.
//
//   catches: "romeo alpha victor" -> "rav"
//   leaves:  "Mike and Victor", "a hotel in India"
#ifndef COMPOSER_GUARD_DETECT_SPELLING_ALPHABET_H_
#define COMPOSER_GUARD_DETECT_SPELLING_ALPHABET_H_

#include <string_view>

namespace composer_guard {

// Whether the word stands for its first letter. One alone says nothing.
bool IsSpellingWord(std::string_view word);

// Words in a row that spell something.
inline constexpr size_t kFewestSpelling = 3;

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_SPELLING_ALPHABET_H_
