// core/policy/remind.h, on whole drafts.

#include "core/policy/remind.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/cli/fix_apply.h"
#include "core/guard.h"

namespace composer_guard {
namespace {

Context By(Role role, Surface surface) {
  Context context;
  context.role = role;
  context.surface = surface;
  return context;
}

// What is reminded of, "" for nothing.
std::string Kind(const std::string& draft, const Context& context = {}) {
  const Verdict verdict = Guard().Check(draft, context);
  CHECK(verdict.reminders.size() <= 1);
  return verdict.reminders.empty() ? "" : verdict.reminders[0].kind;
}

TEST_CASE("a link to own work brings a reminder, a client's site another") {
  const std::string draft = "See https://www.kestrelhotel.ie please.";
  CHECK(Kind(draft) == "portfolio_link");
  CHECK(Kind(draft, By(Role::kFreelancer, Surface::kProposal)) ==
        "portfolio_link");
  CHECK(Kind(draft, By(Role::kFreelancer, Surface::kProfile)) ==
        "portfolio_link");
  CHECK(Kind(draft, By(Role::kClient, Surface::kMessage)) == "client_site");
  CHECK(Kind(draft, By(Role::kUnknown, Surface::kJobPost)) == "client_site");
}

TEST_CASE("nobody is reminded of what the draft says already") {
  const std::string link = "Work: https://kestrel.design ";
  for (const std::string said :
       {"Please contact me only here until we have a contract.",
        "(contact me here, not there)", "Contact via Upwork only.",
        "Please write to me through Upwork.",
        "Por favor, contacte solo por aqu\u00ED.",
        "Bitte schreiben Sie mir nur hier.",
        "Merci de me contacter uniquement sur Upwork.",
        "\u041F\u0438\u0448\u0438\u0442\u0435 \u0442\u043E\u043B\u044C\u043A"
        "\u043E \u0437\u0434\u0435\u0441\u044C."}) {
    INFO(said);
    CHECK(Kind(link + said).empty());
  }
  CHECK_FALSE(Kind(link + "Find more of it here.").empty());
  CHECK_FALSE(Kind(link + "The contact page of the website is new.").empty());
}

TEST_CASE("to keep the talk here says it as well") {
  const std::string link = "Work: https://kestrel.design ";
  CHECK(Kind(link + "Kindly keep all messages on Upwork for now.").empty());
  CHECK(Kind(link + "Let's stay here with our discussion.").empty());
  CHECK_FALSE(Kind(link + "I keep the best of it here.").empty());
}

TEST_CASE("a host without scheme is a site where the draft says so") {
  const Context client = By(Role::kClient, Surface::kJobPost);
  CHECK(Kind("Our website is oldpier-hotel.com and it is slow", client) ==
        "client_site");
  CHECK(Kind("My portfolio: kestrel.design/work") == "portfolio_link");
  CHECK(Kind("We are Acme.com, a small agency").empty());
  CHECK(Kind("Like Booking.com, but for boats").empty());
}

TEST_CASE("a page on a portfolio portal is own work, and no client's site") {
  const std::string page = "I like https://www.behance.net/gallery/1201/Charts";
  CHECK(Kind(page, By(Role::kFreelancer, Surface::kProposal)) ==
        "portfolio_link");
  CHECK(Kind(page, By(Role::kClient, Surface::kJobPost)).empty());
  CHECK(Kind("Behance.net is where I look for work").empty());
  CHECK(Kind("https://unsplash.com/photos/aB3dE5fG7h as background").empty());
}

TEST_CASE("names, companies and exempt contexts bring none") {
  CHECK(Kind("I'm Jo Plover of Kestrel Design Ltd.").empty());
  Context contract;
  contract.contract = Contract::kActive;
  CHECK(Kind("https://kestrel.design", contract).empty());
}

TEST_CASE("one click adds the sentence behind the link's paragraph") {
  const auto added = [](const std::string& draft) {
    Guard guard;
    const Verdict verdict = guard.Check(draft);
    REQUIRE(verdict.reminders.size() == 1);
    REQUIRE(verdict.reminders[0].fixes.size() == 1);
    const Fix& fix = verdict.reminders[0].fixes[0];
    CHECK(fix.kind == FixKind::kInsert);
    CHECK(fix.span.start == fix.span.end);
    const std::string with = cli::ApplyFix(draft, fix);
    const Verdict after = guard.Check(with);
    CHECK(after.reminders.empty());
    CHECK(after.findings.empty());
    return with;
  };
  const std::string sentence =
      "Please contact me only here until we have a contract.";
  CHECK(added("See https://kestrel.design for more. Bye!") ==
        "See https://kestrel.design for more. Bye! " + sentence);
  CHECK(added("\U0001F600 Work:\n- https://kestrel.design\n- more\n\nJo") ==
        "\U0001F600 Work:\n- https://kestrel.design\n- more\n\n" + sentence +
            "\n\nJo");
  CHECK(added("https://kestrel.design") ==
        "https://kestrel.design\n\n" + sentence);
}

TEST_CASE("the policy says how many reminders a draft may bring") {
  const std::string draft = "https://kestrel.design and https://otter.design";
  CHECK(Guard().Check(draft).reminders.size() == 1);
}

}  // namespace
}  // namespace composer_guard
