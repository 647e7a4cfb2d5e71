// A strict reader of small JSON texts (RFC 8259) that knows where each value
// stands, so that an error in a policy pack can say its line and column. Our
// own, because a library's tree has no places, and the wasm stays small.
//
//   reads:   {"a": [1, "\u00e9"]}
//   refuses: {'a': 1}, [1,], 01, "\x", two values, what is nested too deeply
#ifndef COMPOSER_GUARD_POLICY_JSON_VALUE_H_
#define COMPOSER_GUARD_POLICY_JSON_VALUE_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace composer_guard {

struct JsonPlace {
  uint32_t line = 1;    // from 1
  uint32_t column = 1;  // from 1, in characters
};

struct JsonValue {
  enum class Kind : uint8_t {
    kNull,
    kFalse,
    kTrue,
    kNumber,
    kString,
    kArray,
    kObject,
  };
  Kind kind = Kind::kNull;
  JsonPlace place;
  std::string text;  // of a string, decoded; of a number, as written
  std::vector<JsonValue> items;       // of an array; of an object by keys
  std::vector<std::string> keys;      // of an object
  std::vector<JsonPlace> key_places;  // of an object
};

struct JsonError {
  JsonPlace place;
  std::string message;
};

// Bounds on what is read.
inline constexpr int kDeepestJson = 16;
inline constexpr uint32_t kMostJsonValues = 50'000;

// Reads one value and blanks around it. Empty when the text is not JSON or
// over a bound; `*error` then says the first reason and its place.
std::optional<JsonValue> ReadJson(std::string_view text, JsonError* error);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_POLICY_JSON_VALUE_H_
