// core/text/utf8.h

#include "core/text/utf8.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

namespace composer_guard {
namespace {

using namespace std::string_literals;

constexpr std::string_view kReplaced = "\uFFFD";

std::string Encoded(char32_t value) {
  std::string text;
  AppendUtf8(value, &text);
  return text;
}

TEST_CASE("ASCII is every byte below 0x80") {
  CHECK(IsAscii(""));
  CHECK(IsAscii(std::string_view()));
  CHECK(IsAscii("plain"s + '\0' + "\x7F"));
  // The odd byte in each place of the eight that are read at once.
  for (size_t size = 1; size < 20; ++size) {
    for (size_t at = 0; at < size; ++at) {
      std::string text(size, 'a');
      text[at] = '\x80';
      CHECK_FALSE(IsAscii(text));
    }
  }
}

TEST_CASE("every scalar value is written and read back") {
  for (const char32_t value :
       {U'\0', U'a', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xD7FF', U'\xE000',
        U'\xFFFD', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
    const std::string text = Encoded(value);
    CHECK(IsWellFormed(text));
    const CodePoint read = DecodeAt(text, 0);
    CHECK(read.value == value);
    CHECK(read.bytes == text.size());
    CHECK(read.units() == (value > 0xFFFF ? 2 : 1));
  }
}

TEST_CASE("malformed sequences are told from well-formed ones") {
  CHECK(IsWellFormed(""));
  CHECK(IsWellFormed("\0"s));
  CHECK(IsWellFormed("\u00E9\u20AC\U0001F600"));
  for (const std::string_view bad :
       {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xC3", "\xE0\x80\x80",
        "\xE2\x82", "\xED\xA0\x80", "\xED\xBF\xBF", "\xF0\x80\x80\x80",
        "\xF0\x9F\x98", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF"}) {
    CHECK_FALSE(IsWellFormed(bad));
    CHECK_FALSE(IsWellFormed(std::string("a") + std::string(bad) + "b"));
  }
}

TEST_CASE("each maximal subpart becomes one replacement character") {
  CHECK(Sanitize("") == "");
  CHECK(Sanitize("good \u20AC") == "good \u20AC");
  CHECK(Sanitize("a\x80z") == "a" + std::string(kReplaced) + "z");
  // Cut off sequences are one each, as the standard's table 3-8 has it.
  CHECK(Sanitize("\xE2\x82") == kReplaced);
  CHECK(Sanitize("\xF0\x9F\x98") == kReplaced);
  CHECK(Sanitize("\xF0\x9F\x98"
                 "a") == std::string(kReplaced) + "a");
  // A surrogate in UTF-8 is three malformed bytes.
  CHECK(Sanitize("\xED\xA0\x80").size() == 3 * kReplaced.size());
  CHECK(Sanitize("\xC0\x80").size() == 2 * kReplaced.size());
  CHECK(Sanitize("\xE2\x82\xE2\x82\xAC") == std::string(kReplaced) + "\u20AC");
}

TEST_CASE("sanitising is done once") {
  for (const std::string_view text :
       {"\xFF\xFE\xF0\x9F", "a\xE2\x28\xA1", "\xF4\x90\x80\x80", "ok"}) {
    const std::string once = Sanitize(text);
    CHECK(IsWellFormed(once));
    CHECK(Sanitize(once) == once);
  }
}

TEST_CASE("a prefix counts UTF-16 units and splits no character") {
  const std::string_view text = "a\u00E9\U0001F600z";  // 1 1 2 1 units
  CHECK(PrefixOfUnits(text, 0) == 0);
  CHECK(PrefixOfUnits(text, 1) == 1);
  CHECK(PrefixOfUnits(text, 2) == 3);
  CHECK(PrefixOfUnits(text, 3) == 3);  // the emoji does not fit
  CHECK(PrefixOfUnits(text, 4) == 7);
  CHECK(PrefixOfUnits(text, 5) == 8);
  CHECK(PrefixOfUnits(text, 500) == 8);
  CHECK(PrefixOfUnits("", 0) == 0);
  CHECK(PrefixOfUnits("", 9) == 0);
}

}  // namespace
}  // namespace composer_guard
