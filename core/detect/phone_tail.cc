#include "core/detect/phone_tail.h"

#include <algorithm>
#include <string_view>

#include "core/text/word_list.h"

namespace composer_guard {

namespace {

// Digits of a number in North America, with its trunk prefix or without.
constexpr size_t kFewest = 10;
constexpr size_t kMost = 11;
// Digits of a toll-free number before its letters: "1-800", "888".
constexpr size_t kFewestDigits = 3;
constexpr size_t kMostWords = 3;
constexpr size_t kLastGroup = 4;  // of a local number, 555-0132
constexpr size_t kLocal = 7;

char KeyOf(char letter) {
  constexpr std::string_view kKeys = "22233344455566677778889999";
  return kKeys[static_cast<size_t>(letter - 'a')];
}

bool IsCapitals(const Scene& scene, size_t i) {
  const std::string_view written = scene.view->Written(scene.At(i).span);
  return scene.At(i).kind == TokenKind::kWord &&
         std::all_of(written.begin(), written.end(),
                     [](char c) { return 'A' <= c && c <= 'Z'; });
}

// "1-800": whether the four digits before lexeme `end` are toll-free.
bool IsTollFree(const Scene& scene, size_t end, size_t digits) {
  constexpr size_t kPrefix = 4;  // with the 1 before it
  static constexpr auto kTollFree =
      Words("800", "833", "844", "855", "866", "877", "888");
  return digits == kPrefix && end > 0 && kTollFree.Has(scene.Text(end - 1));
}

// "1 800 FLOWERS": the end of the word behind a toll-free prefix, or 0.
uint32_t TollFreeWord(const Scene& scene, size_t end, size_t digits) {
  constexpr size_t kLetters = 7;
  if (end >= scene.size() || !IsTollFree(scene, end, digits)) return 0;
  const Lexeme& word = scene.At(end);
  return word.size() == kLetters && word.lines_before == 0 &&
                 IsCapitals(scene, end)
             ? word.span.end
             : 0;
}

// "0800 555 OVEN", "020 SWIM 0452": a word between or behind groups that begin
// with a trunk prefix.
Vanity NationalWord(const Scene& scene, size_t end, size_t digits) {
  constexpr size_t kShortestWord = 4;
  if (end >= scene.size() || !IsCapitals(scene, end)) return {};
  const Lexeme& word = scene.At(end);
  if (word.lines_before > 0 || !word.space_before ||
      word.size() < kShortestWord) {
    return {};
  }
  size_t first = end - 1;
  size_t before = scene.At(first).size();
  while (before < digits && first > 0 &&
         scene.At(first - 1).kind == TokenKind::kNumber) {
    before += scene.At(--first).size();
  }
  if (before != digits || scene.Text(first).front() != '0') return {};
  Vanity vanity;
  for (const char c : scene.Text(end)) vanity.digits += KeyOf(c);
  vanity.end = word.span.end;
  if (end + 1 < scene.size() && scene.At(end + 1).lines_before == 0 &&
      scene.At(end + 1).kind == TokenKind::kNumber) {
    vanity.digits += scene.Text(end + 1);
    vanity.end = scene.At(end + 1).span.end;
  }
  const size_t total = digits + vanity.digits.size();
  return total < kFewest || total > kMost ? Vanity() : vanity;
}

}  // namespace

Vanity ReadVanity(const Scene& scene, size_t end, size_t digits) {
  Vanity vanity;
  if (digits < kFewestDigits || digits >= kMost) return vanity;
  // Nobody counts things with a dash before eight hundred.
  vanity.toll_free = end > 1 && scene.At(end - 2).sign == '-' &&
                     IsTollFree(scene, end, digits);
  size_t at = end;
  const bool bracket = at < scene.size() && scene.At(at).sign == ')';
  if (bracket) ++at;
  if (const uint32_t word = TollFreeWord(scene, end, digits)) {
    for (const char c : scene.Text(end)) vanity.digits += KeyOf(c);
    vanity.end = word;
    return vanity;
  }
  if (Vanity national = NationalWord(scene, end, digits); national.end != 0) {
    return national;
  }
  for (size_t n = 0; n < kMostWords; ++n) {
    const bool dash = at < scene.size() && scene.At(at).sign == '-' &&
                      !scene.At(at).space_before;
    if (!dash && !(bracket && n == 0)) break;
    if (dash) ++at;
    if (at >= scene.size() || scene.At(at).lines_before > 0 ||
        (dash && scene.At(at).space_before) || !IsCapitals(scene, at)) {
      return {};
    }
    for (const char c : scene.Text(at)) vanity.digits += KeyOf(c);
    vanity.end = scene.At(at).span.end;
    ++at;
  }
  // "1-800-XXX-XXXX" is a mask.
  const bool mask = vanity.digits.find_first_not_of(
                        vanity.digits.substr(0, 1)) == std::string::npos;
  const size_t total = digits + vanity.digits.size();
  if (mask || total < kFewest || total > kMost) return {};
  // "(209) 555-TOAD": as long as a group is, behind another.
  const std::string_view group = scene.Text(end - 1);
  vanity.grouped = vanity.digits.size() == kLastGroup &&
                   group.size() + kLastGroup == kLocal && group.front() >= '2';
  return vanity;
}

uint32_t ExtensionEnd(const Scene& scene, size_t end) {
  size_t at = end;
  if (at < scene.size() && scene.At(at).sign == ',') ++at;
  if (at >= scene.size() || scene.At(at).kind != TokenKind::kWord) return 0;
  const std::string_view word = scene.Text(at);
  if (word != "x" && word != "ext" && word != "extn" && word != "extension") {
    return 0;
  }
  ++at;
  if (at < scene.size() && scene.At(at).sign == '.') ++at;
  const bool number = at < scene.size() && scene.At(at).lines_before == 0 &&
                      scene.At(at).kind == TokenKind::kNumber &&
                      scene.At(at).size() <= 5;
  return number ? scene.At(at).span.end : 0;
}

bool HasExtension(const Scene& scene, size_t end) {
  return ExtensionEnd(scene, end) != 0 && scene.At(end).space_before &&
         !scene.At(end + 1).space_before;
}

}  // namespace composer_guard
