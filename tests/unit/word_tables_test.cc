#include "core/match/word_tables.h"

#include <algorithm>
#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/match/word_data.h"
#include "core/text/tokens.h"

namespace composer_guard {
namespace {

uint32_t HashOf(std::string_view text) {
  uint32_t hash = 0;
  for (const char byte : text) hash = HashStep(hash, byte);
  return hash;
}

}  // namespace

TEST_CASE("Every listed word is found by its hash") {
  const WordTables& tables = WordTables::Get();
  for (size_t i = 0; i < word_data::kWordCount; ++i) {
    const auto word = static_cast<uint16_t>(i);
    const std::string_view text = WordTables::TextOf(tables.At(word));
    if (text.empty() || tables.Find(text, HashOf(text)) != word) {
      FAIL(std::string(text) << " is not found");
    }
  }
  CHECK(word_data::kWordCount > 10000);
}

TEST_CASE("What is not listed is not found") {
  const WordTables& tables = WordTables::Get();
  const uint32_t skype = HashOf("skype");
  CHECK(tables.Find("skypf", skype) == kNoWord);
  CHECK(tables.Find("skype", skype + 1) == kNoWord);
  CHECK(tables.Find("", 0) == kNoWord);
}

TEST_CASE("Phrases of one first word come longest first") {
  const WordTables& tables = WordTables::Get();
  size_t phrases = 0;
  for (uint32_t bucket = 0; phrases < word_data::kPhraseCount; ++bucket) {
    REQUIRE(bucket < 1u << 16);  // more than there are
    size_t words = SIZE_MAX;
    for (const Phrase& phrase : tables.PhrasesFrom(bucket)) {
      const std::string_view text = WordTables::TextOf(phrase);
      const auto spaces =
          static_cast<size_t>(std::count(text.begin(), text.end(), ' '));
      CHECK(spaces + 1 == phrase.words);
      CHECK(tables.MayBeginPhrase(HashOf(text.substr(0, phrase.first_size))));
      CHECK(text[phrase.first_size] == ' ');
      if (phrase.words > words) FAIL(std::string(text) << " comes too late");
      words = phrase.words;
      ++phrases;
    }
  }
  CHECK(phrases > 1000);
}

TEST_CASE("A set of tags knows its classes") {
  const WordTables& tables = WordTables::Get();
  CHECK(tables.TagSet(0).empty());
  CHECK(tables.ClassesOf(0) == 0);
  for (size_t set = 1; set < word_data::kTagSetCount; ++set) {
    CHECK_FALSE(tables.TagSet(static_cast<uint16_t>(set)).empty());
    CHECK(tables.ClassesOf(static_cast<uint16_t>(set)) != 0);
  }
}

}  // namespace composer_guard
