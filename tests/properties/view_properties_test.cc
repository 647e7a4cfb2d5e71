// What holds for the folded view and its way back, whatever the draft.

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/text/view.h"
#include "tests/properties/random_text.h"
#include "tests/properties/units.h"
#include "tests/unit/read_scene.h"

namespace composer_guard::properties {
namespace {

constexpr uint32_t kRounds = 1200;

DraftSpan DraftSpanOf(const FoldedView& view, ViewSpan span) {
  const UnitSpan units = view.ToDraft(span);
  return {units.start, units.end};
}

TEST_CASE("a span of the view maps to the draft, exactly", "[properties]") {
  RandomText random(20240501);
  for (uint32_t round = 0; round < kRounds; ++round) {
    // Some drafts are longer than several check points.
    const std::string draft = random.Draft(round % 10 == 0 ? 300 : 30);
    FoldedView view;
    view.Build(draft, &SharedFoldTable());
    const std::u16string units = Utf16(draft);
    const auto size = static_cast<uint32_t>(view.text().size());
    if (size == 0) continue;
    INFO(draft);
    for (int i = 0; i < 8; ++i) {
      const uint32_t begin = random.Below(size);
      const ViewSpan span{begin, begin + 1 + random.Below(size - begin)};
      const DraftSpan back = DraftSpanOf(view, span);
      REQUIRE(back.start < back.end);
      REQUIRE(back.end <= units.size());
      REQUIRE_FALSE(SplitsPair(units, back.start));
      REQUIRE_FALSE(SplitsPair(units, back.end));
      REQUIRE(view.Written(span) == Slice(draft, back));
    }
  }
}

TEST_CASE("there and back covers: neighbours do not leave a gap",
          "[properties]") {
  RandomText random(7);
  for (uint32_t round = 0; round < kRounds; ++round) {
    const std::string draft = random.Draft(30);
    FoldedView view;
    view.Build(draft, &SharedFoldTable());
    const auto size = static_cast<uint32_t>(view.text().size());
    if (size < 2) continue;
    INFO(draft);
    const DraftSpan whole = DraftSpanOf(view, {0, size});
    REQUIRE(whole.end == Utf16(draft).size());
    uint32_t end = whole.start;
    for (uint32_t i = 0; i < size; ++i) {
      const DraftSpan one = DraftSpanOf(view, {i, i + 1});
      REQUIRE(one.start <= end);
      REQUIRE(one.end >= end);
      end = one.end;
    }
    REQUIRE(end == whole.end);
  }
}

TEST_CASE("a longer span maps to a longer one", "[properties]") {
  RandomText random(99);
  for (uint32_t round = 0; round < kRounds; ++round) {
    const std::string draft = random.Draft(40);
    FoldedView view;
    view.Build(draft, &SharedFoldTable());
    const auto size = static_cast<uint32_t>(view.text().size());
    if (size < 3) continue;
    const uint32_t begin = 1 + random.Below(size - 2);
    const ViewSpan inner{begin, begin + 1 + random.Below(size - begin - 1)};
    const DraftSpan in = DraftSpanOf(view, inner);
    const DraftSpan out = DraftSpanOf(view, {inner.begin - 1, inner.end + 1});
    INFO(draft);
    REQUIRE(out.start <= in.start);
    REQUIRE(out.end >= in.end);
    const Techniques undone = view.Undone(inner);
    REQUIRE((view.Undone({inner.begin - 1, inner.end + 1}) & undone) == undone);
  }
}

// Folding the folded text changes nothing: so the rules may be written in it.
TEST_CASE("the view of a view is the view", "[properties]") {
  RandomText random(3);
  for (uint32_t round = 0; round < kRounds; ++round) {
    const std::string draft = random.Draft(30);
    if (draft.find_first_of("&%") != std::string::npos) continue;
    FoldedView view;
    view.Build(draft, &SharedFoldTable());
    const std::string once(view.text());
    // A code may come about: "&" and "#64;" with something invisible between.
    if (once.find_first_of("&%") != std::string::npos) continue;
    FoldedView again;
    again.Build(once, &SharedFoldTable());
    INFO(draft);
    REQUIRE(again.text().size() <= once.size());
    if (IsAscii(once)) REQUIRE(again.text() == once);
  }
}

TEST_CASE("tokens and lexemes lie in the view, in order", "[properties]") {
  RandomText random(5);
  for (uint32_t round = 0; round < kRounds; ++round) {
    const std::string draft = random.Draft(60);
    ReadScene scene(draft);
    INFO(draft);
    uint32_t end = 0;
    for (size_t i = 0; i < scene->size(); ++i) {
      const Lexeme& lexeme = scene->At(i);
      REQUIRE(lexeme.span.begin >= end);
      REQUIRE_FALSE(lexeme.span.empty());
      REQUIRE(i + lexeme.length <= scene->size());
      REQUIRE(lexeme.part_of <= i);
      end = lexeme.span.end;
    }
    REQUIRE(end <= scene->text.size());
  }
}

}  // namespace
}  // namespace composer_guard::properties
