// core/detect/phone.cc and phone_evidence.h, through the public header.

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "core/guard.h"

namespace composer_guard {
namespace {

const Finding* First(const Verdict& verdict) {
  for (const Finding& finding : verdict.findings) {
    if (finding.category == Category::kPhone) return &finding;
  }
  return nullptr;
}

std::string Reading(std::string_view draft, std::string region = "US") {
  static Guard guard;
  Context context;
  context.region = std::move(region);
  const Verdict verdict = guard.Check(draft, context);
  const Finding* found = First(verdict);
  return found == nullptr ? "" : found->reading;
}

bool Finds(std::string_view draft, std::string region = "US") {
  return !Reading(draft, std::move(region)).empty();
}

TEST_CASE("the examples of phone.cc") {
  CHECK(Finds("call me on +44 20 7946 0958"));
  CHECK(Finds("(415) 555-0132"));
  CHECK(Finds("five five five, oh one two three"));
  CHECK(Finds("O77OO 9OO7Sl", "GB"));
  CHECK_FALSE(Finds("$1,200-1,500"));
  CHECK_FALSE(Finds("order no. 0152-2881-738"));
  CHECK_FALSE(Finds("0 1 1 2 3 5 8 13"));
}

TEST_CASE("the reading is the number without the disguise") {
  CHECK(Reading("call +14155550132") == "+1 415 555 0132");
  CHECK(Reading("call +1 (415) 555-0132") == "+1 415 555 0132");
  CHECK(Reading("call +one four one five 555 oh one three two") ==
        "+1 415 555 0132");
}

TEST_CASE("the span goes from the plus sign or bracket to the last digit") {
  Guard guard;
  const auto span = [&](std::string_view draft) {
    const Verdict verdict = guard.Check(draft);
    REQUIRE(First(verdict) != nullptr);
    return First(verdict)->span;
  };
  CHECK(span("call (415) 555-0132.") == DraftSpan{5, 19});
  CHECK(span("call +1 415 555 0132!") == DraftSpan{5, 20});
  CHECK(span("\U0001F4DE call 415-555-0132") == DraftSpan{8, 20});
  CHECK(span("call 415-555-0132, thanks") == DraftSpan{5, 17});
}

TEST_CASE("the region decides what a national number is") {
  CHECK(Finds("ring 07700 900142", "GB"));
  CHECK(Finds("Handy 0171 5550142", "DE"));
  CHECK(Finds("Mon portable : 06 39 98 41 20", "FR"));
}

TEST_CASE("numbers of ordinary work are silent") {
  for (const std::string_view draft :
       {"I have 1 2 3 questions", "steps 1 2 3 4 5 6 7 8 9 10",
        "open 24/7 with 2 or 3 people", "one of a kind",
        "two or three weeks, four at most", "100 000 000 IDR",
        "ISO 9001:2015 and IEC 62304", "v10.2.3.4",
        "the year 2019, then 2020, 2021 and 2022", "ISBN 978-3-16-148410-0",
        "RGB 255 255 255, #ff00aa", "192.168.0.1:8080",
        "invoice 20250117 for $4,500.00", "chapters 1-12, pages 100-250"}) {
    INFO(draft);
    CHECK_FALSE(Finds(draft));
  }
}

TEST_CASE("a number behind check points, emoji and floods is exact") {
  std::string draft;
  for (int i = 0; i < 100; ++i) draft += "\U0001F600 caf\u00E9, ";
  const auto units = static_cast<uint32_t>(100 * 9);
  Guard guard;
  const Verdict verdict = guard.Check(draft + "call 415\u200B-555-0132 now");
  REQUIRE(First(verdict) != nullptr);
  CHECK(First(verdict)->span == DraftSpan{units + 5, units + 18});
  CHECK(First(verdict)->techniques == std::vector<std::string>{"zero_width"});
}

}  // namespace
}  // namespace composer_guard
