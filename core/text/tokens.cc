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

inline Tokenizer::Char Tokenizer::CharAt(uint32_t at) const {
  const auto lead = static_cast<unsigned char>(text_[at]);
  if (lead < 0x80) return {kAsciiClasses[lead], 1};
  const CodePoint c = DecodeAt(text_, at);
  return {table_.ClassOf(c.value), c.bytes};
}

inline uint32_t Tokenizer::ReadRun(Char first) {
  const std::string_view text = text_;
  const auto size = static_cast<uint32_t>(text.size());
  const auto wanted = static_cast<uint8_t>(first.char_class);
  const bool word = first.char_class == CharClass::kLetter;
  uint32_t sum = 0;
  uint32_t at = at_;
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
    Char next = CharAt(at);
    // An apostrophe between two letters belongs to the word.
    if (text[at] == '\'' && word && at + 1 < size &&
        CharAt(at + 1).char_class == CharClass::kLetter) {
      next = {CharClass::kLetter, 1};
    }
    if (next.char_class != first.char_class) break;
    for (uint32_t i = 0; i < next.bytes; ++i) sum = HashStep(sum, text[at + i]);
    at += next.bytes;
  }
  at_ = at;
  return sum;
}

bool Tokenizer::Next(Token* token) {
  const std::string_view text = text_;
  uint32_t at = at_;
  bool space = space_;
  uint8_t lines = 0;
  Char first;
  for (;; at += first.bytes) {
    while (at < text.size() && text[at] == ' ') {
      space = true;
      ++at;
    }
    if (at >= text.size()) return false;
    first = CharAt(at);
    if (first.char_class == CharClass::kNewline) {
      if (lines < 255 &&
          !(text[at] == '\n' && at > 0 && text[at - 1] == '\r')) {
        ++lines;
      }
    } else if (first.char_class != CharClass::kSpace) {
      break;
    }
    space = true;
  }
  *token = Token();
  token->kind = KindOf(first.char_class);
  token->space_before = space;
  token->lines_before = lines;
  token->span.begin = at;
  space_ = false;
  if (token->kind == TokenKind::kSign) {
    if (first.bytes == 1) token->sign = text[at];
    at_ = at + first.bytes;
  } else {
    at_ = at;
    token->hash = ReadRun(first);
  }
  token->span.end = at_;
  return true;
}

void Tokenize(std::string_view text, FoldTable* table,
              std::vector<Token>* tokens) {
  tokens->clear();
  Tokenizer tokenizer(text, table);
  for (Token token; tokenizer.Next(&token);) tokens->push_back(token);
}

}  // namespace composer_guard
