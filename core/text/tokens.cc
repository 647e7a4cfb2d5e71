#include "core/text/tokens.h"

#include <array>

#include "core/text/utf8.h"

namespace composer_guard {
namespace {

constexpr std::array<CharClass, 128> AsciiClasses() {
  std::array<CharClass, 128> classes = {};
  for (size_t c = 0; c < classes.size(); ++c) {
    const bool letter = ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
    const bool digit = '0' <= c && c <= '9';
    classes[c] = letter                   ? CharClass::kLetter
                 : digit                  ? CharClass::kDigit
                 : c == '\n' || c == '\r' ? CharClass::kNewline
                 : c <= ' ' || c == 0x7F  ? CharClass::kSpace
                                          : CharClass::kSign;
  }
  return classes;
}
constexpr std::array<CharClass, 128> kAsciiClasses = AsciiClasses();

struct Char {
  CharClass char_class = CharClass::kSign;
  uint8_t bytes = 1;
};

inline Char CharAt(std::string_view text, size_t at, FoldTable* table) {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {kAsciiClasses[lead], 1};
  const CodePoint c = DecodeAt(text, at);
  return {table->ClassOf(c.value), c.bytes};
}

TokenKind KindOf(CharClass char_class) {
  switch (char_class) {
    case CharClass::kLetter:
      return TokenKind::kWord;
    case CharClass::kDigit:
      return TokenKind::kNumber;
    case CharClass::kIdeograph:
      return TokenKind::kGlued;
    default:
      return TokenKind::kSign;
  }
}

}  // namespace

void Tokenize(std::string_view text, FoldTable* table,
              std::vector<Token>* tokens) {
  tokens->clear();
  const auto size = static_cast<uint32_t>(text.size());
  bool space = true;
  uint8_t lines = 0;
  uint32_t at = 0;
  while (at < size) {
    const Char first = CharAt(text, at, table);
    if (first.char_class == CharClass::kSpace ||
        first.char_class == CharClass::kNewline) {
      space = true;
      if (first.char_class == CharClass::kNewline && lines < 255 &&
          !(text[at] == '\n' && at > 0 && text[at - 1] == '\r')) {
        ++lines;
      }
      at += first.bytes;
      continue;
    }
    Token token;
    token.kind = KindOf(first.char_class);
    token.space_before = space;
    token.lines_before = lines;
    token.span.begin = at;
    space = false;
    lines = 0;
    if (token.kind == TokenKind::kSign) {
      if (first.bytes == 1) token.sign = text[at];
      at += first.bytes;
    } else {
      uint32_t hash = 0;
      Char next = first;
      do {
        for (uint32_t i = 0; i < next.bytes; ++i) {
          hash = HashStep(hash, text[at + i]);
        }
        at += next.bytes;
        if (at >= size) break;
        next = CharAt(text, at, table);
        // An apostrophe between two letters belongs to the word.
        if (text[at] == '\'' && token.kind == TokenKind::kWord &&
            at + 1 < size &&
            CharAt(text, at + 1, table).char_class == CharClass::kLetter) {
          next = {CharClass::kLetter, 1};
        }
      } while (next.char_class == first.char_class);
      token.hash = hash;
    }
    token.span.end = at;
    tokens->push_back(token);
  }
}

}  // namespace composer_guard
