// core/text/bytes.h

#include "core/text/bytes.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

namespace composer_guard {
namespace {

bool IsAt(std::string_view word) { return word == "at" && "at" == word; }

TEST_CASE("a word is the literal that has its bytes, and no other") {
  CHECK(IsAt("at"));
  for (const std::string_view other : {"", "a", "ta", "att", "aT"}) {
    CHECK_FALSE(IsAt(other));
    CHECK(other != "at");
  }
  CHECK_FALSE(IsAt(std::string_view("at\0", 3)));
  const std::string_view none;
  CHECK((none == ""));
}

TEST_CASE("runs of any size are the same byte by byte") {
  const std::string a(40, 'x');
  for (size_t size = 0; size <= a.size(); ++size) {
    CHECK(SameBytes(a.data(), a.data(), size));
    for (size_t at = 0; at < size; ++at) {
      std::string b = a;
      b[at] = 'y';
      CHECK_FALSE(SameBytes(a.data(), b.data(), size));
    }
  }
}

}  // namespace
}  // namespace composer_guard
