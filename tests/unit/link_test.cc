// core/detect/link.cc and the readers and tables behind it.

#include <catch2/catch_test_macros.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/detect/link_table.h"
#include "core/guard.h"

namespace composer_guard {
namespace {

std::optional<Finding> LinkIn(std::string_view draft) {
  Guard guard;
  for (Finding& finding : guard.Check(draft).findings) {
    if (std::string_view(finding.rule).starts_with("link")) return finding;
  }
  return std::nullopt;
}

std::string KindOf(std::string_view draft) {
  const std::optional<Finding> finding = LinkIn(draft);
  return finding.has_value() ? finding->kind : "";
}

TEST_CASE("the table is read by host and path") {
  const LinkRow* const form =
      FindLink("docs.google.com", "/forms/d/e/1a/viewform", "");
  REQUIRE(form != nullptr);
  CHECK(form->purpose == LinkPurpose::kFormLink);
  const LinkRow* const sheet =
      FindLink("docs.google.com", "/spreadsheets/d/1a", "");
  CHECK((sheet == nullptr || sheet->purpose == LinkPurpose::kWork));
}

TEST_CASE("www and sub-domains") {
  CHECK(FindLink("www.t.me", "/jane", "") == FindLink("t.me", "/jane", ""));
  const LinkRow* const own = FindLink("acme.typeform.com", "/to/x1", "");
  REQUIRE(own != nullptr);
  CHECK(own->subdomains);
  // The vendor's own pages are nobody's form.
  CHECK(FindLink("help.typeform.com", "/to/x1", "") == nullptr);
}

TEST_CASE("a path matches by whole segments") {
  CHECK(FindLink("wa.me", "", "") == nullptr);
  CHECK(FindLink("wa.me", "/", "") == nullptr);
  CHECK(FindLink("wa.me", "/447700900123", "") != nullptr);
  REQUIRE(FindLink("x.com", "/nasa/status/1", "") != nullptr);
  CHECK(FindLink("x.com", "/nasa/status/1", "")->purpose == LinkPurpose::kWork);
  CHECK(FindLink("x.com", "/nasa", "")->purpose == LinkPurpose::kHandle);
}

TEST_CASE("the fragment counts where a row asks for it") {
  CHECK(FindLink("signal.me", "/", "p/+447700900123") != nullptr);
  CHECK(FindLink("signal.me", "/", "") == nullptr);
}

TEST_CASE("digits may stand for letters of a known host") {
  std::string real;
  CHECK(FindLeetLink("f0rms.gle", "/x", "", &real) != nullptr);
  CHECK(real == "forms.gle");
  CHECK(FindLeetLink("web3.foundation", "/x", "", &real) == nullptr);
}

TEST_CASE("schemes") {
  CHECK(KindOf("tg://resolve?domain=jane_writes") == "telegram");
  CHECK(KindOf("skype:live:jane.writes?chat") == "skype");
  CHECK(KindOf("tel:+447700900123") == "tel");
  CHECK(KindOf("tel: (none)").empty());
  CHECK(KindOf("tg:// is the scheme the app registers").empty());
  CHECK(FindScheme("whatsapp", "//send?text=hello") == nullptr);
}

TEST_CASE("links by what they are for") {
  CHECK(KindOf("here: https://forms.gle/aB3dE5.") == "google_forms");
  CHECK(KindOf("https://jobs.lever.co/northpier/3c1f") == "lever");
  CHECK(KindOf("wa.me/447700900123") == "whatsapp");
  CHECK(KindOf("https://bit.ly/3xQ8mLz") == "shortener");
  CHECK(LinkIn("https://bit.ly/3xQ8mLz")->confidence == Confidence::kLow);
}

TEST_CASE("the span is the link and no more") {
  CHECK(LinkIn("(see https://t.me/jane_doe).")->span == DraftSpan{5, 26});
  CHECK(LinkIn("[me](https://t.me/jane_doe)")->span == DraftSpan{5, 26});
  CHECK(LinkIn("t.me/jane_doe, t.me/x")->span == DraftSpan{0, 13});
}

TEST_CASE("disguised links") {
  for (const char* draft :
       {"t dot me slash jane_doe", "t[.]me/jane_doe", "hxxps://t.me/jane_doe",
        "t . me / jane_doe", "https://google.com@t.me/jane_doe",
        "https://t.me/\njane_doe", "t,me/jane_doe", "t(dot)me(slash)jane_doe",
        "https://www.t[.]me/jane_doe", "https:// t.me/jane_doe"}) {
    CAPTURE(draft);
    CHECK(KindOf(draft) == "telegram");
  }
  CHECK(LinkIn("t dot me slash jane_doe")->reading == "t.me/jane_doe");
  CHECK(LinkIn("t dot me slash jane_doe")->techniques ==
        std::vector<std::string>{"at_dot_words"});
}

TEST_CASE("links that go on behind a space or a line") {
  CHECK(KindOf("https://t.me slash jane_doe") == "telegram");
  CHECK(KindOf("https://chat.whatsapp\n.com/Ab12Cd34") == "whatsapp");
  CHECK(KindOf("h t t p s ://t.me/jane_doe") == "telegram");
  CHECK(KindOf("https://github.com/acme/\ntool").empty());
  Guard guard;
  CHECK(guard.Check("https://t.me/jane / https://x.com/jane").findings.size() ==
        2);
}

TEST_CASE("work and talk about technology") {
  for (const char* draft :
       {"https://github.com/acme/tool", "t.me deep links lose their parameter",
        "wa.me links", "discord.js v14", "facebook.com/tr fires twice",
        "graph.facebook.com/v18.0", "Node.js and socket.io", "main.rs",
        "done.Then the rest", "https://wa.me/{phone}", "wa.me/1XXXXXXXXXX",
        "t.me/username", "`https://t.me/jane_doe` is the href",
        "https://www.figma.com/file/a1/Clinic", "src/t.me/index"}) {
    CAPTURE(draft);
    CHECK(KindOf(draft).empty());
  }
}

TEST_CASE("the own contact page is a channel only where the text sends one") {
  CHECK(KindOf("Reach me via https://acme.com/contact") == "contact_page");
  CHECK(KindOf("Please apply at https://acme.com/careers") == "career_page");
  CHECK(KindOf("acme dot com slash contact") == "contact_page");
  CHECK(KindOf("Redesign https://acme.com/contact, please").empty());
  CHECK(KindOf("https://acme.com/contact returns 404").empty());
  CHECK(KindOf("My site: https://acme.com/work").empty());
}

TEST_CASE("a plain site is allowed, with a reminder") {
  Guard guard;
  const Verdict site = guard.Check("My work: https://acme-studio.com/work");
  CHECK(site.findings.empty());
  REQUIRE(site.reminders.size() == 1);
  CHECK(site.reminders[0].span == DraftSpan{9, 37});
  CHECK(guard.Check("https://github.com/acme/tool").reminders.empty());
}

}  // namespace
}  // namespace composer_guard
