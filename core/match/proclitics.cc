#include "core/match/proclitics.h"

#include <algorithm>
#include <iterator>

#include "core/match/word_find.h"

namespace composer_guard {
namespace {

constexpr size_t kLetter = 2;    // bytes, of both scripts
constexpr size_t kShortest = 3;  // letters of a stem
constexpr size_t kMost = 3;      // small words

bool BeginsWithOne(std::string_view word) {
  constexpr std::string_view kSmall[] = {"ו", "ה", "ב", "ל", "מ", "ש",
                                         "כ", "و", "ف", "ب", "ل", "ك"};
  return std::any_of(
      std::begin(kSmall), std::end(kSmall),
      [word](std::string_view small) { return word.starts_with(small); });
}

}  // namespace

bool FindBehindProclitics(std::string_view word, Lexeme* lexeme) {
  constexpr std::string_view kThe = "ال";
  for (size_t n = 0; n < kMost; ++n) {
    const bool the = word.starts_with(kThe);
    if (!the && !BeginsWithOne(word)) return false;
    word.remove_prefix(the ? kThe.size() : kLetter);
    if (word.size() < kShortest * kLetter) return false;
    uint16_t id = FindWord(word, WordHash(word));
    if (id == kNoWord) id = FindPrefix(word);
    if (id == kNoWord) continue;
    SetWord(id, lexeme);
    return true;
  }
  return false;
}

}  // namespace composer_guard
