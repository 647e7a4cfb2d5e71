// What one code point becomes in the folded view.
//
// NFKC case folding by ICU, then: combining marks of alphabets go, digits of
// every script become ASCII digits, dashes, quotes and spaces become their
// ASCII forms, and invisible characters go.
//   catches: "ｔ３ｌ" -> "t3l", "⑤" -> "5", "é" -> "e", U+200B -> ""
//   leaves:  "が", "한", "ๅ" as they are: their marks are part of the letter
//
// ICU was asked while building (fold_rules.h); the table it left is unpacked in
// blocks of 64 code points when one of them occurs, so text in any script costs
// a table look-up.
#ifndef COMPOSER_GUARD_TEXT_FOLD_H_
#define COMPOSER_GUARD_TEXT_FOLD_H_

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/text/technique.h"

namespace composer_guard {

// What the tokeniser needs to know of a character of the folded view.
enum class CharClass : uint8_t {
  kSpace,
  kNewline,
  kDigit,
  kLetter,
  kIdeograph,  // written without spaces: Han, kana, Hangul, Thai …
  kSign,       // everything else: punctuation, symbols, emoji
};

class FoldTable {
 public:
  FoldTable();
  ~FoldTable();

  struct Folded {
    std::string_view text;      // UTF-8, may be empty
    Techniques techniques = 0;  // what writing it so may disguise
    bool capital = false;       // a capital letter
  };
  // `c` is any scalar value. The text lives as long as the table.
  Folded Fold(char32_t c);

  // The class of a character of the folded view.
  CharClass ClassOf(char32_t c);

  // The ASCII letter or digit that `c` (as folded) looks like, or 0.
  static char LookAlike(char32_t c);

 private:
  struct Entry {
    const char* text = nullptr;  // in a page of pages_
    uint8_t size = 0;
    CharClass char_class = CharClass::kSign;
    uint8_t technique = 0;  // bit number + 1, 0 for none
    bool capital = false;
  };
  using Block = std::array<Entry, 64>;
  struct Places;
  const Entry& At(char32_t c);
  void Fill(char32_t first, Block* block);
  const char* Keep(std::string_view text);

  std::array<std::unique_ptr<Block>, 0x110000 / 64> blocks_;
  // Pages never move, so that the texts stay where they are.
  std::vector<std::unique_ptr<std::string>> pages_;
  std::unique_ptr<Places> places_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_FOLD_H_
