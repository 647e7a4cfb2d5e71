// core/passage/cut.h

#include "core/passage/cut.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/detect/detectors.h"
#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// The draft in lower case with a bar at each cut.
std::string Cut(std::string draft, Outside outside = {}) {
  ReadScene scene(std::move(draft));
  DetectCode(&*scene);
  Cuts cuts;
  FindCuts(*scene, outside, &cuts);
  std::string marked(scene->text);
  for (size_t n = cuts.firsts.size(); n > 1; --n) {
    marked.insert(scene->At(cuts.firsts[n - 1]).span.begin, "|");
  }
  return marked;
}

bool IsOpen(std::string draft) {
  ReadScene scene(std::move(draft));
  DetectCode(&*scene);
  Cuts cuts;
  FindCuts(*scene, {}, &cuts);
  return cuts.open;
}

TEST_CASE("ordinary sentences are parted") {
  CHECK(Cut("I know this theme. We begin soon. Then more") ==
        "i know this theme. |we begin soon. |then more");
  CHECK(Cut("I know this theme\n\nWe begin soon") ==
        "i know this theme\n\n|we begin soon");
  CHECK(Cut("\u6211\u505A\u8FC7\u8FD9\u4E2A\u3002\u6211\u4EEC\u5F00\u59CB") ==
        "\u6211\u505A\u8FC7\u8FD9\u4E2A\u3002|\u6211\u4EEC\u5F00\u59CB");
  CHECK(Cut("It takes 2 months. We begin soon") ==
        "it takes 2 months. |we begin soon");
}

TEST_CASE("words of a contact keep their neighbours") {
  CHECK(Cut("Write on Telegram. Jane is my name there.") ==
        "write on telegram. jane is my name there.");
  CHECK(Cut("My name is below. Jane_doe it is.") ==
        "my name is below. jane_doe it is.");
  CHECK(Cut("Hello from here. Gmail is what we use") ==
        "hello from here. gmail is what we use");
}

TEST_CASE("numbers keep each other") {
  CHECK(Cut("First come 0171. Then 555 44 0") ==
        "first come 0171. then 555 44 0");
  CHECK(Cut("Five five five. Then oh one three two") ==
        "five five five. then oh one three two");
}

TEST_CASE("no cut where words are put together over it") {
  CHECK(Cut("a b. C d and more") == "a b. c d and more");
  CHECK(Cut("write to acme.\n\ncom about it") ==
        "write to acme.\n\ncom about it");
}

TEST_CASE("code is in one passage") {
  CHECK(Cut("`Some words here. We go on` and on we write them. Then we stop") ==
        "`some words here. we go on` and on we write them. |then we stop");
  CHECK(Cut("Words before it. We show ```Some words. More of them``` now") ==
        "words before it. we show ```some words. more of them``` now");
  CHECK_FALSE(IsOpen("`closed` code"));
  CHECK(IsOpen("```begins and goes on. We do too"));
  CHECK(IsOpen("words <pre> begins. We do too"));
  CHECK_FALSE(IsOpen("words <pre>ends</pre> here"));
}

TEST_CASE("what is outside counts") {
  const std::string draft = "Know them. We go on";
  CHECK(Cut(draft) == "know them. |we go on");
  CHECK(Cut(draft, {.before = {.words = 1}}) == "know them. we go on");
  CHECK(Cut(draft, {.before = {.words = 2}}) == "know them. |we go on");
  CHECK(Cut(draft, {.after = {.words = 1}}) == "know them. we go on");
  CHECK(Cut(draft, {.after = {.words = 2}}) == "know them. |we go on");
  CHECK(Cut(draft, {.before = {.numbers = 0}}) == "know them. |we go on");
  CHECK(Cut(draft, {.before = {.numbers = 0}, .after = {.numbers = 0}}) ==
        "know them. we go on");
}

TEST_CASE("a text without words is cut nowhere") {
  CHECK(Cut("") == "");
  CHECK(Cut("... --- ...") == "... --- ...");
}

}  // namespace
}  // namespace composer_guard
