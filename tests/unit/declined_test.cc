// core/detect/declined.h

#include "core/detect/declined.h"

#include <catch2/catch_test_macros.hpp>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

Found FoundAt(ViewSpan span, Intent intent = Intent::kMove) {
  return {.category = Category::kOffPlatform, .intent = intent, .span = span};
}

TEST_CASE("requests and proposals in what is declined are taken back") {
  ReadScene scene("one two three four five six");
  scene->found = {FoundAt({0, 3}), FoundAt({4, 7}), FoundAt({8, 13}),
                  FoundAt({14, 18}, Intent::kShare)};
  Declined declined;
  declined.Add({14, 20});
  declined.Add({4, 7});
  declined.DropFrom(&*scene);
  REQUIRE(scene->found.size() == 3);
  CHECK(scene->found[1].span.begin == 8);
  CHECK(scene->found[2].intent == Intent::kShare);
}

TEST_CASE("a long refusal covers what begins behind a short one in it") {
  ReadScene scene("one two three four five six");
  scene->found = {FoundAt({14, 18}), FoundAt({24, 27})};
  Declined declined;
  declined.Add({4, 7});
  declined.Add({0, 20});
  declined.DropFrom(&*scene);
  REQUIRE(scene->found.size() == 1);
  CHECK(scene->found[0].span.begin == 24);
}

}  // namespace
}  // namespace composer_guard
