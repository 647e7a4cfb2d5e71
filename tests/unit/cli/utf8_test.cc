#include "core/cli/utf8.h"

#include <catch2/catch_test_macros.hpp>

namespace composer_guard::cli {
namespace {

TEST_CASE("bytes that are no UTF-8 become U+FFFD") {
  CHECK(ToValidUtf8("") == "");
  CHECK(ToValidUtf8("a\u00E9\u4F60\U0001F600") == "a\u00E9\u4F60\U0001F600");
  CHECK(ToValidUtf8("a\xFFz") == "a\uFFFDz");
  CHECK(ToValidUtf8("\xC3") == "\uFFFD");
  CHECK(ToValidUtf8("\xC0\xAF") == "\uFFFD\uFFFD");
  CHECK(ToValidUtf8("\xED\xA0\x80") == "\uFFFD\uFFFD\uFFFD");
}

TEST_CASE("the byte offset of a UTF-16 offset") {
  CHECK(ByteOffset("a\U0001F600b", 0) == 0);
  CHECK(ByteOffset("a\U0001F600b", 1) == 1);
  CHECK(ByteOffset("a\U0001F600b", 2) == 1);
  CHECK(ByteOffset("a\U0001F600b", 3) == 5);
  CHECK(ByteOffset("a\U0001F600b", 4) == 6);
  CHECK(ByteOffset("a\U0001F600b", 99) == 6);
  CHECK(ByteOffset("\u00E9\u4F60x", 2) == 5);
}

TEST_CASE("a draft cannot steer the terminal") {
  CHECK(Printable("a\x1b[31mb") == "a\u241B[31mb");
  CHECK(Printable("a\nb\tc") == "a\u23CEb c");
  CHECK(Printable("\x7F\u009B1m") == "\u2421\uFFFD1m");
  CHECK(Printable("\u00E9\u4F60") == "\u00E9\u4F60");
}

}  // namespace
}  // namespace composer_guard::cli
