// core/policy/fixes.h, on whole drafts and with the English texts.

#include "core/policy/fixes.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/cli/fix_apply.h"
#include "core/guard.h"

namespace composer_guard {
namespace {

// The draft after each fix of its first finding, the best first.
std::vector<std::string> Fixed(const std::string& draft) {
  const Verdict verdict = Guard().Check(draft);
  INFO(draft);
  REQUIRE_FALSE(verdict.findings.empty());
  std::vector<std::string> fixed;
  for (const Fix& fix : verdict.findings[0].fixes) {
    fixed.push_back(cli::ApplyFix(draft, fix));
  }
  REQUIRE(fixed.size() == 2);
  return fixed;
}

std::string Best(const std::string& draft) { return Fixed(draft)[0]; }

TEST_CASE("a contact goes with its label") {
  CHECK(Best("Skype: live:jane.doe_7, Berlin.") == "Berlin.");
  CHECK(Best("Ten years of work. My phone is +44 20 7946 0958.") ==
        "Ten years of work.");
  CHECK(Best("I can start on Monday, or call me on +44 20 7946 0958.") ==
        "I can start on Monday.");
  CHECK(Best("Nice brief (jo@plover.dev). When do we start?") ==
        "Nice brief. When do we start?");
}

TEST_CASE("what says something without the contact stays") {
  CHECK(Best("You can call +44 20 7946 0958 tomorrow") ==
        "You can call tomorrow");
  CHECK(Best("write to me at jo@plover.dev tonight") == "write to me tonight");
  // A call to the writer is a proposal of its own.
  CHECK(Best("I can start on Monday, or call me on +44 20 7946 0958 tonight") ==
        "I can start on Monday");
  CHECK(Best("Please write to my email jo@plover.dev before Monday.") ==
        "Please write before Monday.");
  CHECK(Best("Call +44 20 7946 0958 or not.") == "Call or not.");
  // A noun alone says nothing.
  CHECK(Best("Fine. My phone is +44 20 7946 0958 tonight") == "Fine.");
}

TEST_CASE("an item of a list goes whole") {
  CHECK(Best("About me:\n- Email: jo@plover.dev\n- Berlin") ==
        "About me:\n- Berlin");
  CHECK(Best("Berlin\nPhone: +44 20 7946 0958") == "Berlin");
  CHECK(Best("jo@plover.dev | Berlin") == "Berlin");
}

TEST_CASE("in the middle of a sentence a phrase takes its place") {
  const std::vector<std::string> fixed =
      Fixed("Please send the mock-ups to jo@plover.dev.");
  CHECK(fixed[0] ==
        "Please send the mock-ups to "
        "[contact details once a contract has started].");
  CHECK(fixed[1] == "Please send the mock-ups.");
}

TEST_CASE("what follows begins the sentence") {
  CHECK(Fixed("Skype: live:jane.doe_7, then we see.")[0] == "Then we see.");
  CHECK(Fixed("\U0001F600\nEmail jo@plover.dev, fine?")[0] ==
        "\U0001F600\nFine?");
}

TEST_CASE("no sentence begins with what joined it to the contact") {
  CHECK(Best("Skype: live:jane.doe_7 or a call here.") == "A call here.");
}

TEST_CASE("a request or a move becomes a sentence that stays here") {
  CHECK(Best("What's your phone number?")
            .starts_with("Let\u2019s talk here in Messages"));
  CHECK(Best("Let's move to WhatsApp.") == "Let\u2019s talk here in Messages.");
  CHECK(Fixed("Great idea. Let's move to WhatsApp.")[1] == "Great idea.");
}

TEST_CASE("nothing is left hanging") {
  const auto removed = [](const std::string& draft) {
    const Verdict verdict = Guard().Check(draft);
    INFO(draft);
    REQUIRE_FALSE(verdict.findings.empty());
    for (const Fix& fix : verdict.findings[0].fixes) {
      if (fix.kind == FixKind::kRemove) return cli::ApplyFix(draft, fix);
    }
    return std::string("no removal");
  };
  // Joining words, and the sign of the sentence.
  CHECK(removed("Let me have your e-mail and I'll forward the thread.") ==
        "I'll forward the thread.");
  CHECK(removed("Would you take crypto and bypass the escrow?").empty());
  CHECK(removed("First job here, then we go private, ok?") ==
        "First job here, ok?");
  // Small words before the contact.
  CHECK(removed("You'll find us at 48 Mill Lane, Bristol BS1 6XN.") ==
        "You'll find us.");
  CHECK(removed("Send your CV through https://www.osier.com/careers/apply.") ==
        "Send your CV.");
  // Items of a list.
  CHECK(removed("Reply to this post with your name and phone.") ==
        "Reply to this post with your name.");
  CHECK(removed("Share your WhatsApp or Telegram so we can speak.") ==
        "We can speak.");
  CHECK(removed("Skype: gannet.films / Slack: @gannet / WeChat ID: gannet_nz")
            .find("  ") == std::string::npos);
  // A subject.
  CHECK(removed("1204@nightshift.xyz is my inbox") == "no removal");
}

TEST_CASE("what says the same without the finding goes with it") {
  const std::string later = "[contact details once a contract has started]";
  // A call that is asked for or promised.
  CHECK(Best("Fine brief. Give us a bell, +44 20 7946 0958.") == "Fine brief.");
  CHECK(Best("+44 20 7946 0958 call me").empty());
  CHECK(Best("Send me a number and I'll ring you in ten minutes") ==
        "Let\u2019s talk here in Messages");
  CHECK(Best("I will give you a call, just type your number here.") ==
        "Let\u2019s talk here in Messages.");
  CHECK(Best("This is for the plan: call me on +44 20 7946 0958.") ==
        "This is for the plan.");
  // A form to fill in, and one in another language.
  CHECK(Best("Nice work. Please fill in the form: https://forms.gle/f3Ct7OpAsD")
            .starts_with("Nice work."));
  CHECK(Best("Proszę wypełnić formularz: https://forms.gle/f3Ct7OpAsD")
            .find("formularz") == std::string::npos);
  // Names beside the one that is asked for.
  CHECK(Best("Give us your Steam or Discord so we can play a round.") ==
        "Let\u2019s talk here in Messages so we can play a round.");
  CHECK(Best("Viber? Imo? Which one do you have?") ==
        "Let\u2019s talk here in Messages. Which one do you have?");
  // A condition that made the rest harmless.
  CHECK(Best("Once hired we never use Upwork chat anyway, so join our Slack "
             "today.") == "Let\u2019s talk here in Messages.");
  CHECK(Best("Same name everywhere: @bristlecone_fm (IG, Telegram).").empty());
}

TEST_CASE("what only announces a contact by a colon goes with it") {
  CHECK(Best("Nice work.\nCandidate form: https://forms.gle/f3Ct7OpAsD") ==
        "Nice work.");
  CHECK(Best("Great. Here is what you need: jo@plover.dev") == "Great.");
  // It says something of its own.
  CHECK(Best("The files that I made for the last client went to: "
             "jo@plover.dev")
            .starts_with("The files"));
}

TEST_CASE("what held a place in the sentence leaves no hole") {
  const auto fixes = [](const std::string& draft) {
    return Guard().Check(draft).findings.at(0).fixes;
  };
  CHECK(fixes("Please cc jo@plover.dev on everything from now on").size() == 1);
  CHECK(fixes("Best, Jo Plover jo@plover.dev and the team").size() == 2);
  CHECK(Fixed("The sketches came from jo@plover.dev, they look fine")[1] ==
        "The sketches came, they look fine");
  CHECK(Fixed("We are on it since Monday, what's your email?")[1] ==
        "We are on it since Monday.");
  CHECK(Fixed("What's your number so that I can explain the job?")[1] ==
        "I can explain the job?");
}

TEST_CASE("whom to invite to a system is not simply left out") {
  const Verdict verdict =
      Guard().Check("please invite jo@plover.dev to the GitHub repo");
  REQUIRE(verdict.findings.size() == 1);
  REQUIRE(verdict.findings[0].fixes.size() == 1);
  CHECK(verdict.findings[0].fixes[0].kind == FixKind::kReplace);
}

TEST_CASE("where all that is left would propose a call, a phrase stands in") {
  const auto fixes = [](const std::string& draft) {
    return Guard().Check(draft).findings.at(0).fixes;
  };
  for (const std::string draft :
       {"Call me on +44 20 7946 0958 because the brief is long.",
        "Ping me over Telegram (@olek_sound) so we can sort the timeline."}) {
    INFO(draft);
    REQUIRE(fixes(draft).size() == 1);
    CHECK(fixes(draft)[0].message == "fix.contact_later");
  }
}

TEST_CASE("a short clause in a script without known labels goes whole") {
  CHECK(Fixed("\uC9C8\uBB38\uC740 \uC5EC\uAE30. "
              "010-1234-5678\uB85C \uC5F0\uB77D \uC8FC\uC138\uC694")
            .front()
            .find("\uC5F0\uB77D") == std::string::npos);
  CHECK(Guard()
            .Check("\u643A\u5E2F\u306F080-5550-0148\u3067\u3059\u3002")
            .findings.size() == 1);
  CHECK(Fixed("\u6211\u7684\u624B\u673A\u662F13812345678").front().empty());
}

TEST_CASE("an exempt finding needs no fix") {
  Context context;
  context.contract = Contract::kActive;
  const Verdict verdict = Guard().Check("call +44 20 7946 0958", context);
  REQUIRE(verdict.findings.size() == 1);
  CHECK(verdict.findings[0].fixes.empty());
}

TEST_CASE("a contact split over messages: the fix stays in this draft") {
  Context context;
  context.previous = {"my number starts with +44 20"};
  const std::string draft = "7946 0958";
  const Verdict verdict = Guard().Check(draft, context);
  REQUIRE_FALSE(verdict.findings.empty());
  // The whole number goes before what the draft alone is less sure of.
  CHECK(verdict.findings[0].reading == "+44 207 946 0958");
  for (const Fix& fix : verdict.findings[0].fixes) {
    CHECK(fix.span.start <= fix.span.end);
    CHECK(fix.span.end <= draft.size());
  }
  CHECK(cli::ApplyFix(draft, verdict.findings[0].fixes.back()).size() <
        draft.size());
}

}  // namespace
}  // namespace composer_guard
