// core/policy/purpose.h, on whole drafts.

#include "core/policy/purpose.h"

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/guard.h"

namespace composer_guard {
namespace {

// The exemption of the only finding, after a look at its severity.
std::optional<Exemption> Said(const std::string& draft) {
  INFO(draft);
  const Verdict verdict = Guard().Check(draft);
  REQUIRE(verdict.findings.size() == 1);
  const Finding& finding = verdict.findings[0];
  if (finding.exemption) {
    CHECK(finding.severity == Severity::kHint);
    CHECK(finding.message.starts_with("condition."));
    CHECK_FALSE(finding.fixes.empty());
  } else {
    CHECK(finding.severity == Severity::kWarning);
  }
  return finding.exemption;
}

TEST_CASE("an e-mail address that opens a system is a hint, in ten languages") {
  const std::vector<std::string> drafts = {
      "please invite jo@plover.dev to the GitHub repo so I can scope it",
      "Add jo@plover.dev to the Bitbucket project, I only size it.",
      "Share the Drive folder with jo@plover.dev and I read the specs.",
      "The DocuSign envelope goes out today, send it to jo@plover.dev",
      "Invita a jo@plover.dev al repositorio para estimar el trabajo.",
      "Convide jo@plover.dev para o GitHub, assim vejo o tamanho.",
      "Merci d'inviter jo@plover.dev sur GitHub, acces en lecture.",
      "Bitte lade jo@plover.dev in das Repository ein.",
      "Invita jo@plover.dev nella cartella Dropbox per la stima.",
      "Zapro\u015B jo@plover.dev do repozytorium, oszacuj\u0119 zakres.",
      "\u041F\u0440\u0438\u0433\u043B\u0430\u0441\u0438\u0442\u0435 "
      "jo@plover.dev \u0432 GitHub",
      "\u0417\u0430\u043F\u0440\u043E\u0441\u0456\u0442\u044C jo@plover.dev "
      "\u0434\u043E GitHub",
      "GitHub deposuna jo@plover.dev i\u00E7in davet g\u00F6nderin.",
  };
  for (const std::string& draft : drafts) {
    INFO(draft);
    CHECK(Said(draft) == Exemption::kSystemsAccess);
  }
}

TEST_CASE("an e-mail address to write to stays a warning") {
  for (const std::string draft :
       {"Write to jo@plover.dev about access to the GitHub repo.",
        "Send the Google Analytics report to jo@plover.dev",
        "My mail is jo@plover.dev, and I know WordPress well.",
        "I have a GitHub account. Mail: jo@plover.dev",
        "Invite me for an interview: jo@plover.dev"}) {
    CHECK(Said(draft) == std::nullopt);
  }
}

TEST_CASE("a request for an e-mail address that opens a system is a hint") {
  for (const std::string draft :
       {"Send me your email and I'll add you to the Search Console property.",
        "What's your email? I'll share the Drive folder with you.",
        "DocuSign needs an email to send you the scope, what's yours?"}) {
    CHECK(Said(draft) == Exemption::kSystemsAccess);
  }
  CHECK(Said("Share your email so we can discuss the repo.") == std::nullopt);
}

TEST_CASE("to add or share something else opens no system") {
  for (const std::string draft :
       {"I'll share my GitHub portfolio with everybody, mine is jo@plover.dev",
        "I can add features to your GitHub project, my email: jo@plover.dev",
        "I add value to all kinds of Shopify shops, jo@plover.dev"}) {
    CHECK(Said(draft) == std::nullopt);
  }
  CHECK(Said("Add me to the Xero file of the company as advisor: "
             "jo@plover.dev") == Exemption::kSystemsAccess);
}

TEST_CASE("a legal step that needs nothing exempts nothing") {
  for (const std::string draft :
       {"I'm happy to sign an NDA, my email is jo@plover.dev",
        "We work under NDA, my email is jo@plover.dev",
        "I signed the NDA, my address is 5 Kiln Street, Ely CB7 4DY"}) {
    CHECK(Said(draft) == std::nullopt);
  }
  CHECK(Said("To sign the NDA I need your email") == Exemption::kLegalPurpose);
}

TEST_CASE("a noun that is a verb elsewhere does not call") {
  CHECK(Said("For the background check firm my phone is 020 7946 0321") ==
        Exemption::kLegalPurpose);
  const Verdict both = Guard().Check(
      "The background check provider needs your phone number and home address");
  REQUIRE(both.findings.size() == 2);
  for (const Finding& finding : both.findings) {
    CHECK(finding.exemption == Exemption::kLegalPurpose);
  }
}

TEST_CASE("systems access is for e-mail only") {
  CHECK(Said("For access to the GitHub repo text +44 20 7946 0958") ==
        std::nullopt);
}

TEST_CASE("what a legal step needs is a hint") {
  CHECK(Said("The NDA needs an address: Dotterel Labs, 5 Kiln Street, Ely CB7 "
             "4DY.") == Exemption::kLegalPurpose);
  CHECK(Said("The background check firm asks for jo@plover.dev as well") ==
        Exemption::kLegalPurpose);
  CHECK(Said("F\u00FCr das Handelsregister: jo@plover.dev") ==
        Exemption::kLegalPurpose);
}

TEST_CASE("a legal word beside a call changes nothing, the purpose a hint") {
  CHECK(Said("I signed the NDA, call me on +44 20 7946 0958") == std::nullopt);
  CHECK(Said("This is for legal purposes: call me on +44 20 7946 0958") ==
        Exemption::kLegalPurpose);
}

TEST_CASE("nothing said makes a form, a handle or a move pass") {
  for (const std::string draft :
       {"For the NDA fill in https://forms.gle/Lq7PzXm41",
        "For legal purposes add me on Telegram: @otter_desk9",
        "For the NDA let's move to WhatsApp"}) {
    CHECK(Said(draft) == std::nullopt);
  }
}

}  // namespace
}  // namespace composer_guard
