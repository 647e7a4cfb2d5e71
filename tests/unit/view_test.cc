// core/text/view.h

#include "core/text/view.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <utility>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

class View {
 public:
  explicit View(std::string draft) : draft_(std::move(draft)) {
    view_.Build(draft_, &SharedFoldTable());
  }
  const FoldedView* operator->() const { return &view_; }
  const FoldedView& operator*() const { return view_; }

  // The span of the first `part` of the view.
  ViewSpan Of(std::string_view part) const {
    const auto at = static_cast<uint32_t>(view_.text().find(part));
    REQUIRE(at != static_cast<uint32_t>(std::string::npos));
    return {at, at + static_cast<uint32_t>(part.size())};
  }
  std::string Written(std::string_view part) const {
    return std::string(view_.Written(Of(part)));
  }
  DraftSpan Units(std::string_view part) const {
    const UnitSpan units = view_.ToDraft(Of(part));
    return {units.start, units.end};
  }

 private:
  std::string draft_;
  FoldedView view_;
};

std::string Folded(std::string draft) {
  return std::string(View(std::move(draft))->text());
}

TEST_CASE("the examples of view.h") {
  CHECK(Folded("\uFF2A\uFF21\uFF2E\uFF25@ac\u200Bme.com") == "jane@acme.com");
  CHECK(Folded("dis\u0441ord.gg") == "discord.gg");
  CHECK(Folded("jane&#64;acme.com") == "jane@acme.com");
  CHECK(Folded("jane%40acme.com") == "jane@acme.com");
  CHECK(Folded("\u043F\u0440\u0438\u0432\u0435\u0442") ==
        "\u043F\u0440\u0438\u0432\u0435\u0442");
  CHECK(Folded("50% of") == "50% of");
  CHECK(Folded("R&D") == "r&d");
  CHECK(Folded("&nbsp in prose") == "&nbsp in prose");
}

TEST_CASE("an empty draft has an empty view") {
  CHECK(Folded("").empty());
  FoldedView view;
  view.Build({}, &SharedFoldTable());
  CHECK(view.text().empty());
  CHECK(view.ToDraft({0, 0}).start == 0);
  CHECK(view.ToDraft({0, 0}).end == 0);
  CHECK(view.Written({0, 0}).empty());
}

TEST_CASE("a plain draft maps to itself") {
  const View view(std::string("Hi Dana,\0 ok", 12));
  CHECK(view->text() == std::string("hi dana,\0 ok", 12));
  CHECK(view.Units("dana") == DraftSpan{3, 7});
  CHECK(view.Written("dana") == "Dana");
  CHECK(view->Undone({0, 12}) == 0);
}

TEST_CASE("spans count UTF-16 units") {
  const View view("\U0001F600 caf\u00E9 \u20AC5 now");
  CHECK(view.Units("cafe") == DraftSpan{3, 7});
  CHECK(view.Units("5") == DraftSpan{9, 10});
  CHECK(view.Units("now") == DraftSpan{11, 14});
  CHECK(view.Units("\U0001F600") == DraftSpan{0, 2});
}

TEST_CASE("a span covers the invisible characters inside and behind it") {
  const View view("x \u200Bja\u200Bne\u200B y");
  CHECK(view.Written("jane") == "ja\u200Bne\u200B");
  CHECK(view.Units("jane") == DraftSpan{3, 9});
  CHECK(view->Undone(view.Of("jane")) == kZeroWidth);
  CHECK(view->Undone(view.Of("y")) == 0);
}

TEST_CASE("a span inside one character's folding covers it whole") {
  const View view("a \uFB03 b");  // the ligature ffi
  CHECK(view->text() == "a ffi b");
  CHECK(view.Written("f") == "\uFB03");
  const UnitSpan middle = view->ToDraft({3, 4});
  CHECK(middle.start == 2);
  CHECK(middle.end == 3);
}

TEST_CASE("spans are exact behind many check points") {
  std::string draft;
  for (int i = 0; i < 500; ++i) draft += "\U0001F600\u200B\u00E9 ";
  const auto units = static_cast<uint32_t>(500 * 5);
  const View view(draft + "jane" + draft);
  CHECK(view.Units("jane") == DraftSpan{units, units + 4});
  CHECK(view.Written("jane") == "jane");
}

TEST_CASE("a span may lie across check points") {
  for (size_t before = 240; before < 270; ++before) {
    const View view(std::string(before, 'a') +
                    "\u00E9 \uFF4Aane\u200B@acme.com z");
    const auto start = static_cast<uint32_t>(before + 2);
    CHECK(view.Units("jane@acme.com") == DraftSpan{start, start + 14});
    CHECK(view.Written("jane@acme.com") == "\uFF4Aane\u200B@acme.com");
  }
}

TEST_CASE("nothing but invisible characters, over check points") {
  std::string flood;
  for (int i = 0; i < 1000; ++i) flood += "\u200B";
  const View only(flood);
  CHECK(only->text().empty());
  CHECK(only->Written({0, 0}).empty());
  const View around(flood + "jane" + flood);
  CHECK(around->text() == "jane");
  CHECK(around.Units("jane") == DraftSpan{1000, 2004});
  const View inside("ja" + flood + "ne");
  CHECK(inside.Units("jane") == DraftSpan{0, 1004});
  CHECK(inside.Units("ja") == DraftSpan{0, 1002});
  CHECK(inside.Units("ne") == DraftSpan{1002, 1004});
}

TEST_CASE("a flood of combining marks goes with its letter") {
  std::string flood = "x a";
  for (int i = 0; i < 400; ++i) flood += "\u0301";
  const View view(flood + "b y");
  CHECK(view->text() == "x ab y");
  CHECK(view.Units("ab") == DraftSpan{2, 404});
  CHECK(view->Undone(view.Of("ab")) == kCombiningMarks);
}

TEST_CASE("look-alikes are undone only where a word mixes scripts") {
  CHECK(Folded("p\u0430ypal") == "paypal");
  CHECK(Folded("\u0441\u043E\u0440") == "\u0441\u043E\u0440");
  CHECK(Folded("my \u0441\u043E\u0440") == "my \u0441\u043E\u0440");
  CHECK(Folded("\u0410PI-\u043A\u043B\u044E\u0447") ==
        "api-\u043A\u043B\u044E\u0447");
  const View view("add dis\u0441ord now");
  CHECK(view->Undone(view.Of("discord")) == kHomoglyph);
  CHECK(view.Units("discord") == DraftSpan{4, 11});
}

TEST_CASE("HTML codes") {
  CHECK(Folded("a&#x40;b") == "a@b");
  CHECK(Folded("a&#X40;b") == "a@b");
  CHECK(Folded("a&commat;b&period;co") == "a@b.co");
  CHECK(Folded("&#52;&#49;&#53;") == "415");
  CHECK(Folded("&#64 ;") == "&#64 ;");
  CHECK(Folded("&#64") == "&#64");
  CHECK(Folded("&#;") == "&#;");
  CHECK(Folded("&#x;") == "&#x;");
  CHECK(Folded("&#7;") == "&#7;");
  CHECK(Folded("&#1114112;") == "&#1114112;");
  CHECK(Folded("&#x1d41a;&#65345;") == "aa");
  CHECK(Folded("&") == "&");
  const View view("mail jane&#64;acme.com now");
  CHECK(view.Written("jane@acme.com") == "jane&#64;acme.com");
  CHECK(view.Units("jane@acme.com") == DraftSpan{5, 22});
  CHECK(view->Undone(view.Of("jane@acme.com")) == kHtmlEntity);
}

TEST_CASE("percent codes") {
  CHECK(Folded("jane%2Edoe%40acme%2ecom") == "jane.doe@acme.com");
  CHECK(Folded("100%40") == "100%40");
  CHECK(Folded("a %40 b") == "a %40 b");
  CHECK(Folded("a%4") == "a%4");
  CHECK(Folded("a%") == "a%");
  CHECK(Folded("a%zz") == "a%zz");
  CHECK(Folded("a%7Fb") == "a%7fb");
  CHECK(Folded("a%0Ab") == "a%0ab");
  CHECK(Folded("x%EF%BD%81b") == "xab");
  CHECK(Folded("%61b") == "ab");
  CHECK(Folded("%50 off, %40 of") == "%50 off, %40 of");
  const View view("x jane%40acme.com");
  CHECK(view.Units("jane@acme.com") == DraftSpan{2, 17});
  CHECK(view->Undone(view.Of("jane@")) == kPercentCode);
}

TEST_CASE("a code may stand for a look-alike") {
  const View view("add dis&#x441;ord now");
  CHECK(view->Undone(view.Of("discord")) == (kHomoglyph | kHtmlEntity));
  CHECK(view.Units("discord") == DraftSpan{4, 17});
}

TEST_CASE("a window counts from its start") {
  for (const std::string draft : {"Some Words here", "S\u00F4me Words here"}) {
    FoldedView built;
    built.Build(draft, &SharedFoldTable());
    FoldedView* const view = &built;
    view->Enter({5, 10});
    CHECK(view->text() == "words");
    CHECK(view->draft() == "Words");
    CHECK(view->IsCapital(0));
    CHECK(view->Written({0, 2}) == "Wo");
    CHECK(view->ToDraft({1, 3}).start == 6);
    CHECK(view->PlaceOf(0).units == 5);
    CHECK(view->PlaceOf(0).bytes == draft.find('W'));
    view->Enter({});
    CHECK(view->text() == "some words here");
    CHECK(view->PlaceOf(15).bytes == draft.size());
  }
}

TEST_CASE("a view is built anew each time") {
  FoldedView view;
  view.Build("\uFF2A\u200Bane and much more text", &SharedFoldTable());
  view.Build("Ab", &SharedFoldTable());
  CHECK(view.text() == "ab");
  CHECK(view.Undone({0, 2}) == 0);
  view.Build("\u00C9", &SharedFoldTable());
  CHECK(view.text() == "e");
  CHECK(view.ToDraft({0, 1}).end == 1);
}

}  // namespace
}  // namespace composer_guard
