// core/session.h

#include "core/session.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

namespace composer_guard {
namespace {

constexpr std::string_view kPack =
    R"({"format":1,"id":"own","version":"1","platform":{"name":"Own"},)"
    R"("severities":[{"categories":["phone"],"high":"none"}]})";

TEST_CASE("a session follows what is typed") {
  Guard guard;
  Session session(&guard);
  session.Open("Call me on +44 20 7946");
  CHECK(session.Verdict().findings.empty());
  REQUIRE(session.Edit(22, 0, " 0958"));
  const Verdict verdict = session.Verdict();
  REQUIRE(verdict.findings.size() == 1);
  CHECK(verdict.severity == Severity::kWarning);
  CHECK(verdict.findings[0].span == DraftSpan{11, 27});
  REQUIRE(session.Edit(8, 19, "Monday"));
  CHECK(session.Verdict().findings.empty());
}

TEST_CASE("findings move with what is typed before them") {
  Guard guard;
  Session session(&guard);
  session.Open("I know this theme. Then we begin. Write to jane@acme.com now.");
  CHECK(session.Verdict().findings.at(0).span == DraftSpan{43, 56});
  REQUIRE(session.Edit(0, 0, "Hello \U0001F600! "));
  CHECK(session.Verdict().findings.at(0).span == DraftSpan{53, 66});
  REQUIRE(session.Edit(0, 10, ""));
  CHECK(session.Verdict().findings.at(0).span == DraftSpan{43, 56});
}

TEST_CASE("a session knows when an edit changes nothing of what it told") {
  Guard guard;
  Session session(&guard);
  std::string draft = "Write to jane@acme.com now. ";
  while (draft.size() < 400) draft += "We begin with a plan of all pages. ";
  session.Open(draft);
  CHECK(session.Since() == SinceTold::kUnknown);  // It has told nothing yet.
  session.Verdict();
  auto end = static_cast<uint32_t>(draft.size());
  REQUIRE(session.Edit(end, 0, "And a sketch"));
  CHECK(session.Since() == SinceTold::kSame);
  REQUIRE(session.Edit(0, 0, "Hello. "));
  CHECK(session.Since() ==
        SinceTold::kUnknown);  // What was found is read anew.
  CHECK(session.Verdict().findings.at(0).span == DraftSpan{16, 29});
  end += 19;
  REQUIRE(session.Edit(end, 0, ", ring +44 20 7946 0958"));
  CHECK(session.Since() == SinceTold::kUnknown);
  CHECK(session.Verdict().findings.size() == 2);
  REQUIRE(session.Edit(end, 10, ""));
  CHECK(session.Since() == SinceTold::kUnknown);
  session.Verdict();
  REQUIRE(guard.SetPolicy(kPack).empty());
  CHECK(session.Since() == SinceTold::kUnknown);
}

TEST_CASE("a session knows when an edit only moves what it told") {
  Guard guard;
  Session session(&guard);
  std::string draft;
  while (draft.size() < 400) draft += "We begin with a plan of all pages. ";
  const auto at = static_cast<uint32_t>(draft.size());
  session.Open(draft + "Write to jane@acme.com now.");
  CHECK(session.Verdict().findings.at(0).span.start == at + 9);
  REQUIRE(session.Edit(3, 5, "start"));
  CHECK(session.Since() == SinceTold::kSame);  // As long as it was.
  REQUIRE(session.Edit(0, 0, "Well, \u00E9 "));
  CHECK(session.Since() == SinceTold::kMoved);
  REQUIRE(session.Edit(6, 2, ""));
  CHECK(session.Since() == SinceTold::kMoved);
  CHECK(session.Verdict().findings.at(0).span.start == at + 15);
}

TEST_CASE("earlier messages are asked only where an edit can matter to them") {
  Guard guard;
  Context context;
  context.previous = {"my number is", "415 555"};
  Session session(&guard);
  std::string draft = "2671. ";
  while (draft.size() < 600) draft += "We begin with a plan of all pages. ";
  session.Open(draft, context);
  CHECK(session.Verdict().findings.size() == 1);
  const auto end = static_cast<uint32_t>(draft.size());
  REQUIRE(session.Edit(end, 0, "Then"));
  CHECK(session.Since() == SinceTold::kSame);
  REQUIRE(session.Edit(0, 4, ""));
  CHECK(session.Since() == SinceTold::kUnknown);
  CHECK(session.Verdict().findings.empty());
}

TEST_CASE("a full stop that comes to stand apart ends no sentence") {
  Guard guard;
  Session session(&guard);
  const std::string first =
      "We begin with a plan of all pages and then the design. Custom";
  const std::string rest = ". Jerozolimskie 54, 00-024 Warszawa";
  session.Open(first + rest);
  REQUIRE(session.Edit(static_cast<uint32_t>(first.size()), 0, "\n\n"));
  CHECK(ToJson(session.Verdict()) ==
        ToJson(guard.Check(first + "\n\n" + rest)));
}

TEST_CASE("a space before what is not seen begins the next part") {
  Guard guard;
  Session session(&guard);
  session.Open(
      "We don't want an intermediary.\u200B The work takes about a month from "
      "the first draft to the launch.");
  REQUIRE(session.Edit(30, 0, " "));
  const Verdict whole = guard.Check(
      "We don't want an intermediary. \u200B The work takes about a month from "
      "the first draft to the launch.");
  REQUIRE(whole.findings.size() == 1);
  CHECK(ToJson(session.Verdict()) == ToJson(whole));
}

TEST_CASE("an edit outside the draft is refused and changes nothing") {
  Guard guard;
  Session session(&guard);
  session.Open("jane@acme.com");
  CHECK_FALSE(session.Edit(14, 0, "x"));
  CHECK_FALSE(session.Edit(0, 14, "x"));
  CHECK_FALSE(session.Edit(5, 0xFFFFFFFF, "x"));
  CHECK(session.Verdict().findings.size() == 1);
  CHECK(session.Edit(13, 0, ""));
}

TEST_CASE("half a pair that is left behind is one unit") {
  Guard guard;
  Session session(&guard);
  session.Open("a\U0001F600b jane@acme.com");
  REQUIRE(session.Edit(2, 1, ""));
  CHECK(session.Verdict().findings.at(0).span == DraftSpan{4, 17});
  REQUIRE(session.Edit(0, 2, ""));
  CHECK(session.Verdict().findings.at(0).span == DraftSpan{2, 15});
}

TEST_CASE("malformed bytes count as in a check") {
  Guard guard;
  Session session(&guard);
  session.Open("\xFFjane@acme.com");
  CHECK(session.Verdict().findings.at(0).span.end == 14);
  REQUIRE(session.Edit(0, 1, "\xC3 "));
  CHECK(session.Verdict().findings.at(0).span == DraftSpan{2, 15});
}

TEST_CASE("another policy holds from the next verdict on") {
  Guard guard;
  Session session(&guard);
  session.Open("Call me on +44 20 7946 0958");
  CHECK(session.Verdict().severity == Severity::kWarning);
  for (const PolicyError& error : guard.SetPolicy(kPack)) FAIL(error.message);
  CHECK(session.Verdict().severity == Severity::kNone);
  REQUIRE(session.Edit(27, 0, "."));
  CHECK(session.Verdict().severity == Severity::kNone);
  REQUIRE(guard.SetPolicy("").empty());
  CHECK(session.Verdict().severity == Severity::kWarning);
}

TEST_CASE("over the limit a draft is read as far as that") {
  Guard guard({.draft_units = 20});
  Session session(&guard);
  session.Open("jane@acme.com");
  REQUIRE(session.Edit(0, 0, "nine more "));
  CHECK(session.Verdict().truncated);
  CHECK(session.Verdict().findings.empty());
  REQUIRE(session.Edit(0, 10, ""));
  CHECK_FALSE(session.Verdict().truncated);
  CHECK(session.Verdict().findings.size() == 1);
}

TEST_CASE("a number that is certain speaks for those of other passages") {
  const std::string alone = "Rotterdam: 010 555 01 88.";
  const std::string between =
      " Now for our plan. Then we all begin with it.\n\n";
  const std::string certain = "Stockholm: +46 8 5555 0144.";
  Guard guard;
  Session session(&guard);
  session.Open(alone + between);
  const Severity before = session.Verdict().severity;
  const auto end = static_cast<uint32_t>((alone + between).size());
  REQUIRE(session.Edit(end, 0, certain));
  CHECK(ToJson(session.Verdict()) ==
        ToJson(guard.Check(alone + between + certain)));
  REQUIRE(session.Edit(end, static_cast<uint32_t>(certain.size()), ""));
  CHECK(session.Verdict().severity == before);
}

TEST_CASE("several sessions of one guard") {
  Guard guard;
  Session one(&guard);
  Session two(&guard);
  one.Open("jane@acme.com");
  two.Open("Hello there");
  REQUIRE(two.Edit(11, 0, "!"));
  REQUIRE(one.Edit(0, 0, "Mail "));
  CHECK(two.Verdict().findings.empty());
  CHECK(one.Verdict().findings.size() == 1);
}

}  // namespace
}  // namespace composer_guard
