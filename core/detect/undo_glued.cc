// A number in words without spaces: "sixfoursixfivefivefiveohoneseventwo".
// See undone.h.

#include <array>
#include <string>
#include <string_view>

#include "core/detect/undone.h"

namespace composer_guard {
namespace {

// The words of the lists stand alone; glued they are these, folded.
struct Digit {
  std::string_view word;
  char digit;
};
constexpr auto kDigits = std::to_array<Digit>({
    {"zero", '0'},  {"oh", '0'},     {"one", '1'},    {"two", '2'},
    {"three", '3'}, {"four", '4'},   {"five", '5'},   {"six", '6'},
    {"seven", '7'}, {"eight", '8'},  {"nine", '9'},   {"cero", '0'},
    {"uno", '1'},   {"dos", '2'},    {"tres", '3'},   {"cuatro", '4'},
    {"cinco", '5'}, {"seis", '6'},   {"siete", '7'},  {"sete", '7'},
    {"ocho", '8'},  {"oito", '8'},   {"nueve", '9'},  {"nove", '9'},
    {"um", '1'},    {"dois", '2'},   {"quatro", '4'}, {"meia", '6'},
    {"null", '0'},  {"eins", '1'},   {"zwei", '2'},   {"zwo", '2'},
    {"drei", '3'},  {"vier", '4'},   {"funf", '5'},   {"sechs", '6'},
    {"acht", '8'},  {"sieben", '7'}, {"neun", '9'},   {"un", '1'},
    {"deux", '2'},  {"trois", '3'},  {"quatre", '4'}, {"cinq", '5'},
    {"sept", '7'},  {"huit", '8'},   {"neuf", '9'},
});
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
    for (const Digit& digit : kDigits) {
      const size_t end = at + digit.word.size();
      if (word.substr(at).starts_with(digit.word) &&
          (end == word.size() || digits[end] != 0)) {
        digits[at] = digit.digit;
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
