// core/match/glance.h: whatever a pattern matches, the glance lets through.

#include "core/match/glance.h"

#include <array>
#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "core/match/pattern.h"
#include "tests/properties/random_text.h"

namespace composer_guard::properties {
namespace {

// Patterns of few letters, so that many of them match.
class RandomPattern {
 public:
  explicit RandomPattern(uint32_t seed) : random_(seed) {}

  std::string Pattern() { return Either(3); }

  std::string Text() {
    std::string text;
    for (uint32_t n = random_.Below(12); n > 0; --n) text += Letter();
    return text;
  }

 private:
  std::string_view Letter() {
    static constexpr std::array<std::string_view, 6> kLetters = {
        "a", "b", "c", "\u00E9", " ", "\u5FAE"};
    return kLetters[random_.Below(kLetters.size())];
  }

  std::string Either(uint32_t depth) {
    std::string pattern = Sequence(depth);
    while (random_.Below(3) == 0) pattern += '|' + Sequence(depth);
    return pattern;
  }

  std::string Sequence(uint32_t depth) {
    std::string pattern;
    for (uint32_t n = random_.Below(4); n > 0; --n) {
      pattern += One(depth);
      if (random_.Below(3) == 0) pattern += Times();
    }
    return pattern;
  }

  std::string One(uint32_t depth) {
    switch (random_.Below(depth > 0 ? 9 : 6)) {
      case 0:
        return "[ab]";
      case 1:
        return "[^)|a]";
      case 2:
        return ".";
      case 3:
        return R"(\s)";
      case 6:
        return '(' + Either(depth - 1) + ')';
      case 7:
        return "(?:" + Either(depth - 1) + ')';
      case 8:
        return "(?P<n>" + Either(depth - 1) + ')';
      default:
        return std::string(Letter()) + std::string(Letter());
    }
  }

  std::string_view Times() {
    static constexpr std::array<std::string_view, 8> kTimes = {
        "?", "*", "+", "??", "+?", "{0,2}", "{2}", "{1,3}?"};
    return kTimes[random_.Below(kTimes.size())];
  }

  RandomText random_;
};

TEST_CASE("a glance never leaves out what a random pattern matches") {
  RandomPattern random(11);
  size_t matched = 0;
  size_t left_out = 0;
  for (int i = 0; i < 3000; ++i) {
    const std::string written = random.Pattern();
    std::string error;
    // Two groups of one name, a repeated assertion: no pattern.
    const auto pattern = Pattern::Compile(written, &error);
    if (!pattern.has_value()) continue;
    for (int k = 0; k < 12; ++k) {
      const std::string text = random.Text();
      Glance glance;
      glance.Read(text);
      const bool may = glance.MayMatch(written);
      const ViewSpan whole{0, static_cast<uint32_t>(text.size())};
      const bool matches = pattern->Find(text, whole).has_value();
      matched += matches ? 1 : 0;
      left_out += may ? 0 : 1;
      INFO(written << " in \"" << text << '"');
      CHECK((may || !matches));
    }
  }
  CHECK(matched > 5000);
  CHECK(left_out > 5000);
}

}  // namespace
}  // namespace composer_guard::properties
