// core/detect/wrapped_lines.h

#include "core/detect/wrapped_lines.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// The folded draft with the breaks of wrapped lines as spaces.
std::string Unwrapped(const std::string& draft) {
  return std::string(ReadScene(draft).view().text());
}

TEST_CASE("the examples of wrapped_lines.h") {
  CHECK(Unwrapped("so you could just\nsend me your number") ==
        "so you could just send me your number");
  CHECK(Unwrapped("do you use\nWhatsApp") == "do you use whatsapp");
  CHECK(Unwrapped("the book fits on exactly\n20 pages") ==
        "the book fits on exactly 20 pages");
  for (const std::string text :
       {"skills:\nreact", "jane here\nmy phone: 1", "thanks\njane", "- a\n- b",
        "the book and\n\nthe game", "to apply tell\n1. your rate",
        "many greetings\njane@acme.com", "it was cast\n\tat com.acme"}) {
    CHECK(Unwrapped(text) == text);
  }
  CHECK(Unwrapped("many greetings\nJane") == "many greetings\njane");
}

TEST_CASE("both bytes of a line break become spaces") {
  CHECK(Unwrapped("just send me\r\nyour number") ==
        "just send me  your number");
}

}  // namespace
}  // namespace composer_guard
