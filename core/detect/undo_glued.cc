// A number in words without spaces: "sixfoursixfivefivefiveohoneseventwo".
// See undone.h.

#include <array>
#include <string>
#include <string_view>

#include "core/detect/undone.h"

namespace composer_guard {
namespace {

// The words of the lists stand alone; glued they are these, folded, each with
// its digit behind it.
constexpr std::string_view kDigits =
    "zero0 oh0 one1 two2 three3 four4 five5 six6 seven7 eight8 nine9 "
    "cero0 uno1 dos2 tres3 cuatro4 cinco5 seis6 siete7 sete7 ocho8 "
    "oito8 nueve9 nove9 um1 dois2 quatro4 meia6 ";
constexpr size_t kFewestDigits = 7;
constexpr uint32_t kShortest = 20;  // bytes
constexpr uint32_t kLongest = 80;

// The digits that the word is made of, nothing else; nothing if it is not.
std::string DigitsOf(std::string_view word) {
  // Of what begins at each byte: the digit that it begins with, 0 for none, and
  // where the next one begins.
  std::array<char, kLongest> digits = {};
  std::array<size_t, kLongest> next = {};
  for (size_t at = word.size(); at-- > 0;) {
    for (size_t from = 0; from < kDigits.size();) {
      const size_t space = kDigits.find(' ', from);
      const std::string_view name = kDigits.substr(from, space - from - 1);
      from = space + 1;
      const size_t end = at + name.size();
      if (word.substr(at).starts_with(name) &&
          (end == word.size() || (end < word.size() && digits[end] != 0))) {
        digits[at] = kDigits[space - 1];
        next[at] = end;
        break;
      }
    }
  }
  std::string text;
  for (size_t at = 0; at < word.size() && digits[at] != 0; at = next[at]) {
    text += digits[at];
  }
  return text;
}

}  // namespace

bool MayBeGluedDigits(const Scene& scene, const Lexeme& lexeme) {
  return lexeme.kind == TokenKind::kWord && lexeme.size() >= kShortest &&
         static_cast<unsigned char>(scene.text[lexeme.span.begin]) < 0x80;
}

void UndoGlued(const Scene& scene, Undone* undone) {
  for (const Lexeme& lexeme : scene.lexemes) {
    if (!MayBeGluedDigits(scene, lexeme) || lexeme.size() > kLongest) continue;
    const std::string digits = DigitsOf(lexeme.span.Of(scene.text));
    if (digits.size() < kFewestDigits) continue;
    // Who disguises a number means one to call.
    undone->Write(lexeme.span, "tel: " + digits, kDigitWords | kReplaced);
  }
}

}  // namespace composer_guard
