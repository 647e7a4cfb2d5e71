// core/detect/mention.h

#include "core/detect/mention.h"

#include <catch2/catch_all.hpp>
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

}  // namespace
}  // namespace composer_guard
