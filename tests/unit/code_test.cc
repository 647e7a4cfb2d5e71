// core/detect/code.h

#include <catch2/catch_test_macros.hpp>
#include <string_view>

#include "core/guard.h"

namespace composer_guard {
namespace {

size_t EmailsIn(std::string_view draft) {
  Guard guard;
  size_t emails = 0;
  for (const Finding& finding : guard.Check(draft).findings) {
    if (finding.category == Category::kEmail) ++emails;
  }
  return emails;
}

TEST_CASE("an address in code is none") {
  CHECK(EmailsIn("The log says `auth failed for jane@acme.com` again.") == 0);
  CHECK(EmailsIn("```\nto = 'jane@acme.com'\n```") == 0);
  CHECK(EmailsIn("<pre>jane@acme.com</pre> breaks the layout") == 0);
  CHECK(EmailsIn("{\"to\": \"jane@acme.com\", \"cc\": null}") == 0);
}

TEST_CASE("a word in front of the code speaks for it") {
  CHECK(EmailsIn("mail me at `jane@acme.com`") == 1);
  CHECK(EmailsIn("my email:\n```\njane@acme.com\n```") == 1);
}

// The greatest severity, as a number.
Severity SeverityOf(std::string_view draft) {
  return Guard().Check(draft).severity;
}

TEST_CASE("prose in a fence is a hint, and the whole draft no code") {
  CHECK(SeverityOf("As discussed:\n```\njane@acme.com\n```\nTuesday?") ==
        Severity::kHint);
  CHECK(SeverityOf("```\njane@acme.com\n```") == Severity::kWarning);
  CHECK(SeverityOf("```\nHi, text me on +44 20 7946 0958\n```") ==
        Severity::kWarning);
  CHECK(SeverityOf("`jane@acme.com`") == Severity::kWarning);
  CHECK(SeverityOf("<pre>\njane@acme.com\n</pre>") == Severity::kWarning);
}

TEST_CASE("a word behind the code or in its line speaks for it") {
  CHECK(SeverityOf("`+44 20 7946 0958` is my number") == Severity::kWarning);
  CHECK(SeverityOf("{\"note\": 1} my number is +44 20 7946 0958") ==
        Severity::kWarning);
  CHECK(SeverityOf("Code:\n```\nx = 1;\n// call me on +44 20 7946 0958\n```") ==
        Severity::kWarning);
  CHECK(SeverityOf("Code:\n```\nx = 1;\nlog('+44 20 7946 0958')\n```") ==
        Severity::kNone);
  CHECK(SeverityOf("`+44 20 7946 0958` is in the fixture") == Severity::kNone);
}

TEST_CASE("what only looks like code is none") {
  CHECK(EmailsIn("a back-quote ` and then jane@acme.com") == 1);
  CHECK(EmailsIn("{sorry for the format} jane@acme.com") == 1);
  CHECK(EmailsIn("`code` and jane@acme.com and `code`") == 1);
}

}  // namespace
}  // namespace composer_guard
