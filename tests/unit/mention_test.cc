// core/detect/mention.h

#include "core/detect/mention.h"

#include <catch2/catch_test_macros.hpp>
#include <string_view>

#include "core/guard.h"

namespace composer_guard {
namespace {

size_t FindingsIn(std::string_view draft) {
  Guard guard;
  return guard.Check(draft).findings.size();
}

TEST_CASE("the examples of mention.h") {
  CHECK(FindingsIn("The button says \"Text me\".") == 0);
  CHECK(FindingsIn("Flag messages like \"add me on WhatsApp\".") == 0);
  CHECK(FindingsIn("Clients who pay outside the platform are a red flag.") ==
        0);
  CHECK(FindingsIn("The text is done, let's talk on Skype") == 1);
}

TEST_CASE("what is told to be reported is no proposal") {
  CHECK(FindingsIn("If anyone asks you to pay outside, report it.") == 0);
  CHECK(FindingsIn("Let's pay outside the platform.") == 1);
}

bool IsFound(std::string_view draft) {
  return Guard().Check(draft).severity != Severity::kNone;
}

TEST_CASE("what is quoted or called a wrong is not proposed") {
  CHECK_FALSE(IsFound("The button says \"Text me on WhatsApp\", in green."));
  CHECK_FALSE(IsFound("\"Let's move to WhatsApp\" is a scam, say the rules."));
}

TEST_CASE("who denies the wrong proposes all the same") {
  CHECK(IsFound("Let's move to WhatsApp, it's not fraud"));
  CHECK(IsFound("Let's move to WhatsApp, this is no scam at all"));
  CHECK(IsFound("Let's move to WhatsApp, there's nothing illegal about it"));
}

}  // namespace
}  // namespace composer_guard
