// core/text/fold.h

#include "core/text/fold.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "core/text/fold_rules.h"
#include "core/text/utf8.h"
#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

std::string Folded(std::u32string_view text) {
  std::string folded;
  for (const char32_t c : text) folded += SharedFoldTable().Fold(c).text;
  return folded;
}

Techniques Disguise(char32_t c) { return SharedFoldTable().Fold(c).techniques; }

TEST_CASE("the examples of fold.h") {
  CHECK(Folded(U"\uFF54\uFF13\uFF4C") == "t3l");
  CHECK(Folded(U"\u2464") == "5");
  CHECK(Folded(U"\u00E9") == "e");
  CHECK(Folded(U"\u200B").empty());
  CHECK(Folded(U"\u304C") == "\u304C");
  CHECK(Folded(U"\uD55C") == "\uD55C");
  CHECK(Folded(U"\u0E45") == "\u0E45");
}

TEST_CASE("letters in other styles become plain ones") {
  CHECK(Folded(U"\U0001D400\U0001D41A\U0001D5BA\U0001D68A") == "aaaa");
  CHECK(Folded(U"\u24B6\u24D0\U0001F150\U0001F170") == "aaaa");
  CHECK(Folded(U"\u2460\u2776\u24F5\u2780\u24EA\u24FF") == "111100");
  CHECK(Folded(U"\U0001D7CE\U0001D7F6\uFF10") == "000");
  CHECK(Folded(U"\u2070\u00B9\u00B2\u2079") == "0129");
  CHECK(Folded(U"\u00D8\u0141\u0110\u0131") == "oldi");
  CHECK(Folded(U"\u00DF") == "ss");
  CHECK(Folded(U"\uFB01") == "fi");
}

TEST_CASE("digits of every script become ASCII digits") {
  for (const char32_t zero :
       {0x660U, 0x6F0U,  0x7C0U,  0x966U,  0x9E6U,  0xA66U,  0xAE6U,
        0xB66U, 0xBE6U,  0xC66U,  0xCE6U,  0xD66U,  0xE50U,  0xED0U,
        0xF20U, 0x1040U, 0x17E0U, 0x1810U, 0xFF10U, 0x104A0U}) {
    for (char32_t digit = 0; digit < 10; ++digit) {
      CHECK(Folded(std::u32string(1, zero + digit)) ==
            std::string(1, static_cast<char>('0' + digit)));
    }
  }
}

TEST_CASE("invisible characters go") {
  for (const char32_t c :
       {0x00ADU,  0x061CU,  0x115FU,  0x180EU, 0x200BU, 0x200CU, 0x200DU,
        0x200EU,  0x200FU,  0x202AU,  0x202EU, 0x2060U, 0x2064U, 0x2066U,
        0x2069U,  0x206FU,  0x3164U,  0xFE00U, 0xFE0FU, 0xFEFFU, 0xFFA0U,
        0xE0001U, 0xE0041U, 0xE007FU, 0xE0100U}) {
    INFO("U+" << std::hex << static_cast<uint32_t>(c));
    CHECK(Folded(std::u32string(1, c)).empty());
    CHECK(Disguise(c) == kZeroWidth);
  }
}

TEST_CASE("marks of alphabets go, those of other scripts stay") {
  for (const char32_t c : {0x0300U, 0x0336U, 0x0489U, 0x064BU, 0x05B0U, 0x20DDU,
                           0x20E3U, 0x1AB0U, 0x1DC0U, 0xFE20U}) {
    CHECK(Folded(std::u32string(1, c)).empty());
  }
  CHECK(Disguise(0x0336) == kCombiningMarks);
  for (const char32_t c :
       {0x0E31U, 0x0E49U, 0x093FU, 0x09BEU, 0x0BBFU, 0x3099U}) {
    CHECK_FALSE(Folded(std::u32string(1, c)).empty());
  }
}

TEST_CASE("signs take their ASCII form") {
  CHECK(Folded(U"\u2010\u2013\u2014\u2212\uFF0D") == "-----");
  CHECK(Folded(U"\u2018\u2019\u2032") == "'''");
  CHECK(Folded(U"\u201C\u201D\u2033").substr(0, 2) == "\"\"");
  CHECK(Folded(U"\uFF20\uFE6B") == "@@");
  CHECK(Folded(U"\uFF0E\u2024") == "..");
  CHECK(Folded(U"\u00A0\u2003\u3000") == "   ");
  CHECK(Folded(U"\u2044\u2215") == "//");
  CHECK(Folded(U"\u2028\u0085") == "\n\n");
}

TEST_CASE("what is not disguised says so") {
  for (const char32_t c : U"aZ09 .@\u00E9\u00FC\u0431\u4E2D\u3042\uD55C") {
    CHECK(Disguise(c) == 0);
  }
}

// From the end, so that each block is the first that is asked for.
TEST_CASE("the table says of every scalar value what ICU says") {
  FoldTable table;
  for (char32_t c = 0x110000; c-- > 0;) {
    if (0xD800 <= c && c <= 0xDFFF) continue;
    std::string folded;
    const Techniques techniques = FoldByRule(c, &folded);
    const FoldTable::Folded answer = table.Fold(c);
    if (answer.text != folded || answer.techniques != techniques ||
        answer.capital != CapitalByRule(c) ||
        table.ClassOf(c) != ClassByRule(c)) {
      FAIL_CHECK("U+" << std::hex << uint32_t{c});
    }
  }
}

// The ends of all blocks of the table, and the ends of Unicode.
TEST_CASE("any scalar value folds to well-formed UTF-8, and is done then") {
  FoldTable table;
  for (char32_t c = 0; c <= 0x10FFFF; c += c < 0x3400 ? 1 : 61) {
    if (0xD800 <= c && c <= 0xDFFF) continue;
    const std::string folded(table.Fold(c).text);
    if (!IsWellFormed(folded)) FAIL("U+" << std::hex << uint32_t{c});
    for (size_t at = 0; at < folded.size();) {
      const CodePoint part = DecodeAt(folded, at);
      at += part.bytes;
      const std::string again(table.Fold(part.value).text);
      std::string same;
      AppendUtf8(part.value, &same);
      if (again != same) {
        FAIL_CHECK("U+" << std::hex << uint32_t{c} << " folds to \"" << folded
                        << "\", which folds to \"" << again << '"');
      }
    }
  }
  CHECK(table.Fold(0x10FFFF).text.size() <= 4);
}

TEST_CASE("the text lives as long as the table") {
  FoldTable table;
  const std::string_view kept = table.Fold(0xFF21).text;
  for (char32_t c = 0; c < 0x30000; c += 64) {
    if (c < 0xD800 || c > 0xDFFF) table.Fold(c);
  }
  CHECK(kept == "a");
}

TEST_CASE("classes of characters") {
  FoldTable& table = SharedFoldTable();
  CHECK(table.ClassOf('a') == CharClass::kLetter);
  CHECK(table.ClassOf(U'\u0436') == CharClass::kLetter);
  CHECK(table.ClassOf(U'\u093F') == CharClass::kLetter);  // a vowel sign
  CHECK(table.ClassOf('7') == CharClass::kDigit);
  CHECK(table.ClassOf('\n') == CharClass::kNewline);
  CHECK(table.ClassOf('\r') == CharClass::kNewline);
  CHECK(table.ClassOf('\t') == CharClass::kSpace);
  CHECK(table.ClassOf('\0') == CharClass::kSpace);
  CHECK(table.ClassOf(U'\u4E2D') == CharClass::kIdeograph);
  CHECK(table.ClassOf(U'\u0E01') == CharClass::kIdeograph);
  CHECK(table.ClassOf(U'\uAC00') == CharClass::kIdeograph);
  CHECK(table.ClassOf('@') == CharClass::kSign);
  CHECK(table.ClassOf(U'\U0001F600') == CharClass::kSign);
  CHECK(table.ClassOf(U'\uFFFD') == CharClass::kSign);
}

TEST_CASE("look-alikes are of one ASCII letter or digit, or of none") {
  CHECK(FoldTable::LookAlike(U'\u0441') == 'c');
  CHECK(FoldTable::LookAlike(U'\u043E') == 'o');
  CHECK(FoldTable::LookAlike(U'\u0440') == 'p');
  CHECK(FoldTable::LookAlike(U'\u03BF') == 'o');
  CHECK(FoldTable::LookAlike(U'\u0436') == 0);
  CHECK(FoldTable::LookAlike(U'\u4E2D') == 0);
  CHECK(FoldTable::LookAlike('a') == 0);
  CHECK(FoldTable::LookAlike(0x10FFFF) == 0);
}

}  // namespace
}  // namespace composer_guard
