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

// The same for every byte; those beyond ASCII need the whole character.
constexpr uint8_t kBeyondAscii = 0xFF;
constexpr std::array<uint8_t, 256> ByteClasses() {
  std::array<uint8_t, 256> classes = {};
  for (size_t c = 0; c < classes.size(); ++c) {
    classes[c] =
        c < 128 ? static_cast<uint8_t>(kAsciiClasses[c]) : kBeyondAscii;
  }
  return classes;
}
constexpr std::array<uint8_t, 256> kByteClasses = ByteClasses();

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

// The end of the run of characters of one class that begins with `first` at
// `at`, and its hash.
uint32_t EndOfRun(std::string_view text, uint32_t at, Char first,
                  FoldTable* table, uint32_t* hash) {
  const auto size = static_cast<uint32_t>(text.size());
  const auto wanted = static_cast<uint8_t>(first.char_class);
  const bool word = first.char_class == CharClass::kLetter;
  uint32_t sum = 0;
  while (true) {
    // ASCII, nearly always all of it.
    while (at < size &&
           kByteClasses[static_cast<unsigned char>(text[at])] == wanted) {
      sum = HashStep(sum, text[at]);
      ++at;
    }
    if (at >= size) break;
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80 && byte != '\'') break;
    Char next = CharAt(text, at, table);
    // An apostrophe between two letters belongs to the word.
    if (text[at] == '\'' && word && at + 1 < size &&
        CharAt(text, at + 1, table).char_class == CharClass::kLetter) {
      next = {CharClass::kLetter, 1};
    }
    if (next.char_class != first.char_class) break;
    for (uint32_t i = 0; i < next.bytes; ++i) sum = HashStep(sum, text[at + i]);
    at += next.bytes;
  }
  *hash = sum;
  return at;
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
    if (text[at] == ' ') {
      space = true;
      ++at;
      continue;
    }
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
      at = EndOfRun(text, at, first, table, &token.hash);
    }
    token.span.end = at;
    tokens->push_back(token);
  }
}

}  // namespace composer_guard
