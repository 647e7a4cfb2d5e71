// core/policy/pack.h, through the guard that takes it

#include "core/policy/pack.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/matchers/catch_matchers_string.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace composer_guard {
namespace {

using Catch::Matchers::ContainsSubstring;

// A pack with these fields beside the ones that every pack has.
std::string PackWith(const std::string& fields) {
  return R"({"format":1,"id":"t","version":"1")" +
         (fields.empty() ? "" : "," + fields) + "}";
}

std::string Rule(const std::string& id, const std::string& pattern) {
  return R"({"id":")" + id +
         R"(","category":"handle","intent":"share","keywords":["zorb"],)"
         R"("pattern":")" +
         pattern + R"(","examples":["my zorb jane"],"silent":["a lamp"]})";
}

std::vector<PolicyError> Errors(const std::string& fields) {
  return Guard().SetPolicy(PackWith(fields));
}

// The one error, as "pointer: message".
std::string TheError(const std::string& fields) {
  const auto errors = Errors(fields);
  if (errors.size() != 1) return std::to_string(errors.size()) + " errors";
  return errors[0].pointer + ": " + errors[0].message;
}

Severity SeverityOf(Guard* guard, const std::string& draft,
                    const Context& context = {}) {
  return guard->Check(draft, context).severity;
}

TEST_CASE("the example pack is taken, and every part of it counts") {
  std::ifstream file(std::string(CG_CASES_DIR) + "/../policy/craftly.json");
  const std::string json{std::istreambuf_iterator<char>(file), {}};
  Guard guard;
  REQUIRE(guard.SetPolicy(json).empty());
  CHECK_THAT(guard.PolicyVersion(), ContainsSubstring("+craftly.3"));
  CHECK_THAT(ToJson(guard.Check("")), ContainsSubstring("+craftly.3\""));

  // A rule, its `unless` and its keywords.
  CHECK(SeverityOf(&guard, "Find me at my market stall") == Severity::kWarning);
  CHECK(SeverityOf(&guard, "The plant stand is high") == Severity::kNone);
  // Links and the platform's own domain.
  const Verdict form = guard.Check("https://craftly-forms.example/f/a81");
  REQUIRE(form.findings.size() == 1);
  CHECK(form.findings[0].kind == "craftly_forms");
  CHECK(SeverityOf(&guard, "mail help@mail.craftly.example") ==
        Severity::kNone);
  CHECK(SeverityOf(&guard, "mail help@notcraftly.example.com") ==
        SeverityOf(&guard, "mail help@acme.example.com"));
  CHECK(SeverityOf(&guard, "mail jane@acme.io") == Severity::kWarning);
  // Severities and sections.
  Context context;
  context.surface = Surface::kProposal;
  const std::string address = "I live at 221 Baker Street, London NW1 6XE";
  const Verdict hint = guard.Check(address, context);
  REQUIRE_FALSE(hint.findings.empty());
  CHECK(hint.findings[0].severity == Severity::kHint);
  CHECK(hint.findings[0].section == "workshops");
  CHECK(hint.findings[0].message == "address.share.workshop");
  CHECK(SeverityOf(&guard, address) == Severity::kWarning);
  // Plans.
  REQUIRE_FALSE(guard.SetContextField("plan", "guild", &context));
  CHECK(context.plan == Plan::kEnterprise);
  CHECK(SeverityOf(&guard, "+44 20 7946 0958", context) == Severity::kNone);
  CHECK(SeverityOf(&guard, "on skype: live:jane_7", context) ==
        Severity::kWarning);

  REQUIRE(guard.SetPolicy("").empty());
  CHECK(guard.PolicyVersion() == PolicyVersion());
  CHECK(guard.SetContextField("plan", "guild", &context));
  CHECK(SeverityOf(&guard, "Find me at my market stall") != Severity::kWarning);
}

TEST_CASE("a built-in rule can be turned off") {
  // A phrase rule, a frame, a judge of kinds of words.
  for (const auto& [draft, kind] :
       {std::pair<std::string, std::string>("what's your number?",
                                            "request.phone."),
        {"any chance of a mobile number?", "request.frame."},
        {"Wollen wir das am Telefon kl\u00E4ren?", "wording."},
        {"On Slack nudge paloma_ops, she has the keys.", "handle.around"},
        {"wh4tsapp works better", "wording.move"}}) {
    INFO(draft);
    Guard guard;
    const Verdict before = guard.Check(draft);
    REQUIRE_FALSE(before.findings.empty());
    const std::string rule = before.findings[0].rule;
    CHECK(rule.starts_with(kind));
    REQUIRE(
        guard.SetPolicy(PackWith(R"("disable":[")" + rule + "\"]")).empty());
    for (const Finding& finding : guard.Check(draft).findings) {
      CHECK(finding.rule != rule);
    }
  }
  // What the learned judge finds changes when it learns.
  CHECK(Guard()
            .SetPolicy(PackWith(R"("disable":["gist.move","gist.request"])"))
            .empty());
}

TEST_CASE("words of the pack are read like built-in ones") {
  // "here" and the platform's name make a draft that stays on the platform.
  const std::string draft =
      "My site: https://acme.com. Please contact me only on Zorbly";
  Guard guard;
  CHECK(guard.Check(draft).reminders.size() == 1);
  REQUIRE(guard.SetPolicy(PackWith(R"("platform":{"name":"Zorbly"})")).empty());
  CHECK(guard.Check(draft).reminders.empty());
}

TEST_CASE("unknown fields and values are named") {
  CHECK_THAT(TheError(R"("colour":1)"),
             ContainsSubstring("/colour: unknown field \"colour\""));
  CHECK_THAT(TheError(R"("id":"u")"), ContainsSubstring("stands here twice"));
  CHECK_THAT(TheError(R"("severities":[{"high":"big"}])"),
             ContainsSubstring(
                 "/severities/0/high: unknown value \"big\" (none, hint,"));
  CHECK_THAT(TheError(R"("disable":["phone.x"])"),
             ContainsSubstring("there is no rule \"phone.x\""));
  // It reports nothing that could be turned off.
  CHECK_THAT(TheError(R"("disable":["declined.refused.en"])"),
             ContainsSubstring("there is no rule"));
  CHECK_THAT(TheError(R"("words":{"verb":[]})"),
             ContainsSubstring("/words/verb: unknown class"));
  CHECK_THAT(TheError(R"("exemptions":{"legal_purpose":{"plans":["basic"]}})"),
             ContainsSubstring("only business_plan has plans"));
  CHECK_THAT(TheError(R"("reminders_per_draft":11)"),
             ContainsSubstring("from 0 to 10, not 11"));
  CHECK_THAT(
      TheError(R"("examples":[{"text":"a","severity":"none","context":)"
               R"({"plan":"gold"}}])"),
      ContainsSubstring("/examples/0/context/plan: context.plan: unknown"));
  const auto errors = Guard().SetPolicy(R"({"format":2})");
  REQUIRE(errors.size() == 3);
  CHECK(errors[0].message == "id is missing");
  CHECK_THAT(errors[2].message, ContainsSubstring("format 1"));
}

TEST_CASE("keys that nothing shows are named, and texts that are missing") {
  const std::string text = R"({"title":"T","reason":"R","fix":"F"})";
  CHECK_THAT(TheError(R"("messages":{"adress.share":)" + text + "}"),
             ContainsSubstring("/messages/adress.share: unknown key"));
  CHECK_THAT(TheError(R"("fixes":{"fix.hear":"hear"})"),
             ContainsSubstring("/fixes/fix.hear: unknown key"));
  CHECK_THAT(TheError(R"("sections":{"hand":"Hands"})"),
             ContainsSubstring("/sections/hand: unknown key"));
  CHECK_THAT(TheError(R"("severities":[{"message":"address.share.shed"}])"),
             ContainsSubstring("no text for the message \"address.share.shed"));
  CHECK(Errors(R"("messages":{"handle.share.chirper":)" + text +
               R"(,"phone.share":)" + text + R"(,"gentle":)" + text +
               R"(,"address.share.shed":)" + text +
               R"(},"fixes":{"fix.here":"here"},"sections":{"shed":"Sheds",)"
               R"("handles":"Names"},"severities":[{"section":"shed",)"
               R"("message":"address.share.shed"}])")
            .empty());
}

TEST_CASE("a key, a value or an example that stands twice or not at all") {
  for (const std::string fields :
       {R"("words":{"fee":["cut"],"fee":["slice"]})",
        R"("messages":{"gentle":{"title":"a","title":"b","reason":"c",)"
        R"("fix":"d"}})",
        R"("severities":[{"categories":["phone","phone"]}])"}) {
    INFO(fields);
    CHECK_THAT(TheError(fields), ContainsSubstring("stands here twice"));
  }
  CHECK_THAT(
      TheError(R"("rules":[{"id":"a","category":"handle","intent":"share",)"
               R"("keywords":["zorb"],"pattern":"zorb7","examples":["zorb7"],)"
               R"("silent":[]}])"),
      ContainsSubstring("/rules/0/silent: expected at least one"));
  CHECK_THAT(TheError(R"("about":5)"), ContainsSubstring("expected a string"));
  CHECK_THAT(TheError(R"("examples":[{"text":"a","severity":"none","context":)"
                      R"({"colour":1}}])"),
             ContainsSubstring("context/colour: unknown field"));
  CHECK_THAT(TheError(R"("examples":[{"text":"a","severity":"none",)"
                      R"("finds":"phone.shar"}])"),
             ContainsSubstring("finds: unknown value \"phone.shar\""));
}

TEST_CASE("patterns that RE2 refuses or that cost too much are named") {
  CHECK_THAT(TheError("\"rules\":[" + Rule("a", "(") + "]"),
             ContainsSubstring("/rules/0/pattern: the pattern \"(\" of rule "
                               "\"a\" is refused: missing )"));
  CHECK_THAT(
      TheError("\"rules\":[" +
               Rule("a", "(?:[a-zà-ÿα-ωа-яא-ת一-龥가-힣]{99}x){10}") + "]"),
      ContainsSubstring("of rule \"a\" is refused: pattern too large"));
  CHECK_THAT(TheError("\"rules\":[" + Rule("a", "b*") + "]"),
             ContainsSubstring("it matches the empty text"));
  CHECK_THAT(TheError("\"rules\":[" + Rule("a", "b(?=c)") + "]"),
             ContainsSubstring("invalid perl operator"));
  CHECK_THAT(TheError("\"rules\":[" + Rule("a", std::string(1001, 'b')) + "]"),
             ContainsSubstring("1 to 1000 bytes, not 1001"));
  CHECK_THAT(
      TheError("\"rules\":[" + Rule("a", "b") + "," + Rule("a", "c") + "]"),
      ContainsSubstring("/rules/1/id: there is a rule \"a\" already"));
}

TEST_CASE("size and count are bounded") {
  std::string rules;
  for (size_t i = 0; i <= PackLimits::kRules; ++i) {
    rules += (i > 0 ? "," : "") + Rule("r" + std::to_string(i), "b");
  }
  CHECK_THAT(TheError("\"rules\":[" + rules + "]"),
             ContainsSubstring("/rules: 101 are too many: at most 100"));
  CHECK_THAT(TheError("\"about\":\"" + std::string(300'000, 'a') + "\""),
             ContainsSubstring("longer than 262,144 bytes"));
  std::string fields;
  for (size_t i = 0; i < 500; ++i) {
    fields += (i > 0 ? ",\"f" : "\"f") + std::to_string(i) + "\":0";
  }
  const auto errors = Errors(fields);
  CHECK(errors.size() == PackLimits::kErrors + 1);
  CHECK_THAT(errors.back().message, ContainsSubstring("more than 100 errors"));
}

TEST_CASE("examples that fail are refused with their text, all at once") {
  const auto errors = Errors(
      "\n\"rules\":[{\"id\":\"a\",\"category\":\"handle\",\"intent\":\"share\","
      "\"keywords\":[\"zorb\"],\"pattern\":\"zorb (?P<span>[a-z]+7)\",\n"
      "\"examples\":[\"my zorb jane7\",\"my zorb jane\"],\n"
      "\"silent\":[\"a zorb lamp7\",\"a zorb lamp\"]}],\n"
      "\"links\":[{\"host\":\"zorb.example\",\"category\":\"handle\",\n"
      "\"example\":\"https://zorb.invalid/x\"}]");
  REQUIRE(errors.size() == 3);
  CHECK(errors[0].pointer == "/rules/0/examples/1");
  CHECK(errors[0].line == 3);
  CHECK_THAT(errors[0].message, ContainsSubstring("\"my zorb jane\" must be "
                                                  "found as handle.share"));
  CHECK(errors[1].pointer == "/rules/0/silent/0");
  CHECK_THAT(errors[1].message, ContainsSubstring("must not be found"));
  CHECK(errors[2].pointer == "/links/0/example");
  CHECK(errors[2].line == 6);
}

TEST_CASE("a byte order mark is no error, and shifts no place") {
  const std::string mark = "\xEF\xBB\xBF";
  CHECK(Guard().SetPolicy(mark + PackWith("")).empty());
  const auto errors = Guard().SetPolicy(mark + PackWith(R"("colour":1)"));
  const auto plain = Errors(R"("colour":1)");
  REQUIRE(errors.size() == 1);
  CHECK(errors[0].column == plain[0].column);
  CHECK_FALSE(Guard().SetPolicy(mark).empty());
}

TEST_CASE("after a bad pack the guard has the policy it had") {
  Guard guard;
  REQUIRE(
      guard.SetPolicy(PackWith("\"rules\":[" + Rule("a", "zorb \\\\w+") + "]"))
          .empty());
  const std::string json = ToJson(guard.Check("my zorb jane"));
  CHECK_THAT(json, ContainsSubstring("\"rule\":\"a\""));
  CHECK_FALSE(guard.SetPolicy("{").empty());
  CHECK_FALSE(guard.SetPolicy(PackWith("\"x\":1")).empty());
  CHECK_FALSE(guard
                  .SetPolicy(PackWith(
                      R"("examples":[{"text":"a","severity":"warning"}])"))
                  .empty());
  CHECK(ToJson(guard.Check("my zorb jane")) == json);
}

TEST_CASE("errors as JSON") {
  CHECK(ToJson(std::vector<PolicyError>{}) == "[]");
  CHECK(ToJson(std::vector<PolicyError>{{"/a", 2, 3, "no \"b\""}}) ==
        "[{\"pointer\":\"/a\",\"line\":2,\"column\":3,"
        "\"message\":\"no \\\"b\\\"\"}]");
}

}  // namespace
}  // namespace composer_guard
