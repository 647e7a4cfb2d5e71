// core/text/tokens.h

#include "core/text/tokens.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "tests/unit/read_scene.h"

namespace composer_guard {
namespace {

std::vector<Token> Tokens(std::string_view text) {
  std::vector<Token> tokens;
  Tokenize(text, &SharedFoldTable(), &tokens);
  return tokens;
}

// "skype :" -> "w:skype s::", w word, n number, s sign, g glued.
std::string Kinds(std::string_view text) {
  std::string kinds;
  for (const Token& token : Tokens(text)) {
    if (!kinds.empty()) kinds += ' ';
    kinds += "wnsg"[static_cast<int>(token.kind)];
    kinds += ':';
    kinds += token.span.Of(text);
  }
  return kinds;
}

TEST_CASE("the examples of tokens.h") {
  CHECK(Kinds("skype: live.jane_7") == "w:skype s:: w:live s:. w:jane s:_ n:7");
  CHECK(Kinds("don't") == "w:don't");
  CHECK(Kinds("sk1pe") == "w:sk n:1 w:pe");
  CHECK_FALSE(Tokens("sk1pe")[1].space_before);
}

TEST_CASE("nothing, and nothing but space, has no tokens") {
  CHECK(Tokens("").empty());
  CHECK(Tokens(" \t\r\n\n ").empty());
  CHECK(Tokens(std::string_view("\0\0", 2)).empty());
}

TEST_CASE("apostrophes belong to a word only between letters") {
  CHECK(Kinds("'tis") == "s:' w:tis");
  CHECK(Kinds("jane's") == "w:jane's");
  CHECK(Kinds("the users' app") == "w:the w:users s:' w:app");
  CHECK(Kinds("6'2") == "n:6 s:' n:2");
  CHECK(Kinds("a''b") == "w:a s:' s:' w:b");
  CHECK(Kinds("x'") == "w:x s:'");
}

TEST_CASE("every sign is a token of its own") {
  CHECK(Kinds("...") == "s:. s:. s:.");
  CHECK(Kinds("\U0001F600\U0001F600") == "s:\U0001F600 s:\U0001F600");
  CHECK(Tokens("@")[0].sign == '@');
  CHECK(Tokens("\U0001F600")[0].sign == 0);
  CHECK(Kinds("a_b") == "w:a s:_ w:b");
}

TEST_CASE("scripts without spaces are glued runs") {
  CHECK(Kinds("\u6211\u7684qq 12") == "g:\u6211\u7684 w:qq n:12");
  CHECK(Kinds("\uC804\uD654") == "g:\uC804\uD654");
  CHECK(Kinds("\u043C\u043E\u0439 \u2116") == "w:\u043C\u043E\u0439 s:\u2116");
}

TEST_CASE("spaces and line breaks before a token") {
  const std::vector<Token> tokens = Tokens("a b\r\nc\n\nd\n \n\ne(f");
  CHECK(tokens[0].space_before);
  CHECK(tokens[0].lines_before == 0);
  CHECK(tokens[1].space_before);
  CHECK(tokens[1].lines_before == 0);
  CHECK(tokens[2].lines_before == 1);  // \r\n is one break
  CHECK(tokens[3].lines_before == 2);
  CHECK(tokens[4].lines_before == 3);
  CHECK_FALSE(tokens[5].space_before);
  CHECK(Tokens(std::string(1000, '\n') + "a")[0].lines_before == 255);
}

TEST_CASE("tokens cover all that is no space, in order") {
  const std::string_view text = "hi, \U0001F600 5x \u4E2D\u6587; caf\u00E9's";
  uint32_t end = 0;
  for (const Token& token : Tokens(text)) {
    CHECK(token.span.begin >= end);
    CHECK_FALSE(token.span.empty());
    for (uint32_t i = end; i < token.span.begin; ++i) CHECK(text[i] == ' ');
    end = token.span.end;
  }
  CHECK(end == text.size());
}

TEST_CASE("the hash of two joined words follows from theirs") {
  uint32_t power = 1;
  for (int i = 0; i < 4; ++i) power *= kHashFactor;
  CHECK(WordHash("whatsapp") == WordHash("what") * power + WordHash("sapp"));
  CHECK(Tokens("whatsapp")[0].hash == WordHash("whatsapp"));
  CHECK(Tokens("don't")[0].hash == WordHash("don't"));
}

TEST_CASE("one token of a hundred thousand characters") {
  const std::string text(100'000, 'a');
  const std::vector<Token> tokens = Tokens(text);
  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].size() == text.size());
}

}  // namespace
}  // namespace composer_guard
