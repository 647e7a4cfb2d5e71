#include "core/detect/said.h"

#include <string>

#include "catch2/catch_test_macros.hpp"
#include "core/guard.h"

namespace composer_guard {
namespace {

// "start..end reading" of the only finding, in UTF-16 units; "" for none.
std::string Only(std::string_view draft) {
  const Verdict verdict = Guard().Check(draft, {});
  if (verdict.findings.size() != 1) return "";
  const Finding& found = verdict.findings[0];
  return std::to_string(found.span.start) + ".." +
         std::to_string(found.span.end) + " " + found.reading;
}

TEST_CASE("rules read words in disguise") {
  CHECK(Only("ok, let's m0ve to wh@tsapp now") ==
        "4..30 let's move to whatsapp");
  CHECK(Only("s\xC3\xA9nd me ur e.m.a.i.l") == "0..20 send me ur email");
  CHECK(Only("can we talk on t e l e g r a m?") ==
        "0..31 can we talk on telegram");
  CHECK(Only("your ph0ne numb3r?") == "0..18 your phone number");
}

TEST_CASE("as people write it is no disguise") {
  CHECK(Only("What's your e-mail?").ends_with("What's your e-mail?"));
}

TEST_CASE("what is no listed word stays what it is") {
  CHECK(Only("let's move the p0st to the w3b page") == "");
  CHECK(Only("the c0lumn in t3xt.csv, row 0170") == "");
}

}  // namespace
}  // namespace composer_guard
