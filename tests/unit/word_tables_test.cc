#include "core/match/word_tables.h"

#include <catch2/catch_test_macros.hpp>
#include <string>

#include "core/match/word_data.h"
#include "core/text/tokens.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

// The tables with all there is read.
const WordTables& ReadAll() {
  WordTables& tables = WordTables::Get();
  for (char first = 0x7F; first > 0; --first) {
    for (char second = 0x7F; second > 0; --second) {
      const char text[] = {first, second};
      tables.Read({text, sizeof text});
    }
  }
  for (char32_t c = 0x800; c < 0xC00; ++c) {
    std::string text;
    AppendUtf8(c, &text);
    tables.Read(text);
  }
  return tables;
}

bool IsPhrase(const Word& word) {
  return word.Text().find(' ') != std::string_view::npos;
}

}  // namespace

TEST_CASE("Every listed word is found by its hash") {
  const WordTables& tables = ReadAll();
  size_t words = 0;
  for (size_t i = 0; i < word_data::kWordCount; ++i) {
    const auto word = static_cast<uint16_t>(i);
    const std::string_view text = tables.At(word).Text();
    if (IsPhrase(tables.At(word))) continue;
    ++words;
    if (text.empty() || tables.Find(text, WordHash(text)) != word) {
      FAIL(std::string(text) << " is not found");
    }
  }
  CHECK(words > 10000);
}

TEST_CASE("What a word begins with is enough to read it") {
  WordTables& tables = WordTables::Get();
  for (const std::string_view text :
       {"skype", "i", "whatsapp", "\u0442\u0435\u043B\u0435\u0444\u043E\u043D",
        "\u5FAE\u4FE1", "\u0BA8\u0BBE\u0BA9\u0BCD"}) {
    tables.Read(text);
    const uint16_t word = tables.Find(text, WordHash(text));
    if (word != kNoWord) CHECK(tables.At(word).Text() == text);
    ReadAll();
    CHECK(tables.Find(text, WordHash(text)) == word);
  }
}

TEST_CASE("What is not listed is not found") {
  WordTables& tables = WordTables::Get();
  const uint32_t skype = WordHash("skype");
  tables.Read("skype");
  CHECK(tables.Find("skypf", skype) == kNoWord);
  CHECK(tables.Find("skype", skype + 1) == kNoWord);
  tables.Read("");
  CHECK(tables.Find("", 0) == kNoWord);
}

TEST_CASE("Every phrase is found by its first word") {
  const WordTables& tables = ReadAll();
  size_t phrases = 0;
  for (size_t i = 0; i < word_data::kWordCount; ++i) {
    const Word& phrase = tables.At(static_cast<uint16_t>(i));
    const std::string_view text = phrase.Text();
    if (!IsPhrase(phrase)) continue;
    ++phrases;
    const std::string_view first = text.substr(0, phrase.first_size);
    CHECK(text.find(' ') == first.size());
    const uint32_t hash = WordHash(first);
    bool found = false;
    tables.PhrasesFrom(
        hash, [&](const Word& each) { found = found || &each == &phrase; });
    if (!found || !tables.MayBeginPhrase(hash) ||
        !tables.MayBePhrase(hash, phrase.print)) {
      FAIL(std::string(text) << " is not found");
    }
  }
  CHECK(phrases > 1000);
}

TEST_CASE("What words behind Arabic begin with is known") {
  const WordTables& tables = ReadAll();
  for (size_t i = 0; i < word_data::kWordCount; ++i) {
    const Word& word = tables.At(static_cast<uint16_t>(i));
    const std::string_view text = word.Text();
    if (IsPhrase(word) || static_cast<unsigned char>(text[0]) < kArabic) {
      continue;
    }
    uint32_t hash = 0;
    for (size_t at = 0; at < text.size();) {
      hash = HashCharacter(text, &at, hash);
      CHECK(hash == WordHash(text.substr(0, at)));
      const bool name =
          (tables.ClassesOf(word.tags) & Bit(WordClass::kService)) != 0;
      if (!tables.MayBegin(hash) || (name && !tables.MayBeginName(hash)))
        FAIL(std::string(text) << " at " << at);
    }
  }
}

TEST_CASE("A set of tags knows its classes") {
  const WordTables& tables = ReadAll();
  CHECK(tables.TagSet(0).empty());
  CHECK(tables.ClassesOf(0) == 0);
  for (size_t set = 1; set < word_data::kTagSetCount; ++set) {
    CHECK_FALSE(tables.TagSet(static_cast<uint16_t>(set)).empty());
    CHECK(tables.ClassesOf(static_cast<uint16_t>(set)) != 0);
  }
}

}  // namespace composer_guard
