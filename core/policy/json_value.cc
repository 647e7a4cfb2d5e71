#include "core/policy/json_value.h"

#include "core/text/utf8.h"

namespace composer_guard {
namespace {

bool IsDigit(char c) { return '0' <= c && c <= '9'; }

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  bool Read(JsonValue* value) {
    if (!IsWellFormed(text_)) return Fail("not UTF-8");
    SkipBlanks();
    if (!ReadValue(0, value)) return false;
    SkipBlanks();
    return at_ == text_.size() || Fail("something follows the value");
  }

  const JsonError& error() const { return error_; }

 private:
  char Next() const { return at_ < text_.size() ? text_[at_] : '\0'; }

  bool Take(char c) {
    if (Next() != c || at_ >= text_.size()) return false;
    ++at_;
    return true;
  }

  // Of where the reader is. Places ascend, so each character is counted once.
  JsonPlace Here() {
    for (; counted_ < at_; ++counted_) {
      if (text_[counted_] == '\n') {
        ++place_.line;
        place_.column = 1;
      } else if ((static_cast<unsigned char>(text_[counted_]) & 0xC0) != 0x80) {
        ++place_.column;
      }
    }
    return place_;
  }

  bool Fail(std::string_view message) {
    error_ = {Here(), std::string(message)};
    return false;
  }

  void SkipBlanks() {
    while (Next() == ' ' || Next() == '\n' || Next() == '\r' ||
           Next() == '\t') {
      ++at_;
    }
  }

  bool ReadValue(int depth, JsonValue* value) {
    if (depth > kDeepestJson) return Fail("nested too deeply");
    if (++values_ > kMostJsonValues) return Fail("too many values");
    value->place = Here();
    switch (Next()) {
      case '{':
        return ReadObject(depth, value);
      case '[':
        return ReadArray(depth, value);
      case '"':
        value->kind = JsonValue::Kind::kString;
        return ReadString(&value->text);
      case 't':
        return ReadWord("true", JsonValue::Kind::kTrue, value);
      case 'f':
        return ReadWord("false", JsonValue::Kind::kFalse, value);
      case 'n':
        return ReadWord("null", JsonValue::Kind::kNull, value);
      default:
        return ReadNumber(value);
    }
  }

  bool ReadWord(std::string_view word, JsonValue::Kind kind, JsonValue* value) {
    if (!text_.substr(at_).starts_with(word)) return Fail("expected a value");
    at_ += word.size();
    value->kind = kind;
    return true;
  }

  bool ReadNumber(JsonValue* value) {
    const size_t begin = at_;
    Take('-');
    if (!IsDigit(Next())) {
      at_ = begin;
      return Fail(at_ == text_.size() ? "ends too early" : "expected a value");
    }
    if (!Take('0')) SkipDigits();
    if (Take('.') && !SkipDigits()) return Fail("expected a digit");
    if (Next() == 'e' || Next() == 'E') {
      ++at_;
      if (Next() == '+' || Next() == '-') ++at_;
      if (!SkipDigits()) return Fail("expected a digit");
    }
    value->kind = JsonValue::Kind::kNumber;
    value->text = text_.substr(begin, at_ - begin);
    return true;
  }

  bool SkipDigits() {
    const size_t begin = at_;
    while (IsDigit(Next())) ++at_;
    return at_ > begin;
  }

  bool ReadArray(int depth, JsonValue* value) {
    value->kind = JsonValue::Kind::kArray;
    ++at_;
    SkipBlanks();
    if (Take(']')) return true;
    for (;;) {
      value->items.emplace_back();
      if (!ReadValue(depth + 1, &value->items.back())) return false;
      SkipBlanks();
      if (Take(']')) return true;
      if (!Take(',')) return Fail("expected , or ]");
      SkipBlanks();
    }
  }

  bool ReadObject(int depth, JsonValue* value) {
    value->kind = JsonValue::Kind::kObject;
    ++at_;
    SkipBlanks();
    if (Take('}')) return true;
    for (;;) {
      if (Next() != '"') return Fail("expected a key in double quotes");
      value->key_places.push_back(Here());
      value->keys.emplace_back();
      if (!ReadString(&value->keys.back())) return false;
      SkipBlanks();
      if (!Take(':')) return Fail("expected :");
      SkipBlanks();
      value->items.emplace_back();
      if (!ReadValue(depth + 1, &value->items.back())) return false;
      SkipBlanks();
      if (Take('}')) return true;
      if (!Take(',')) return Fail("expected , or }");
      SkipBlanks();
    }
  }

  bool ReadString(std::string* out) {
    ++at_;
    while (at_ < text_.size()) {
      const char c = text_[at_];
      if (c == '"') {
        ++at_;
        return true;
      }
      if (static_cast<unsigned char>(c) < 0x20) {
        return Fail("a control character in a string");
      }
      if (c == '\\') {
        if (!ReadEscape(out)) return false;
      } else {
        out->push_back(c);
        ++at_;
      }
    }
    return Fail("a string that does not end");
  }

  bool ReadEscape(std::string* out) {
    constexpr std::string_view kFrom = "\"\\/bfnrt";
    constexpr std::string_view kTo = "\"\\/\b\f\n\r\t";
    ++at_;
    const char c = Next();
    if (c == 'u') {
      uint32_t unit = 0;
      if (!ReadUnit(&unit)) return false;
      if (0xD800 <= unit && unit < 0xDC00) {
        uint32_t low = 0;
        if (Next() != '\\') return Fail("a lone surrogate");
        ++at_;
        if (!ReadUnit(&low)) return false;
        if (low < 0xDC00 || 0xDFFF < low) return Fail("a lone surrogate");
        unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
      } else if (0xDC00 <= unit && unit <= 0xDFFF) {
        return Fail("a lone surrogate");
      }
      AppendUtf8(unit, out);
      return true;
    }
    const size_t which = kFrom.find(c);
    if (c == '\0' || which == std::string_view::npos) {
      return Fail("an unknown escape");
    }
    out->push_back(kTo[which]);
    ++at_;
    return true;
  }

  // "u00e9"
  bool ReadUnit(uint32_t* unit) {
    constexpr std::string_view kHex = "0123456789abcdefABCDEF";
    if (!Take('u')) return Fail("a lone surrogate");
    for (int i = 0; i < 4; ++i) {
      const size_t digit = kHex.find(Next());
      if (Next() == '\0' || digit == std::string_view::npos) {
        return Fail("expected four hexadecimal digits");
      }
      *unit =
          *unit * 16 + static_cast<uint32_t>(digit < 16 ? digit : digit - 6);
      ++at_;
    }
    return true;
  }

  std::string_view text_;
  size_t at_ = 0;
  size_t counted_ = 0;  // characters before are in place_
  JsonPlace place_;
  uint32_t values_ = 0;
  JsonError error_;
};

}  // namespace

std::optional<JsonValue> ReadJson(std::string_view text, JsonError* error) {
  Reader reader(text);
  JsonValue value;
  if (reader.Read(&value)) return value;
  *error = reader.error();
  return std::nullopt;
}

}  // namespace composer_guard
