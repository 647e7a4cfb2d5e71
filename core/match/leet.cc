#include "core/match/leet.h"

#include <array>

#include "core/match/word_find.h"

namespace composer_guard {
namespace {

// Longest word that is read, in bytes.
constexpr size_t kLongest = 24;
// Of how many signs both an "i" and an "l" are tried.
constexpr size_t kMostEither = 3;

}  // namespace

char FromLeet(char c) {
  switch (c) {
    case '0':
      return 'o';
    case '1':
    case '!':
    case '|':
      return kEither;
    case '3':
      return 'e';
    case '4':
    case '@':
      return 'a';
    case '5':
    case '$':
      return 's';
    case '7':
    case '+':
      return 't';
    case '8':
      return 'b';
    case '9':
      return 'g';
    default:
      return c;
  }
}

char FromLeetSign(std::string_view sign) {
  if (sign == "\xC2\xA5") return 'y';      // yen
  if (sign == "\xE2\x82\xAC") return 'e';  // euro
  if (sign == "\xC2\xA3") return 'l';      // pound
  if (sign == "\xC2\xA2") return 'c';      // cent
  return 0;
}

uint16_t FindSplit(std::string_view word, uint32_t hash) {
  const uint16_t id = FindWord(word, hash);
  return IsSplittable(id) ? id : kNoWord;
}

size_t JoinDoubleV(std::string_view letters, char* to) {
  size_t size = 0;
  for (size_t k = 0; k < letters.size(); ++k) {
    const bool two = letters.substr(k).starts_with("vv");
    to[size++] = two ? 'w' : letters[k];
    if (two) ++k;
  }
  return size;
}

uint16_t FindLeetWord(std::string_view letters, bool any) {
  if (letters.size() > kLongest) return kNoWord;
  std::array<char, kLongest> word = {};
  std::array<size_t, kMostEither> either = {};
  size_t count = 0;
  for (size_t k = 0; k < letters.size(); ++k) {
    word[k] = letters[k] == kEither ? 'i' : letters[k];
    if (letters[k] == kEither && count < either.size()) either[count++] = k;
  }
  for (size_t bits = 0; bits < size_t{1} << count; ++bits) {
    for (size_t k = 0; k < count; ++k) {
      word[either[k]] = (bits >> k & 1) != 0 ? 'l' : 'i';
    }
    const std::string_view text(word.data(), letters.size());
    const uint16_t id = FindWord(text, WordHash(text));
    if (any ? id != kNoWord : IsLeetable(id)) return id;
  }
  return kNoWord;
}

}  // namespace composer_guard
