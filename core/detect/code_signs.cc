#include "core/detect/code_signs.h"

#include <algorithm>
#include <cstddef>

namespace composer_guard {
namespace {

// So many lines of "key: value" are a configuration, or a card of contacts;
// one is a label.
constexpr int kKeyLines = 2;

bool IsDigit(char c) { return '0' <= c && c <= '9'; }
bool IsLetter(char c) { return 'a' <= c && c <= 'z'; }
bool IsQuote(char c) { return c == '"' || c == '\''; }
bool IsNameEnd(char c) { return IsLetter(c) || IsDigit(c) || c == '_'; }

// What one line of a language, a shell or a log has and a sentence has not.
class Line {
 public:
  explicit Line(std::string_view text) : text_(text) {}

  CodeSign Sign() const {
    CodeSign surest = CodeSign::kNone;
    for (size_t i = 0; i < text_.size(); ++i) {
      if (text_.substr(i).starts_with("://")) {
        i = std::min(text_.find(' ', i), text_.size());
        continue;
      }
      surest = std::max(surest, SignAt(i));
      if (surest == CodeSign::kSure) break;
    }
    return surest;
  }

  // "smtp_user: …": one word, a colon, a value.
  bool IsKey() const {
    size_t at = 0;
    while (at < text_.size() && (text_[at] == ' ' || text_[at] == '-')) ++at;
    const size_t begin = at;
    while (at < text_.size() && IsNameEnd(text_[at])) ++at;
    return at > begin && At(at) == ':' && At(at + 1) == ' ';
  }

 private:
  char At(size_t i) const { return i < text_.size() ? text_[i] : '\0'; }
  char Before(size_t i) const { return i > 0 ? text_[i - 1] : '\0'; }

  static CodeSign If(bool sure, bool possible) {
    if (sure) return CodeSign::kSure;
    return possible ? CodeSign::kPossible : CodeSign::kNone;
  }

  CodeSign SignAt(size_t i) const {
    const char next = At(i + 1);
    switch (text_[i]) {
      case '{':  // a block, an object
        return If(next == '\0' || IsQuote(next) || next == ' ', true);
      case '}':
      case '\\':
        return CodeSign::kPossible;
      case '=':  // "= 'jo'", "=="; prose has "scale = 10 cm"
        return If(next == '=' || (next == ' ' && IsQuote(At(i + 2))), true);
      case ';':
        return If(next == '\0', false);
      case '(':  // a call
      case '[':
        return If(IsNameEnd(Before(i)) && IsArgument(i + 1),
                  IsNameEnd(Before(i)));
      case '<':  // an element
        return If(false, next == '/' || IsLetter(next));
      case '$':  // a variable, a prompt
        return If(next == '{' || (i == 0 && next == ' '), IsLetter(next));
      case ',':  // a table
        return If(false, next != ' ' && next != '\0' && !IsDigit(next));
      case '-':  // an option, not the end of a comment
        return If(Before(i) == ' ' && At(i + 2) != '>' &&
                      (next == '-' || IsOption(i)),
                  false);
      case ':':  // a scope, the time of a log
        return If(next == ':' ||
                      (IsDigit(Before(i)) && IsDigit(next) && At(i + 3) == ':'),
                  false);
      default:
        return CodeSign::kNone;
    }
  }

  // A quoted one, perhaps with a letter of its kind: "('jo'", "(r\"jo\"".
  bool IsArgument(size_t i) const {
    const size_t at = IsLetter(At(i)) ? i + 1 : i;
    return IsQuote(At(at));
  }

  // " -u name"
  bool IsOption(size_t i) const {
    return IsLetter(At(i + 1)) && (At(i + 2) == ' ' || At(i + 2) == '\0');
  }

  std::string_view text_;
};

}  // namespace

CodeSign CodeSignIn(std::string_view text) {
  CodeSign surest = CodeSign::kNone;
  int keys = 0;
  while (!text.empty() && surest != CodeSign::kSure) {
    const size_t end = text.find('\n');
    const Line line(text.substr(0, end));
    surest = std::max(surest, line.Sign());
    if (line.IsKey() && ++keys >= kKeyLines) {
      surest = std::max(surest, CodeSign::kPossible);
    }
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return surest;
}

}  // namespace composer_guard
