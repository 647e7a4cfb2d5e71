// core/detect/asked_items.h

#include "core/detect/asked_items.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

std::vector<std::string> Asked(const std::string& text) {
  ReadScene scene(text);
  FindAskedItems(&*scene);
  std::vector<std::string> asked;
  for (const Found& found : scene->found) {
    CHECK(found.intent == Intent::kRequest);
    asked.emplace_back(found.span.Of(scene->text));
  }
  return asked;
}

TEST_CASE("the examples of asked_items.h") {
  CHECK(Asked("To apply, answer:\n1. Your rate\n2. Your email address") ==
        std::vector<std::string>{"your email address"});
  CHECK(Asked("In your proposal:\n- samples\n- WhatsApp number") ==
        std::vector<std::string>{"whatsapp number"});
  CHECK(Asked("The form has:\n1. Your name\n2. Your email address").empty());
}

TEST_CASE("an item that says more, or stands below no heading, asks nothing") {
  CHECK(Asked("To apply, answer:\n1. Which email tool do you use?").empty());
  CHECK(Asked("1. Your email address\n2. Your rate").empty());
  CHECK(Asked("To apply, answer:\nYour email address").empty());
  CHECK(Asked("").empty());
}

TEST_CASE("the heading of a second list is its own") {
  CHECK(Asked("To apply, send:\n- rate\nThe app has:\n- phone number").empty());
}

}  // namespace
}  // namespace composer_guard
