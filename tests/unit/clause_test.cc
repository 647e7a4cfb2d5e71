#include "core/detect/clause.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/guard.h"

namespace composer_guard {
namespace {

// The texts of all findings, joined by " | ".
std::string Found(std::string_view draft) {
  Guard guard;
  std::string all;
  for (const Finding& finding : guard.Check(draft).findings) {
    if (!all.empty()) all += " | ";
    all +=
        draft.substr(finding.span.start, finding.span.end - finding.span.start);
  }
  return all;
}

TEST_CASE("a request is the clause that says it") {
  CHECK(Found("Hi Ann, can we talk on Skype? Thanks") ==
        "can we talk on Skype?");
  CHECK(Found("I attached three layouts and please send me your Skype ID.") ==
        "please send me your Skype ID");
  CHECK(Found("Deal - what's your phone number - I hate typing.") ==
        "what's your phone number");
}

TEST_CASE("a clause ends at other findings") {
  CHECK(Found("Tell me your phone, email and home address please") ==
        "Tell me your phone | email | home address please");
}

TEST_CASE("what ended the sentence before is no part of a clause") {
  CHECK(Found("Write to jane@acme.io. Let us move to Telegram.") ==
        "jane@acme.io | Let us move to Telegram");
}

TEST_CASE("a clause that runs on keeps what was found") {
  const std::string talk =
      "hello i saw the post yesterday evening on my way home from the job ";
  CHECK(Found(talk + "can we talk on telegram") == "can we talk on telegram");
}

TEST_CASE("proposals in one sentence are one") {
  CHECK(Found("We could skip Upwork's cut and do it by PayPal.") ==
        "We could skip Upwork's cut and do it by PayPal");
  CHECK(Found("Let's talk on Telegram. Pay me outside of Upwork.") ==
        "Let's talk on Telegram | Pay me outside of Upwork");
}

TEST_CASE("what is shared is not widened") {
  CHECK(Found("Hi, my mail is jane@acme.com for the files") == "jane@acme.com");
}

}  // namespace
}  // namespace composer_guard
