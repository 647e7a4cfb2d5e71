// core/detect/made_up.h

#include "core/detect/made_up.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "core/guard.h"

namespace composer_guard {
namespace {

size_t FindingsIn(std::string_view draft) {
  Guard guard;
  return guard.Check(draft).findings.size();
}

// Each has one word or sign that tells it, and nothing else does.
TEST_CASE("what tells that a contact is made up is looked for all around it") {
  const std::string phone = "+44 7700 900318";
  for (const std::string_view before :
       {"dummy phone ", "numbers such as ", "numbers like ", "test data ",
        "e.g. ", "Sample: ", "the Musterfirma number "}) {
    INFO(before);
    CHECK(FindingsIn(std::string(before) + phone) == 0);
  }
  for (const std::string_view behind :
       {" isn't a phone", ", these look like phone numbers", " is a dummy",
        " is a made-up one", " -> 212-***", " should become 0770",
        " into the quantity box", " is what the validator rejects"}) {
    INFO(behind);
    CHECK(FindingsIn(phone + std::string(behind)) == 0);
  }
  CHECK(FindingsIn("the footer says \"call " + phone + "\"") == 0);
  CHECK(FindingsIn("my phone " + phone) == 1);
  CHECK(FindingsIn("my phone " + phone + ", no fake one") == 1);
}

}  // namespace
}  // namespace composer_guard
