// core/detect/link_ahead.h

#include "core/detect/link_ahead.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// Of the first dot, written so.
bool MayGoOn(std::string draft, std::string_view dot) {
  ReadScene scene(std::move(draft));
  const size_t i = scene.Find(dot);
  REQUIRE(i != kNowhere);
  return MayGoOnBehindDot(*scene, i);
}

TEST_CASE("a host may go on behind a dot") {
  CHECK(MayGoOn("forms dot gle slash x", "dot"));
  CHECK(MayGoOn("forms dot office dot com", "dot"));
  CHECK(MayGoOn("jobs dot lever dotco slash x", "dot"));
  CHECK(MayGoOn("t point me slash x", "point"));
  CHECK(MayGoOn("docs . google . com", "."));
  CHECK(MayGoOn("wa dot m e", "dot"));
  CHECK(MayGoOn("a dot b, then another dot, com", "dot"));
  CHECK(MayGoOn("calendly dot my-site dot com", "dot"));
  CHECK(MayGoOn("例え点公司", "点"));
}

TEST_CASE("no host goes on behind a dot") {
  CHECK_FALSE(MayGoOn("a point of view", "point"));
  CHECK_FALSE(MayGoOn("the end point. The rest", "point"));
  CHECK_FALSE(MayGoOn("a bus stop, where we", "stop"));
  CHECK_FALSE(MayGoOn("three point five bar", "point"));
  CHECK_FALSE(MayGoOn("read data .csv here", "."));
  CHECK_FALSE(MayGoOn("一点八秒", "点"));
  CHECK_FALSE(MayGoOn("the point", "point"));
}

}  // namespace
}  // namespace composer_guard
