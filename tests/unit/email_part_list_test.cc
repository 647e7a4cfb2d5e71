// core/detect/email_part_list.h

#include "core/detect/email_part_list.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

constexpr std::string_view kDrafts[] = {
    "write jane.doe at acme dot com, or on weekdays to my office in the town",
    "janeATacmeDOTcom and jane(at)(acme)(dot)(com) [insert at here] acme com",
    "jane at gee mail dot com then the dot and <b>more</b> of it -at- acme",
    "- one\n- j a n e @ a c m e . c o m\n* gmaildotcom titikcom _dot_ io",
};

TEST_CASE("parts are the same however many are read") {
  for (const std::string_view draft : kDrafts) {
    ReadScene scene{std::string(draft)};
    PartList all;
    all.Read(*scene, 0, scene->size(), scene->size());
    for (size_t anchor = 0; anchor < scene->size(); ++anchor) {
      PartList parts;
      parts.Read(*scene, 0, anchor, scene->size());
      CHECK(parts.At(anchor) == all.At(anchor));
      size_t i = 0;
      for (; parts.Has(i); ++i) {
        REQUIRE(all.Has(i));
        CHECK(parts[i].kind == all[i].kind);
        CHECK(parts[i].text == all[i].text);
        CHECK(parts[i].begin == all[i].begin);
        CHECK(parts[i].end == all[i].end);
      }
      CHECK(parts.ReadOn() == all.Has(i));
      CHECK(parts.Has(i) == all.Has(i));
      CHECK_FALSE(parts.ReadOn());
    }
  }
}

TEST_CASE("nothing is read on where nothing more was asked for") {
  ReadScene scene{std::string(kDrafts[0])};
  PartList parts;
  parts.Read(*scene, 0, 0, scene->size());
  CHECK(parts.Has(0));
  CHECK_FALSE(parts.ReadOn());
  CHECK_FALSE(parts.Has(scene->size()));
  CHECK(parts.ReadOn());
}

}  // namespace
}  // namespace composer_guard
