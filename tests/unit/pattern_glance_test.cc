#include "core/match/pattern_glance.h"

#include <catch2/catch_test_macros.hpp>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/match/pattern.h"
#include "core/rules/tables.h"

namespace composer_guard {
namespace {

bool MayMatch(std::string_view pattern, std::string_view text) {
  GlanceText glanced;
  glanced.Read(text, {0, static_cast<uint32_t>(text.size())});
  return PatternGlance(pattern).MayMatch(glanced);
}

// The letters of a pattern that stand for themselves, as words.
std::vector<std::string> WordsOf(std::string_view pattern) {
  std::vector<std::string> words(1);
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '\\') {
      ++i;
    } else if (std::string_view("()[]|?*+{}^$.<>").find(pattern[i]) !=
               std::string_view::npos) {
      if (!words.back().empty()) words.emplace_back();
      continue;
    } else {
      words.back() += pattern[i];
      continue;
    }
    if (!words.back().empty()) words.emplace_back();
  }
  return words;
}

TEST_CASE("the examples of pattern_glance.h") {
  constexpr std::string_view kPattern = "\\b(?:call|text)\\s+me\\b";
  CHECK(MayMatch(kPattern, "please text me"));
  CHECK_FALSE(MayMatch(kPattern, "a text for me"));
  CHECK_FALSE(MayMatch(kPattern, "recall me"));
}

TEST_CASE("elements of patterns at a glance") {
  CHECK(MayMatch("^a{2,3}b$", "aab"));
  CHECK_FALSE(MayMatch("^a{2,3}b$", "aaaab"));
  CHECK(MayMatch("x(?:a|bc|)*?[^a-c\\s]", "xabcbc\u00E9"));
  CHECK_FALSE(MayMatch("x(?:a|bc)+[^a-c\\s]", "xabcb "));
  CHECK(MayMatch("[\u0430-\u044F]+\\.\\B", "\u0434\u0430."));
  CHECK_FALSE(MayMatch("[\\x{0430}-\\x{044f}]\\d", "\u0434 7"));
  CHECK(MayMatch("[.?!'(-]\\?", "-?"));
}

TEST_CASE("what is not known at a glance may match") {
  for (const char* pattern :
       {"a.c", "(a)", "(?i)a", "\\pL", "a**", "[[:a:]]"}) {
    INFO(pattern);
    CHECK(MayMatch(pattern, "x"));
  }
  CHECK(MayMatch("a", std::string(1000, 'x')));
}

TEST_CASE("all patterns of the rules are known at a glance") {
  for (const RuleRow& rule : Rules()) {
    INFO(rule.id);
    CHECK_FALSE(MayMatch(PatternText(rule.pattern), "\x01"));
  }
}

TEST_CASE("a glance tells what the compiled pattern finds") {
  constexpr int kTexts = 60;
  std::minstd_rand random(7);
  GlanceText glanced;
  int matches = 0;
  for (const RuleRow& rule : Rules()) {
    const std::string packed = PatternText(rule.pattern);
    const PatternGlance glance(packed);
    std::string error;
    const auto pattern = Pattern::Compile(packed, &error);
    REQUIRE(pattern.has_value());
    const std::vector<std::string> words = WordsOf(packed);
    for (int n = 0; n < kTexts; ++n) {
      std::string text;
      for (size_t left = 1 + random() % 12; left > 0; --left) {
        text += words[random() % words.size()];
        text += std::string_view("      .,-:")[random() % 10];
      }
      // Any part of it, that does not cut a character.
      ViewSpan part = {0, static_cast<uint32_t>(text.size())};
      const auto cuts = [&text](uint32_t at) {
        return at < text.size() && (text[at] & 0xC0) == 0x80;
      };
      if (n % 2 == 0) part.begin = static_cast<uint32_t>(random() % 4);
      if (n % 3 == 0) part.end -= static_cast<uint32_t>(random() % 2);
      while (part.begin < part.end && cuts(part.begin)) ++part.begin;
      while (part.begin < part.end && cuts(part.end)) --part.end;
      if (part.empty() || part.size() > 500) continue;
      glanced.Read(text, part);
      const bool found = pattern->Find(text, part).has_value();
      matches += found;
      if (glance.MayMatch(glanced) != found) {
        FAIL(rule.id << (found ? " is found in " : " is not found in ")
                     << text.substr(part.begin, part.size()));
      }
    }
  }
  CHECK(matches > 100);
}

}  // namespace
}  // namespace composer_guard
