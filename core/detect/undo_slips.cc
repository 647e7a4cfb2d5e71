// Digits in words, each of which the fingers or the ear got wrong. See
// undone.h.
//
//   "my nummer is sevn oen fuor, fve fve …" -> "… tel: 71455…"
//   leaves: a sentence that has a word like "tow" or "won" in it
//
// A number with a digit that is spelt right is read where it stands
// (digit_chain.h); here none needs to be, so seven in a row are asked for.

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/detect/digit_spelt.h"
#include "core/detect/undone.h"
#include "core/match/leet.h"
#include "core/text/slips.h"

namespace composer_guard {
namespace {

constexpr size_t kFewest = 7;  // digits in a row
constexpr size_t kMost = 20;
constexpr size_t kFewestWrong = 3;
constexpr size_t kLongestWord = 8;  // letters

constexpr std::array<std::string_view, 10> kDigits = {
    "zero", "one", "two",   "three", "four",
    "five", "six", "seven", "eight", "nine"};

struct Heard {
  std::string_view word;
  char digit = 0;
};
constexpr auto kHeard = std::to_array<Heard>({{"oh", '0'},
                                              {"o", '0'},
                                              {"won", '1'},
                                              {"to", '2'},
                                              {"too", '2'},
                                              {"for", '4'},
                                              {"fore", '4'},
                                              {"ate", '8'}});

// One letter wrong; another one only in a longer word.
bool IsOneOff(std::string_view typed, std::string_view word) {
  constexpr size_t kLong = 4;
  return IsOneLetterOff(typed, word, word.size() >= kLong);
}

// The digit that a word is meant as; 0 for none. `wrong` is set where it is not
// spelt as that is.
char DigitOf(std::string_view typed, bool* wrong) {
  *wrong = false;
  if (typed.size() == 1 && '0' <= typed[0] && typed[0] <= '9') return typed[0];
  constexpr size_t kShortest = 3;
  // Those of the digits, and of "ait" and "won".
  constexpr std::string_view kFirst = "aefnostwz0123456789";
  if (typed.empty() || typed.size() > kLongestWord ||
      kFirst.find(typed[0]) == kFirst.npos) {
    return 0;
  }
  *wrong = true;
  for (const Heard& heard : kHeard) {
    if (heard.word == typed) return heard.digit;
  }
  if (typed.size() < kShortest) return 0;
  // "5ive", "7even"
  if ('0' <= typed[0] && typed[0] <= '9') {
    const std::string_view word = kDigits[static_cast<size_t>(typed[0] - '0')];
    if (IsOneOff(typed.substr(1), word.substr(1))) return typed[0];
  }
  std::string plain;  // without doubled letters
  for (const char c : typed) {
    const char meant = FromLeet(c);  // "zer0", "thr33", "f1ve"
    const char letter = meant == kEither ? 'i' : meant;
    if (plain.empty() || plain.back() != letter || letter == 'e') {
      plain += letter;
    }
  }
  for (size_t digit = 0; digit < kDigits.size(); ++digit) {
    if (kDigits[digit] != plain) continue;
    *wrong = typed != plain;
    return static_cast<char>('0' + digit);
  }
  if (const char heard = DigitBySound(plain); heard != 0) return heard;
  for (size_t digit = 0; digit < kDigits.size(); ++digit) {
    if (IsOneOff(plain, kDigits[digit])) return static_cast<char>('0' + digit);
  }
  return 0;
}

bool IsOfWord(char c) {
  return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
}

}  // namespace

void UndoSlips(const Scene& scene, Undone* undone) {
  constexpr std::string_view kBetween = " ,.-/\n";
  constexpr size_t kWidest = 3;  // signs between two
  const std::string_view text = scene.text;
  for (size_t begin = 0; begin < text.size();) {
    if (!IsOfWord(text[begin]) || (begin > 0 && IsOfWord(text[begin - 1]))) {
      ++begin;
      continue;
    }
    std::string digits;
    size_t wrong = 0;
    size_t end = begin;
    for (size_t at = begin; digits.size() < kMost;) {
      size_t last = at;
      while (last < text.size() && IsOfWord(text[last])) ++last;
      bool is_wrong = false;
      const char digit = DigitOf(text.substr(at, last - at), &is_wrong);
      if (digit == 0) break;
      digits += digit;
      wrong += is_wrong ? 1 : 0;
      end = at = last;
      while (at < text.size() && at < last + kWidest &&
             kBetween.find(text[at]) != kBetween.npos) {
        ++at;
      }
      if (at == last || at >= text.size() || !IsOfWord(text[at])) break;
    }
    if (digits.size() >= kFewest && wrong >= kFewestWrong) {
      undone->WriteNumber(
          {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}, digits,
          kReplaced);
    }
    begin = end > begin ? end : begin + 1;
  }
}

bool MayBeSlips(const Scene& scene, size_t i) {
  constexpr size_t kAhead = 7;  // lexemes
  constexpr int kFewestHere = 2;
  int wrong = 0;
  for (size_t k = i + 1 - std::min(i + 1, kAhead); k <= i; ++k) {
    const Lexeme& lexeme = scene.At(k);
    if (lexeme.kind != TokenKind::kWord) continue;
    // "5ive", "zer0"
    const bool glued = !lexeme.space_before ||
                       (k + 1 < scene.size() && !scene.At(k + 1).space_before &&
                        scene.At(k + 1).kind == TokenKind::kNumber);
    bool is_wrong = true;
    if (!glued && DigitOf(scene.Text(k), &is_wrong) == 0) return false;
    wrong += is_wrong ? 1 : 0;
  }
  return wrong >= kFewestHere;
}

}  // namespace composer_guard
