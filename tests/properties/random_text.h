// Seeded random drafts for property tests: pieces that mean something to the
// guard between characters that are hard to count.
#ifndef COMPOSER_GUARD_TESTS_PROPERTIES_RANDOM_TEXT_H_
#define COMPOSER_GUARD_TESTS_PROPERTIES_RANDOM_TEXT_H_

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "core/text/utf8.h"

namespace composer_guard::properties {

class RandomText {
 public:
  explicit RandomText(uint32_t seed) : random_(seed) {}

  uint32_t Below(uint32_t n) { return static_cast<uint32_t>(random_() % n); }

  // Well-formed UTF-8 of up to `pieces` pieces.
  std::string Draft(uint32_t pieces) {
    std::string draft;
    for (uint32_t n = Below(pieces + 1); n > 0; --n) AppendPiece(&draft);
    return draft;
  }

  // Any bytes, as a file may hold.
  std::string Bytes(uint32_t most) {
    std::string bytes;
    for (uint32_t n = Below(most + 1); n > 0; --n) {
      bytes += static_cast<char>(Below(3) == 0 ? Below(256) : Below(128));
    }
    return bytes;
  }

 private:
  static constexpr std::array<std::string_view, 64> kPieces = {
      "call me on ",
      "+1 415 555 0132",
      "415-555-0132",
      "five five five ",
      "jane@acme.com",
      "jane at acme dot com",
      "skype: live:jane.doe_7",
      "telegram @corvid_77",
      "https://forms.gle/Ab12",
      "t.me/corvid_77",
      "$1,200",
      "2024-05-01",
      " wh\u200Batsapp ",
      "s k y p e ",
      "&#64;",
      "%40",
      "&",
      "%",
      "\u200B",
      "\u00AD",
      "\uFE0F",
      "\u0301",
      "\u0336",
      "\uFFFD",
      "\U0001F600",
      "\U0001F468\u200D\U0001F469\u200D\U0001F467",
      "\uFF15\uFF15\uFF15",
      "\u2464",
      "4\uFE0F\u20E3",
      "\U0001D7D3",
      "\u0665\u0665",
      "\u0441",
      "dis\u0441ord",
      "\u5FAE\u4FE1",
      "\uC804\uD654 ",
      "\u0E42\u0E17\u0E23",
      "\uFDFA",
      "\uFB03",
      "\n",
      "\r\n",
      "\n\n",
      " ",
      ". ",
      "? ",
      ", ",
      "...",
      "(",
      ")",
      "[",
      "]",
      "<b>",
      "</b>",
      "`",
      "```",
      "{",
      "\"",
      "@",
      "/",
      "\\",
      "_",
      "-",
      "what's your email?",
      "12 Main Street, Springfield, IL 62704",
      "let's talk on zoom "};

  void AppendPiece(std::string* draft) {
    switch (Below(6)) {
      case 0: {  // any scalar value
        char32_t c = Below(0x110000);
        if (0xD800 <= c && c <= 0xDFFF) c = 0xFFFD;
        AppendUtf8(c, draft);
        return;
      }
      case 1:  // the planes that people write in
        AppendUtf8(0x20 + Below(0x3000), draft);
        return;
      case 2:
        *draft += static_cast<char>(' ' + Below(95));
        return;
      default:
        *draft += kPieces[Below(kPieces.size())];
    }
  }

  std::mt19937 random_;
};

}  // namespace composer_guard::properties

#endif  // COMPOSER_GUARD_TESTS_PROPERTIES_RANDOM_TEXT_H_
