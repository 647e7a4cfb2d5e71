#include "core/detect/spelling_alphabet.h"

#include "core/text/word_list.h"

namespace composer_guard {

bool IsSpellingWord(std::string_view word) {
  static constexpr auto kWords = Words(
      "alfa", "alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf",
      "hotel", "india", "juliet", "juliett", "kilo", "lima", "mike", "november",
      "oscar", "papa", "quebec", "romeo", "sierra", "tango", "uniform",
      "victor", "whiskey", "whisky", "xray", "yankee", "zulu");
  return kWords.Has(word);
}

}  // namespace composer_guard
