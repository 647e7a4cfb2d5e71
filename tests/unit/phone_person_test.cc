// core/detect/phone_person.h

#include "core/detect/phone_person.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "core/detect/cues.h"
#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// Whether "0770" and what follows up to "318" is signed.
bool Signed(std::string_view text) {
  ReadScene scene{std::string(text)};
  const size_t begin = scene.Find("0770");
  return IsSigned(*scene, {begin, scene.Find("318") + 1, begin});
}

TEST_CASE("a number below a name, at the end") {
  CHECK(Signed("Bye,\nRuth Alder\n0770 318"));
  CHECK(Signed("Thanks, Ruth\n0770 318"));
  CHECK(Signed("Bye\nRuth Alder | 0770 318"));
  CHECK(Signed("Bye\nRuth\n0770 318\nLeeds\nEngland"));
}

TEST_CASE("no signature") {
  CHECK_FALSE(Signed("0770 318"));
  CHECK_FALSE(Signed("Ruth Alder\n0770 318"));
  CHECK_FALSE(Signed("Stock\nthe green cups\n0770 318"));
  CHECK_FALSE(Signed("Stock\nCups\n0770 318\nBowls\n0771 318"));
  CHECK_FALSE(Signed("Stock\n12 Cups\n0770 318"));
  CHECK_FALSE(Signed("Bye\nRuth\n0770 318\nA\nB\nC\nD"));
}

TEST_CASE("somebody to be asked for") {
  const auto asked = [](std::string_view text) {
    ReadScene scene{std::string(text)};
    return AskedForBefore(*scene, scene.Find("0770"));
  };
  CHECK(asked("ask for Ruth on 0770") == 0);
  CHECK(asked("pregunten por Ruth en el 0770") == 0);
  CHECK(asked("ask for the manual on 0770") == kNowhere);
  CHECK(asked("Ask for Ruth. Line 0770") == kNowhere);
}

}  // namespace
}  // namespace composer_guard
