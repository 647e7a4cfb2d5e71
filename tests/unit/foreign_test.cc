// core/detect/foreign.h

#include "core/detect/foreign.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <vector>

#include "core/detect/languages.h"
#include "core/text/utf8.h"
#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

// The first words of the sentences that are found, a bar before each.
std::string Found(const std::string& draft) {
  ReadScene scene(draft);
  LanguageVotes votes;
  for (const Lexeme& lexeme : scene->lexemes) votes.Add(lexeme);
  scene->languages =
      SpokenLanguages(LanguagesOf(votes, scene->size(), !IsAscii(draft)));
  std::vector<ForeignSentence> sentences;
  FindForeign(votes, *scene, &sentences);
  std::string found;
  size_t end = 0;
  for (const ForeignSentence& sentence : sentences) {
    CHECK(sentence.begin >= end);
    CHECK(sentence.begin < sentence.end);
    CHECK(sentence.end <= scene->size());
    end = sentence.end;
    found += '|';
    found += CountryOf(sentence.language);
    found += ' ';
    found += scene->Text(sentence.begin);
  }
  return found;
}

TEST_CASE("sentences are told to be of a language by their words") {
  CHECK(Found("Podemos hablar por tu tel\u00e9fono ma\u00f1ana?") ==
        "|ES podemos");
  CHECK(Found("Schreib mir bitte deine Telefonnummer. Danke!") ==
        "|DE schreib");
}

TEST_CASE("English sentences are left out") {
  CHECK(Found("Can we talk on the phone? My number is in the file.").empty());
  CHECK(Found("").empty());
}

TEST_CASE("sentences without a contact's word are left out") {
  CHECK(Found("Die Katze schl\u00e4ft.").empty());
}

}  // namespace
}  // namespace composer_guard
