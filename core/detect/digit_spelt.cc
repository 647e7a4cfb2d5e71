#include "core/detect/digit_spelt.h"

#include <array>
#include <string>
#include <string_view>

#include "core/detect/digit_compound.h"
#include "core/detect/digit_words.h"

namespace composer_guard {
namespace {

// Letters apart that are read as one word, and the fewest.
constexpr size_t kMostLetters = 64;
constexpr size_t kFewestLetters = 3;
// Letters of a number word in which one is doubled: "fiive", "sevven".
constexpr size_t kLongestDoubled = 7;

// What a digit begins with, vowels of which one is heard, and what follows,
// without its vowels.
struct Sound {
  uint16_t lead = 0;  // letters one behind the other, a byte each
  uint8_t vowels = 0;
  uint16_t tail = 0;
};
constexpr std::string_view kVowels = "aeiouy";
consteval Sound MakeSound(std::string_view lead, std::string_view vowels,
                          std::string_view tail) {
  Sound sound;
  for (const char c : lead)
    sound.lead = static_cast<uint16_t>(sound.lead << 8 | c);
  for (const char c : tail)
    sound.tail = static_cast<uint16_t>(sound.tail << 8 | c);
  for (const char c : vowels) {
    sound.vowels = static_cast<uint8_t>(sound.vowels | 1u << kVowels.find(c));
  }
  return sound;
}
constexpr std::array<Sound, 10> kSounds = {
    MakeSound("z", "aeiou", "r"), MakeSound("w", "ou", "n"),
    MakeSound("t", "u", ""),      MakeSound("tr", "ei", ""),
    MakeSound("f", "ou", "r"),    MakeSound("f", "iy", "v"),
    MakeSound("s", "iy", "ks"),   MakeSound("s", "ae", "vn"),
    MakeSound("", "iy", "t"),     MakeSound("n", "iy", "n")};

bool IsLetter(const Scene& scene, size_t i) {
  return scene.At(i).size() == 1 && scene.At(i).kind == TokenKind::kWord;
}

}  // namespace

char DigitOfDoubled(std::string_view word) {
  if (word.size() < 4 || word.size() > kLongestDoubled) return 0;
  for (size_t i = 1; i < word.size(); ++i) {
    if (word[i] != word[i - 1]) continue;
    std::string once(word);
    once.erase(i, 1);
    if (const char digit = DigitOfWord(TagsOfWord(once)); digit != 0) {
      return digit;
    }
  }
  return 0;
}

char DigitBySound(const Lexeme& lexeme, std::string_view word) {
  return lexeme.kind == TokenKind::kWord && lexeme.classes == 0
             ? DigitBySound(word)
             : '\0';
}

char DigitBySound(std::string_view word) {
  constexpr std::string_view kFirst = "aefnpstwz";
  if (word.size() < 2 || word.size() > kLongestDoubled ||
      kFirst.find(word[0]) == kFirst.npos) {
    return 0;
  }
  // Sounds have two at the most.
  uint64_t lead = 0;
  uint64_t tail = 0;
  uint32_t vowels = 0;
  for (size_t i = 0; i < word.size(); ++i) {
    const char c = word[i];
    const char next = i + 1 < word.size() ? word[i + 1] : '\0';
    if (c == next || (c == 'c' && next == 'k') || (c == 'g' && next == 'h')) {
      continue;
    }
    if (const size_t vowel = kVowels.find(c); vowel != kVowels.npos) {
      if (tail == 0) vowels |= 1u << vowel;
      continue;
    }
    // "fower", "zeroh", "twu": heard by no one.
    if (c == 'h' || (c == 'w' && i > 0)) continue;
    uint64_t& part = vowels == 0 ? lead : tail;
    const char heard = c == 'p' && next == 'h'          ? 'f'
                       : c == 'c' || c == 'x'           ? 'k'
                       : c == 'f' && vowels != 0        ? 'v'
                       : c == 'z' && lead != 0 && i > 1 ? 's'
                                                        : c;
    part = part << 8 | static_cast<unsigned char>(heard);
    if (c == 'x') part = part << 8 | 's';
  }
  for (size_t digit = 0; digit < kSounds.size(); ++digit) {
    const Sound& heard = kSounds[digit];
    if (lead == heard.lead && tail == heard.tail &&
        (vowels & heard.vowels) != 0) {
      return static_cast<char>('0' + digit);
    }
  }
  return 0;
}

bool MayBeginSpacedWords(const Scene& scene, size_t i) {
  if (i + kFewestLetters > scene.size()) return false;
  if (i > 0 && IsLetter(scene, i - 1) && scene.At(i).space_before) return false;
  for (size_t k = i; k < i + kFewestLetters; ++k) {
    if (!IsLetter(scene, k) || (k > i && !scene.At(k).space_before)) {
      return false;
    }
  }
  return true;
}

std::string DigitsOfUnlisted(const Lexeme& lexeme, std::string_view word) {
  if (lexeme.kind != TokenKind::kWord) return {};
  if (lexeme.classes == 0 && lexeme.Has(kNumberDoubled)) {
    return {DigitOfDoubled(word)};
  }
  return lexeme.Has(kNumberCompound) ? CompoundDigits(word) : std::string();
}

std::string DigitsOfSpaced(const Scene& scene, size_t i, size_t* end) {
  std::string word;
  size_t at = i;
  while (at < scene.size() && IsLetter(scene, at) &&
         (at == i || scene.At(at).space_before) &&
         scene.At(at).lines_before == 0 && word.size() < kMostLetters) {
    word += scene.Text(at++);
  }
  *end = at;
  const char digit = DigitOfWord(TagsOfWord(word));
  return digit != 0 ? std::string(1, digit) : CompoundDigits(word);
}

}  // namespace composer_guard
