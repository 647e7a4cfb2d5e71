// core/match/words.h

#include "core/match/words.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>

#include "core/rules/tables.h"
#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// The service that the first lexeme with one names, or "".
std::string ServiceIn(std::string text) {
  ReadScene scene(std::move(text));
  for (size_t i = 0; i < scene->size(); ++i) {
    for (const WordClass wanted :
         {WordClass::kService, WordClass::kServiceWeak}) {
      if (!scene->At(i).Is(wanted)) continue;
      if (const auto tag = TagOf(scene->At(i), wanted)) {
        return Services()[tag->value].id;
      }
    }
  }
  return "";
}

bool Has(std::string text, WordClass wanted) {
  ReadScene scene(std::move(text));
  for (size_t i = 0; i < scene->size(); ++i) {
    if (scene->At(i).Is(wanted)) return true;
  }
  return false;
}

TEST_CASE("the examples of words.h") {
  for (const char* text : {"WhatsApp", "wh@tsapp"}) {
    CHECK(ServiceIn(text) == "whatsapp");
  }
  CHECK(ServiceIn("sky-pe") == "skype");
  CHECK(ServiceIn("S k y p e") == "skype");
  CHECK(Has("jane at the rate acme", WordClass::kAtWord));
  for (const char* text : {"skyline", "sky people", "what's a PP"}) {
    INFO(text);
    CHECK_FALSE(Has(text, WordClass::kService));
  }
}

TEST_CASE("another example of words.h: by its prefix") {
  // Telegramme, with the case ending of Russian.
  CHECK(ServiceIn("\u0442\u0435\u043B\u0435\u0433\u0440\u0430\u043C"
                  "\u043C\u0435") == "telegram");
}

TEST_CASE("names split, dotted, misspelt and in leet") {
  CHECK(ServiceIn("w.h.a.t.s.a.p.p") == "whatsapp");
  CHECK(ServiceIn("w h a t s a p p") == "whatsapp");
  CHECK(ServiceIn("what's app") == "whatsapp");
  CHECK(ServiceIn("t3l3gram") == "telegram");
  CHECK(ServiceIn("tele gram") == "telegram");
  CHECK(ServiceIn("5kyp3") == "skype");
  CHECK(ServiceIn("inst@gram") == "instagram");
  CHECK(ServiceIn("d i s c o r d") == "discord");
}

TEST_CASE("ordinary words near a name are none") {
  for (const char* text :
       {"a telling gram of salt", "he skipped", "the discordant chord",
        "a c d e", "i n s", "e.g. this", "we chatted"}) {
    INFO(text);
    CHECK_FALSE(Has(text, WordClass::kService));
  }
}

TEST_CASE("number words carry their value") {
  const auto value = [](std::string text, WordClass wanted) {
    ReadScene scene(std::move(text));
    const auto tag = TagOf(scene->At(0), wanted);
    return tag.has_value() ? static_cast<int>(tag->value) : -1;
  };
  CHECK(value("seven", WordClass::kDigit) == 7);
  CHECK(value("SIEBEN", WordClass::kDigit) == 7);
  CHECK(value("cero", WordClass::kDigit) == 0);
  CHECK(value("fourteen", WordClass::kTeen) == 14);
  CHECK(value("ninety", WordClass::kTens) == 90);
  CHECK(value("triple", WordClass::kMultiplier) == 3);
  CHECK(value("fives", WordClass::kDigitsPlural) == 5);
  CHECK(value("to", WordClass::kDigit) == -1);
  CHECK(value("to", WordClass::kDigitWeak) == 2);
}

TEST_CASE("a phrase is tagged on its first word, with its length") {
  ReadScene scene("jane at the rate acme");
  const size_t at = scene.Find("at");
  REQUIRE(at != kNowhere);
  CHECK(scene->At(at).Is(WordClass::kAtWord));
  CHECK(LengthOf(scene->At(at), WordClass::kAtWord) == 3);
  CHECK(scene->At(at + 1).part_of == 1);
  CHECK(scene->At(at + 2).part_of == 2);
  CHECK(scene->At(at + 3).part_of == 0);
}

TEST_CASE("a word by itself") {
  CHECK(TagsOfWord("zero") != 0);
  CHECK(TagsOfWord("") == 0);
  CHECK(TagsOfWord("xyzzyplugh") == 0);
  CHECK(TagsOfWord(std::string(100'000, 'a')) == 0);
  CHECK(TagSet(0).empty());
}

TEST_CASE("what was undone is said") {
  const auto undone = [](std::string text) {
    ReadScene scene(std::move(text));
    Techniques all = 0;
    for (size_t i = 0; i < scene->size(); ++i) all |= scene->At(i).techniques;
    return all;
  };
  CHECK(undone("Skype") == 0);
  CHECK((undone("5kyp3") & kLeet) != 0);
  CHECK((undone("s k y p e") & kSpaced) != 0);
}

TEST_CASE("glued scripts are cut where a word is listed") {
  CHECK(Has("\u52A0\u6211\u5FAE\u4FE1", WordClass::kService));
  CHECK(ServiceIn("\u6211\u7684\u5FAE\u4FE1\u662F") == "wechat");
}

TEST_CASE("lexemes ascend and keep the tokens' text") {
  for (const char* text :
       {"", "a", "s k y p e", "\u52A0\u6211\u5FAE\u4FE1 now",
        "w h a t s a p p w h a t s a p p", "\U0001F600 @ 5x5"}) {
    ReadScene scene(text);
    uint32_t end = 0;
    for (size_t i = 0; i < scene->size(); ++i) {
      CHECK(scene->At(i).span.begin >= end);
      CHECK_FALSE(scene->At(i).span.empty());
      end = scene->At(i).span.end;
      CHECK(i + scene->At(i).length <= scene->size());
      CHECK(scene->At(i).part_of <= i);
    }
    CHECK(end <= scene->text.size());
  }
}

}  // namespace
}  // namespace composer_guard
