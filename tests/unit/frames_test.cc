// core/detect/frames.h and frame_sentence.h

#include "core/detect/frames.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "core/detect/detectors.h"
#include "core/rules/frames.h"
#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

size_t FoundIn(std::string draft) {
  ReadScene scene(std::move(draft));
  scene->found.clear();
  DetectFrames(&*scene);
  for (const Found& found : scene->found) {
    CHECK_FALSE(found.span.empty());
    CHECK(found.span.end <= scene->text.size());
    CHECK_FALSE(found.rule.empty());
    CHECK(found.intent != Intent::kShare);
  }
  // Not what the learned judge makes of it (gist_test.cc).
  return static_cast<size_t>(std::count_if(
      scene->found.begin(), scene->found.end(), [](const Found& found) {
        return !std::string_view(found.rule).starts_with("gist.");
      }));
}

TEST_CASE("a phrase that goes on behind its sentence ends with it") {
  CHECK(FoundIn("We usually interview on Google.. Meet") == 1);
  CHECK(FoundIn("We usually interview on Google") == 0);
}

TEST_CASE("the examples of frames.h") {
  CHECK(FoundIn("any chance of a mobile number?") > 0);
  CHECK(FoundIn("shall we carry on elsewhere?") > 0);
  CHECK(FoundIn("any chance of a discount?") == 0);
  CHECK(FoundIn("carry on with chapter four") == 0);
}

TEST_CASE("frames read words in disguise, and say how") {
  ReadScene scene("t4lk on wh4ts4pp?");
  scene->found.clear();
  DetectFrames(&*scene);
  REQUIRE_FALSE(scene->found.empty());
  CHECK(scene->found[0].reading == "talk on whatsapp");
  CHECK(scene->found[0].techniques != 0);
}

TEST_CASE("a frame is met within its clause only") {
  CHECK(FoundIn("Tell me your rate. Number four is my favourite.") == 0);
  CHECK(FoundIn("Shall we carry on? Elsewhere it rains.") == 0);
}

TEST_CASE("a finer rule that found the same comes first") {
  ReadScene scene("what's your phone number?");
  const Found known = {.category = Category::kPhone,
                       .intent = Intent::kRequest,
                       .span = {0, 10}};
  scene->found = {known};
  DetectFrames(&*scene);
  CHECK(scene->found.size() == 1);
}

TEST_CASE("words that no frame names are of no kind") {
  CHECK(FrameKindsOf("marmalade", WordHash("marmalade")).empty());
  CHECK_FALSE(FrameKindsOf("elsewhere", WordHash("elsewhere")).empty());
}

TEST_CASE("long texts of nearly met frames end") {
  std::string draft;
  for (int i = 0; i < 400; ++i) draft += "let us talk on it over and over by ";
  CHECK(FoundIn(draft) == 0);
}

}  // namespace
}  // namespace composer_guard
