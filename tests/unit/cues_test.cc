// core/detect/cues.h

#include "core/detect/cues.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// Sentences of a draft, by their first words.
std::string Starts(std::string draft) {
  ReadScene scene(std::move(draft));
  std::string starts;
  for (size_t i = 0; i < scene->size(); ++i) {
    if (!SentenceStarts(*scene, i)) continue;
    if (!starts.empty()) starts += ' ';
    starts += scene->Text(i);
  }
  return starts;
}

constexpr WordClasses kPhone = Bit(WordClass::kPhoneNoun);

TEST_CASE("where a sentence ends") {
  CHECK(Starts("hello there. mine is") == "hello mine");
  CHECK(Starts("really? yes! good") == "really yes good");
  CHECK(Starts("what?! no") == "what no");
  CHECK(Starts("first\n\nsecond") == "first second");
  CHECK(Starts("one line\nand more") == "one");
  CHECK(Starts("") == "");
}

TEST_CASE("where none ends") {
  CHECK(Starts("version 2.5 of acme.com") == "version");
  CHECK(Starts("my tel. is short") == "my");
  CHECK(Starts("e.g. this") == "e");
  CHECK(Starts("wait...what") == "wait");
}

TEST_CASE("the sentence around a word") {
  ReadScene scene("first words. three four fifth. six");
  const size_t four = scene.Find("four");
  const LexemeRange range = SentenceAround(*scene, four);
  CHECK(scene->Text(range.begin) == "three");
  CHECK(range.end == scene.Find("six"));
  const LexemeRange last = SentenceAround(*scene, scene->size() - 1);
  CHECK(last.begin == scene->size() - 1);
  CHECK(last.end == scene->size());
}

TEST_CASE("a sentence is read no further than kSentence") {
  std::string draft;
  for (int i = 0; i < 200; ++i) draft += "word ";
  ReadScene scene(draft);
  const LexemeRange range = SentenceAround(*scene, 100);
  CHECK(range.begin == 100 - kSentence);
  CHECK(range.end <= 100 + kSentence);
}

TEST_CASE("the nearest word of a class, before and after") {
  ReadScene scene("phone and mobile are 555 or phone");
  const size_t number = scene.Find("555");
  CHECK(FindBefore(*scene, number, kPhone, kClause) == scene.Find("mobile"));
  CHECK(FindAfter(*scene, number, kPhone, kClause) == scene->size() - 1);
  CHECK(FindBefore(*scene, number, kPhone, 1) == kNowhere);
  CHECK(FindAfter(*scene, number, kPhone, 1) == kNowhere);
  CHECK(FindBefore(*scene, 0, kPhone, kClause) == kNowhere);
  CHECK(FindAfter(*scene, scene->size() - 1, kPhone, kClause) == kNowhere);
}

TEST_CASE("a word of another sentence is no cue") {
  ReadScene scene("I lost my phone. The 555 line ended! My phone is back");
  const size_t number = scene.Find("555");
  CHECK(FindBefore(*scene, number, kPhone, kSentence) == kNowhere);
  CHECK(FindAfter(*scene, number, kPhone, kSentence) == kNowhere);
}

TEST_CASE("any word of a range") {
  ReadScene scene("my phone works");
  CHECK(AnyIn(*scene, 0, 3, kPhone));
  CHECK(AnyIn(*scene, 0, 300, kPhone));
  CHECK_FALSE(AnyIn(*scene, 0, 1, kPhone));
  CHECK_FALSE(AnyIn(*scene, 2, 2, kPhone));
}

// Lexemes of very unlike lengths, so that an offset says little of the place.
TEST_CASE("the lexeme at any offset is the first that ends behind it") {
  const std::string word(70, 'a');
  for (const std::string& draft :
       {std::string(), std::string("a"), word + " a b c d e f g, h",
        "a b c d. e f g " + word, word + std::string(90, '.') + "x " + word}) {
    ReadScene scene(draft);
    size_t expected = 0;
    for (uint32_t at = 0; at <= draft.size(); ++at) {
      while (expected < scene->size() && scene->At(expected).span.end <= at) {
        ++expected;
      }
      CHECK(LexemeAt(*scene, at) == expected);
    }
  }
}

TEST_CASE("the lexeme at an offset") {
  ReadScene scene("ab cd");
  CHECK(LexemeAt(*scene, 0) == 0);
  CHECK(LexemeAt(*scene, 1) == 0);
  CHECK(LexemeAt(*scene, 2) == 1);
  CHECK(LexemeAt(*scene, 4) == 1);
  CHECK(LexemeAt(*scene, 5) == 2);
}

TEST_CASE("what is taken") {
  ReadScene scene("0123456789");
  scene->taken = {{1, 3}, {5, 7}};
  CHECK_FALSE(IsTaken(*scene, {0, 1}));
  CHECK(IsTaken(*scene, {0, 2}));
  CHECK(IsTaken(*scene, {2, 6}));
  CHECK_FALSE(IsTaken(*scene, {3, 5}));
  CHECK(IsTaken(*scene, {6, 9}));
  CHECK_FALSE(IsTaken(*scene, {7, 9}));
}

}  // namespace
}  // namespace composer_guard
