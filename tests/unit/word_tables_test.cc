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

// Calls `take` with every word or every phrase and where its text begins.
template <typename Take>
void ForEach(bool phrases, size_t count, Take take) {
  uint32_t at = 0;
  while (count > 0) {
    uint32_t end = at;
    while (static_cast<unsigned char>(word_data::kText[end]) >= ' ') ++end;
    const std::string_view text(word_data::kText + at, end - at);
    if ((text.find(' ') != std::string_view::npos) == phrases) {
      take(text, at);
      --count;
    }
    at = end + 1;
  }
}

}  // namespace

TEST_CASE("Every listed word is found by its hash") {
  const WordTables& tables = WordTables::Get();
  ForEach(false, word_data::kWordCount, [&](std::string_view text, uint32_t at) {
    const uint16_t id = tables.Find(text, HashOf(text));
    if (id == kNoWord || tables.At(id).at != at) {
      FAIL(std::string(text) << " is not found");
    }
  });
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
  ForEach(true, word_data::kPhraseCount, [&](std::string_view text, uint32_t at) {
    const std::string_view first = text.substr(0, text.find(' '));
    CHECK(tables.MayBeginPhrase(HashOf(first)));
    size_t words = SIZE_MAX;
    bool is_there = false;
    for (const Phrase& phrase : tables.PhrasesFrom(HashOf(first))) {
      const std::string_view other = WordTables::TextOf(phrase);
      if (other.substr(0, phrase.first_size) != first) continue;
      const auto parts =
          static_cast<size_t>(std::count(other.begin(), other.end(), ' '));
      if (parts > words) FAIL(std::string(other) << " comes too late");
      words = parts;
      is_there = is_there || phrase.at == at;
    }
    if (!is_there) FAIL("no bucket holds " << std::string(text));
  });
  CHECK(word_data::kPhraseCount > 1000);
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
