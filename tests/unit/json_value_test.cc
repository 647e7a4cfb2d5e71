// core/policy/json_value.h

#include "core/policy/json_value.h"

#include <catch2/catch_test_macros.hpp>
#include <string>
#include <utility>

namespace composer_guard {
namespace {

using Kind = JsonValue::Kind;

TEST_CASE("values with their places") {
  JsonError error;
  const auto value = ReadJson(
      "{\n  \"é\": [1, \"a\\u00e9\\ud83d\\ude00\\n\"],\n\t\"b\": -0.5e+3 }\n",
      &error);
  REQUIRE(value);
  CHECK(value->kind == Kind::kObject);
  REQUIRE(value->keys.size() == 2);
  CHECK(value->keys[0] == "é");
  const JsonValue& list = value->items[0];
  CHECK(list.place.line == 2);
  CHECK(list.place.column == 8);  // in characters
  CHECK(list.items[1].text == "aé😀\n");
  CHECK(value->key_places[1].line == 3);
  CHECK(value->key_places[1].column == 2);
  CHECK(value->items[1].text == "-0.5e+3");
}

TEST_CASE("the kinds of value") {
  JsonError error;
  const auto value = ReadJson("[null,true,false,0,\"\",[],{}]", &error);
  REQUIRE(value);
  const Kind kinds[] = {Kind::kNull,   Kind::kTrue,   Kind::kFalse,
                        Kind::kNumber, Kind::kString, Kind::kArray,
                        Kind::kObject};
  REQUIRE(value->items.size() == std::size(kinds));
  for (size_t i = 0; i < std::size(kinds); ++i) {
    CHECK(value->items[i].kind == kinds[i]);
  }
}

TEST_CASE("what is no JSON is refused at its place") {
  const std::pair<std::string, uint32_t> kBad[] = {
      {"", 1},
      {"{", 2},
      {"[1,]", 4},
      {"[1 2]", 4},
      {"{'a':1}", 2},
      {"{\"a\" 1}", 6},
      {"01", 2},
      {"1.", 3},
      {"-", 1},
      {"1e", 3},
      {"+1", 1},
      {"tru", 1},
      {"\"\\x\"", 3},
      {"\"\\u12g4\"", 6},
      {"\"\\ud800\"", 8},
      {"\"\\udc00\"", 8},
      {"\"a", 3},
      {"\"\t\"", 2},
      {"{} {}", 4},
      {"nullx", 5},
      {"// a\n1", 1},
      {"\xEF\xBB\xBF{}", 1},
  };
  for (const auto& [text, column] : kBad) {
    CAPTURE(text);
    JsonError error;
    CHECK_FALSE(ReadJson(text, &error));
    CHECK(error.place.line == 1);
    CHECK(error.place.column == column);
    CHECK_FALSE(error.message.empty());
  }
  JsonError error;
  CHECK_FALSE(ReadJson("\"\xFF\"", &error));
  CHECK(error.message == "not UTF-8");
}

TEST_CASE("depth and count are bounded") {
  JsonError error;
  CHECK(ReadJson(
      std::string(kDeepestJson, '[') + std::string(kDeepestJson, ']'), &error));
  CHECK_FALSE(ReadJson(std::string(100'000, '['), &error));
  CHECK(error.message == "nested too deeply");
  std::string many = "[0";
  for (uint32_t i = 0; i < kMostJsonValues; ++i) many += ",0";
  CHECK_FALSE(ReadJson(many + "]", &error));
  CHECK(error.message == "too many values");
}

}  // namespace
}  // namespace composer_guard
