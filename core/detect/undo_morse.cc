// Digits in Morse code. See undone.h.
//
//   "my line: -.... ----- ..--- / ..... …" -> "my line: tel: 602555…"
//   leaves: "a line of dashes -----", "..... and so on"

#include <string>
#include <string_view>

#include "core/detect/undone.h"

namespace composer_guard {
namespace {

constexpr size_t kSigns = 5;   // of a digit
constexpr size_t kFewest = 7;  // digits in a row
constexpr size_t kMost = 20;

// The sign at `*at`, which it moves behind: '.', '-', or 0 for none.
char SignAt(std::string_view text, size_t* at) {
  struct Sign {
    std::string_view text;
    char sign;
  };
  static constexpr Sign kAll[] = {{".", '.'},
                                  {"\xC2\xB7", '.'},
                                  {"\xE2\x80\xA2", '.'},
                                  {"-", '-'},
                                  {"_", '-'},
                                  {"\xE2\x80\x93", '-'},
                                  {"\xE2\x80\x94", '-'},
                                  {"\xE2\x88\x92", '-'}};
  for (const Sign& sign : kAll) {
    if (!text.substr(*at).starts_with(sign.text)) continue;
    *at += sign.text.size();
    return sign.sign;
  }
  return 0;
}

// The digit at `*at`, which it moves behind; 0 for none.
char DigitAt(std::string_view text, size_t* at) {
  size_t end = *at;
  char signs[kSigns] = {};
  for (char& sign : signs) {
    if ((sign = SignAt(text, &end)) == 0) return 0;
  }
  if (size_t more = end; SignAt(text, &more) != 0) return 0;
  // Dots, then dashes: so many of the first kind, or of the other.
  const char first = signs[0];
  size_t same = 0;
  while (same < kSigns && signs[same] == first) ++same;
  for (size_t n = same; n < kSigns; ++n) {
    if (signs[n] == first) return 0;
  }
  *at = end;
  if (first == '.') return static_cast<char>('0' + same);
  return same == kSigns ? '0' : static_cast<char>('5' + same);
}

}  // namespace

void UndoMorse(const Scene& scene, Undone* undone) {
  constexpr std::string_view kBetween = " /|,\n";
  const std::string_view text = scene.text;
  for (size_t begin = 0; begin < text.size();) {
    size_t at = begin;
    size_t end = begin;
    std::string digits;
    while (digits.size() < kMost) {
      const char digit = DigitAt(text, &at);
      if (digit == 0) break;
      digits += digit;
      end = at;
      while (at < text.size() && kBetween.find(text[at]) != kBetween.npos) ++at;
      if (at == end) break;
    }
    if (digits.size() >= kFewest) {
      undone->WriteNumber(
          {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)}, digits,
          kReplaced);
      begin = end;
      continue;
    }
    begin = end > begin ? end : begin + 1;
  }
}

bool MayBeMorse(const Scene& scene, size_t i) {
  size_t at = scene.At(i).span.begin;
  if (DigitAt(scene.text, &at) == 0 || at >= scene.text.size() ||
      scene.text[at] != ' ') {
    return false;
  }
  ++at;
  return DigitAt(scene.text, &at) != 0;
}

}  // namespace composer_guard
