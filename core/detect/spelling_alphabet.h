// Letters by the words of the alphabet that is spoken over the radio, and by
// their names.
//
//   catches: "romeo alpha victor" -> "rav", "aych oh tee" -> "hot"
//   leaves:  "Mike and Victor", "a hotel in India"
#ifndef COMPOSER_GUARD_DETECT_SPELLING_ALPHABET_H_
#define COMPOSER_GUARD_DETECT_SPELLING_ALPHABET_H_

#include <iterator>
#include <string_view>

#include "core/text/word_list.h"

namespace composer_guard {

// Each stands for its first letter. One alone says nothing.
inline constexpr auto kSpellingWords =
    Words("alfa", "alpha", "bravo", "charlie", "delta", "echo", "foxtrot",
          "golf", "hotel", "india", "juliet", "juliett", "kilo", "lima", "mike",
          "november", "oscar", "papa", "quebec", "romeo", "sierra", "tango",
          "uniform", "victor", "whiskey", "whisky", "xray", "yankee", "zulu");

// Names of letters that have no other use in talk, and their letters; by
// length.
inline constexpr auto kLetterNames =
    Words("ar", "ay", "ee", "ef", "em", "en", "cee", "dee", "eff", "ess", "gee",
          "jay", "kay", "pee", "tee", "vee", "zed", "zee", "aych", "aitch",
          "dubya", "haitch");
inline constexpr std::string_view kNamedLetters = "raefmncdfsgjkptvzzhhwh";
static_assert(std::distance(kLetterNames.begin(), kLetterNames.end()) ==
              std::ssize(kNamedLetters));

// Words in a row that spell something.
inline constexpr size_t kFewestSpelling = 3;

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_SPELLING_ALPHABET_H_
