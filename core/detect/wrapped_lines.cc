#include "core/detect/wrapped_lines.h"

#include <string_view>

#include "core/detect/cues.h"

namespace composer_guard {
namespace {

// Words of a line that may be wrapped; that is surely one.
constexpr size_t kFewestWords = 2;
constexpr size_t kSurelyWords = 5;
// Bytes of a word behind which a sentence hardly ends: "tu", "auf", "via".
constexpr uint32_t kSmall = 4;
constexpr WordClasses kNames =
    AnyOf(WordClass::kService, WordClass::kServiceWeak);

// Numbers in words, of which lines may be parts of one each.
constexpr WordClasses kDigits = AnyOf(WordClass::kDigit, WordClass::kTeen,
                                      WordClass::kTens, WordClass::kMultiplier);

bool IsWord(const Lexeme& lexeme) {
  return lexeme.kind == TokenKind::kWord || lexeme.kind == TokenKind::kGlued;
}

// Written with a capital, which no letter has of Hebrew, Arabic and the scripts
// behind them.
bool IsCapital(const Scene& scene, size_t i) {
  return scene.view->IsCapital(scene.At(i).span.begin);
}

// Words of the sentence on the line that ends before lexeme `i`, at most
// `most`.
size_t WordsBefore(const Scene& scene, size_t i, size_t most) {
  size_t words = 0;
  while (i > 0 && words < most) {
    --i;
    if (IsWord(scene.At(i))) ++words;
    if (scene.At(i).lines_before > 0 || FindSentenceStart(scene, i)) break;
  }
  return words;
}

bool IsBehind(const Scene& scene, size_t i, size_t words) {
  return WordsBefore(scene, i, words) == words;
}

// "jane\nphone: 1", "jane\nmy phone number: 1", "jane\nweb - acme.com"
bool IsLabel(const Scene& scene, size_t i) {
  constexpr size_t kLongest = 3;
  constexpr std::string_view kWithinSentences = ".,!?'\"()";
  for (size_t n = i + 1; n <= i + kLongest && n < scene.size(); ++n) {
    const Lexeme& next = scene.At(n);
    if (next.lines_before > 0) return false;
    if (next.kind != TokenKind::kSign) continue;
    if (next.sign == ':') return true;
    return next.space_before &&
           (next.sign == 0 ||
            kWithinSentences.find(next.sign) == kWithinSentences.npos);
  }
  return false;
}

// "jane@acme.com", "fb.com/jane", "jane_doe": what has a line of its own.
bool IsAddressOrName(const Scene& scene, size_t i) {
  if (i + 2 >= scene.size()) return false;
  const Lexeme& next = scene.At(i + 1);
  return next.kind == TokenKind::kSign && !next.space_before &&
         next.sign != '-' && !scene.At(i + 2).space_before;
}

// "fits on\n2 pages"; not "apply\n2. Your rate", nor a number by itself
bool GoesOn(const Scene& scene, size_t number) {
  return number + 1 < scene.size() &&
         scene.At(number + 1).kind != TokenKind::kSign &&
         scene.At(number + 1).lines_before == 0;
}

bool IsWrapped(const Scene& scene, size_t i) {
  if (i == 0) return false;
  const Lexeme& lexeme = scene.At(i);
  const Lexeme& before = scene.At(i - 1);
  // Behind an indent something else begins.
  if (scene.text[lexeme.span.begin - 1] != '\n') return false;
  const bool number = lexeme.kind == TokenKind::kNumber;
  if (before.Is(kDigits) && (number || lexeme.Is(kDigits))) return false;
  if (number) {
    return IsWord(before) && !IsCapital(scene, i - 1) && GoesOn(scene, i) &&
           IsBehind(scene, i, kSurelyWords);
  }
  if (!IsWord(lexeme) || (!IsWord(before) && before.sign != ',')) return false;
  // "tu\nWhatsApp"
  if (IsCapital(scene, i) && !(lexeme.Is(kNames) && before.size() <= kSmall)) {
    return false;
  }
  return IsBehind(scene, i, kFewestWords) && !IsLabel(scene, i) &&
         !IsAddressOrName(scene, i);
}

}  // namespace

void UnwrapLines(const Scene& scene, FoldedView* view,
                 std::vector<Lexeme>* lexemes) {
  for (size_t i = 0; i < lexemes->size(); ++i) {
    Lexeme& lexeme = (*lexemes)[i];
    if (lexeme.lines_before != 1 || !IsWrapped(scene, i)) continue;
    lexeme.lines_before = 0;
    view->Unwrap({(*lexemes)[i - 1].span.end, lexeme.span.begin});
  }
}

}  // namespace composer_guard
