#include "core/detect/spelling_alphabet.h"

#include <algorithm>
#include <array>

namespace composer_guard {

bool IsSpellingWord(std::string_view word) {
  constexpr auto kWords = std::to_array<std::string_view>(
      {"alfa",    "alpha",  "bravo",  "charlie",  "delta",   "echo",
       "foxtrot", "golf",   "hotel",  "india",    "juliet",  "juliett",
       "kilo",    "lima",   "mike",   "november", "oscar",   "papa",
       "quebec",  "romeo",  "sierra", "tango",    "uniform", "victor",
       "whiskey", "whisky", "xray",   "yankee",   "zulu"});
  static_assert(std::is_sorted(kWords.begin(), kWords.end()));
  return std::binary_search(kWords.begin(), kWords.end(), word);
}

}  // namespace composer_guard
