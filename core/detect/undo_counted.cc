// Digits that count things, or stand in brackets behind words. See undone.h.
//
//   "5 goats, 4 geese, 1 mule, 5 hens …", "I really (6) enjoyed (0) reading (2)
//   your (5) brief …" -> "tel: 5415…", "tel: 6025…"
//
//   leaves: "2 logos, 3 icons, 4 posts …", "1. draft 2. review 3. …"
//
// Nobody lists what there is none of, so one is a zero; and the draft says that
// the digits are to be read, and to be called.

#include <algorithm>
#include <string>

#include "core/detect/digit_words.h"
#include "core/detect/undone.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kFewest = 9;  // digits
constexpr size_t kMost = 13;
constexpr size_t kMostBetween = 9;  // lexemes from one to the next
constexpr size_t kMostWords = 5;    // of them

// "only the figures", "follow the brackets", "what is in brackets"
bool SaysToRead(const Scene& scene) {
  constexpr size_t kBefore = 3;  // lexemes
  static constexpr auto kWhat =
      Words("bracket", "brackets", "column", "digits", "figures", "numbers",
            "numerals", "parentheses");
  static constexpr auto kHow = Words("count", "down", "follow", "in", "just",
                                     "keep", "note", "only", "read", "take");
  for (size_t i = 1; i < scene.size(); ++i) {
    if (!kWhat.Has(scene.Text(i))) continue;
    for (size_t n = 1; n <= kBefore && n <= i; ++n) {
      const std::string_view word = scene.Text(i - n);
      if (kHow.Has(word) && (word != "in" || scene.Text(i)[0] == 'b')) {
        return true;
      }
    }
  }
  return false;
}

// The digit that lexeme `i` is by itself; 0 for none.
char DigitAt(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind == TokenKind::kNumber) {
    const auto touches = [&scene](size_t at) {
      return at < scene.size() && !scene.At(at).space_before;
    };
    const bool bare =
        (i == 0 || lexeme.space_before || scene.At(i - 1).sign == '(' ||
         scene.At(i - 1).sign == '[') &&
        (!touches(i + 1) || scene.At(i + 1).sign == ')' ||
         scene.At(i + 1).sign == ']');
    return bare && lexeme.size() == 1 ? scene.text[lexeme.span.begin] : '\0';
  }
  return lexeme.kind == TokenKind::kWord ? DigitOfWord(lexeme.word_tags) : '\0';
}

struct Counted {
  std::string digits;
  size_t end = 0;
  size_t words = 0;
};

Counted CountedFrom(const Scene& scene, size_t i) {
  Counted counted;
  counted.end = i + 1;
  counted.digits += DigitAt(scene, i);
  size_t words = 0;
  for (size_t at = i + 1;
       at < scene.size() && at - counted.end < kMostBetween &&
       counted.digits.size() <= kMost;
       ++at) {
    const Lexeme& lexeme = scene.At(at);
    if (const char digit = DigitAt(scene, at); digit != 0) {
      counted.digits += digit;
      counted.words += words > 0 ? 1 : 0;
      counted.end = at + 1;
      words = 0;
    } else if (lexeme.kind == TokenKind::kWord) {
      if (++words > kMostWords) break;
    } else if (lexeme.kind == TokenKind::kNumber) {
      counted.digits.clear();  // of several figures: a list of amounts
      break;
    }
  }
  return counted;
}

}  // namespace

void UndoCounted(const Scene& scene, Undone* undone) {
  if (!SaysToRead(scene)) return;
  for (size_t i = 0; i < scene.size();) {
    if (DigitAt(scene, i) == 0) {
      ++i;
      continue;
    }
    const Counted counted = CountedFrom(scene, i);
    const std::string& digits = counted.digits;
    // Most of them have a word behind them.
    if (digits.size() >= kFewest && digits.size() <= kMost &&
        counted.words * 2 >= digits.size() &&
        digits.find('0') != std::string::npos &&
        !std::is_sorted(digits.begin(), digits.end())) {
      const bool closed =
          counted.end < scene.size() && scene.At(counted.end).sign == ')';
      const size_t first = i > 0 && scene.At(i - 1).sign == '(' ? i - 1 : i;
      undone->WriteNumber({scene.At(first).span.begin,
                           scene.At(counted.end - (closed ? 0 : 1)).span.end},
                          digits, kFillerWords);
    }
    i = std::max(counted.end, i + 1);
  }
}

}  // namespace composer_guard
