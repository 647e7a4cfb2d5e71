// core/detect/handle_text.h and handle.cc

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "core/detect/handle_text.h"
#include "core/guard.h"
#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

constexpr std::string_view kSigns = "._-:";

std::string Read(std::string draft) {
  ReadScene scene(std::move(draft));
  const HandleText handle = ReadHandle(*scene, 0, kSigns);
  return handle.empty() ? "" : std::string(handle.span.Of(scene->text));
}

bool Marked(std::string draft) {
  ReadScene scene(std::move(draft));
  const HandleText handle = ReadHandle(*scene, 0, kSigns);
  return !handle.empty() && handle.Marked();
}

TEST_CASE("the examples of handle_text.h") {
  CHECK(Read("live:.cid.8f2a") == "live:.cid.8f2a");
  CHECK(Read("moss.giant") == "moss.giant");
  CHECK(Read("@corvid_77") == "corvid_77");
  CHECK(Read("name#4471") == "name#4471");
  CHECK_FALSE(Marked("e.g."));
  CHECK_FALSE(Marked("v2.0"));
  CHECK_FALSE(Marked("export.zip"));
  CHECK_FALSE(Marked("12"));
}

std::string Reading(std::string draft) {
  ReadScene scene(std::move(draft));
  return ReadHandle(*scene, 0, kSigns).reading;
}

TEST_CASE("a name that is written apart") {
  CHECK(Reading("moss underscore giant") == "moss_giant");
  CHECK(Reading("jane dot doe dash 7") == "jane.doe-7");
  CHECK(Reading("c o r v i d _ 7 7 is me") == "corvid_77");
  CHECK(Reading("l i v e : x . y, ok") == "live:x.y");
  CHECK(Reading("corvid_77 is me").empty());
  CHECK(Read("index dot html").empty());
  CHECK(Reading("moss underscore").empty());
}

TEST_CASE("signs at the end belong to the sentence") {
  CHECK(Read("corvid_77.") == "corvid_77");
  CHECK(Read("corvid_77, and") == "corvid_77");
  CHECK(Read("corvid_ ok") == "corvid_");
  CHECK(Read("moss.giant...") == "moss.giant");
}

TEST_CASE("no user name") {
  CHECK(Read("").empty());
  CHECK(Read("@ name").empty());
  CHECK(Read("@").empty());
  CHECK(Read("...").empty());
  CHECK(Read("\u4E2D\u6587").empty());
  CHECK(Read("\u043C\u043E\u0441\u0441").empty());
  CHECK(Read("@channel").empty());
  CHECK(Read("@" + std::string(100, 'a')).empty());
  CHECK(Read(std::string(100'000, 'a')).empty());
}

TEST_CASE("what marks a name") {
  CHECK(Marked("corvid_77"));
  CHECK(Marked("@jane"));
  CHECK(Marked("name#4471"));
  CHECK(Marked("janedoe7"));
  CHECK_FALSE(Marked("jane"));
  CHECK_FALSE(Marked("3d"));
}

// Handles of a draft, a space between any two.
std::string Handles(std::string_view draft) {
  static Guard guard;
  std::string found;
  for (const Finding& finding : guard.Check(draft).findings) {
    if (finding.category != Category::kHandle) continue;
    if (!found.empty()) found += ' ';
    found += finding.kind + "@" + std::to_string(finding.span.start);
  }
  return found;
}

TEST_CASE("a name beside its service, in any order") {
  CHECK(Handles("skype: live:jane.doe_7").starts_with("skype@"));
  CHECK(Handles("my telegram is corvid_77").starts_with("telegram@"));
  CHECK(Handles("I am corvid_77 on telegram").starts_with("telegram@"));
  CHECK(Handles("discord - pixelgnome#4471").starts_with("discord@"));
  CHECK(Handles("add me, insta @ink.well_studio").starts_with("instagram@"));
}

TEST_CASE("work on a service is none") {
  for (const std::string_view draft :
       {"WhatsApp Business API integration", "a Skype clone in Flutter",
        "build a Telegram bot for orders", "Discord moderation bots",
        "I know Slack apps, Zoom SDK and Teams tabs", "Instagram ads expert",
        "zoom in on the line chart", "see @media and @angular/core",
        "@param name the user name"}) {
    INFO(draft);
    CHECK(Handles(draft).empty());
  }
}

}  // namespace
}  // namespace composer_guard
