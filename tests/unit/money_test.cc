// core/detect/money.h

#include "core/detect/money.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// Whether money stands beside the draft's first number.
bool Beside(std::string draft) {
  ReadScene scene(std::move(draft));
  for (size_t i = 0; i < scene->size(); ++i) {
    if (scene->At(i).kind == TokenKind::kNumber) {
      return MoneyBefore(*scene, i) || MoneyAfter(*scene, i + 1);
    }
  }
  return false;
}

TEST_CASE("the examples of money.h") {
  CHECK(Beside("$1200"));
  CHECK(Beside("USD 40"));
  CHECK(Beside("Rs 500"));
  CHECK(Beside("40 euros"));
  CHECK(Beside("1500 \u20AC"));
  CHECK_FALSE(Beside("try 3 of them"));
  CHECK_FALSE(Beside("all 4"));
  CHECK_FALSE(Beside("won 2 awards"));
  CHECK_FALSE(Beside("40\neuros"));
}

}  // namespace
}  // namespace composer_guard
