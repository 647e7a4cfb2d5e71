#include "core/detect/code_line.h"

#include <algorithm>
#include <bitset>
#include <string_view>

namespace composer_guard {
namespace {

// What is counted once each, however often it occurs.
enum Sign : unsigned char {
  kCall,
  kEmptyCall,
  kArrow,
  kScope,
  kCompare,
  kEnd,
  kBlock,
  kIndex,
  kComment,
  kAssign,
  kSigns,
};
constexpr size_t kEnough = 2;

bool IsNamePart(char c) {
  return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9') || c == '_';
}

class Line {
 public:
  Line(const Scene& scene, size_t first, ViewSpan span)
      : scene_(scene), first_(first), span_(span), line_(span.Of(scene.text)) {
    while (!line_.empty() && (line_.back() == ' ' || line_.back() == '\r')) {
      line_.remove_suffix(1);
    }
  }

  bool IsCode() {
    if (IsSetting() || IsOfTrace()) return true;
    if (line_.ends_with(';') && line_.find_first_of("(=[") != line_.npos) {
      found_.set(kEnd);
    }
    if (line_.ends_with(" {") || line_.ends_with("){")) found_.set(kBlock);
    for (size_t i = first_;
         i < scene_.size() && scene_.At(i).span.begin < span_.end; ++i) {
      if (scene_.At(i).kind != TokenKind::kSign) continue;
      At(scene_.At(i).span.begin - span_.begin);
      if (found_.count() >= kEnough) return true;
    }
    return false;
  }

 private:
  // "SMTP_PORT=587": a name of several words, and what it is set to.
  bool IsSetting() const {
    size_t i = 0;
    while (IsNamePart(Char(i))) ++i;
    const std::string_view name = line_.substr(0, i);
    return Char(i) == '=' && Char(i + 1) != '=' && Char(i + 1) != ' ' &&
           name.find('_', 1) != name.npos;
  }

  // "at com.acme.Call.run(Call.java:21)": a line of a stack trace.
  bool IsOfTrace() const {
    const std::string_view rest =
        line_.substr(std::min(line_.find_first_not_of(" \t"), line_.size()));
    const size_t open = rest.find('(');
    return rest.starts_with("at ") && rest.ends_with(')') &&
           open != rest.npos &&
           rest.substr(3, open - 3).find(' ') == rest.npos &&
           rest.find('.') < open;
  }

  char Char(size_t i) const { return i < line_.size() ? line_[i] : ' '; }
  // A name ends before `i`.
  bool Named(size_t i) const { return i > 0 && IsNamePart(line_[i - 1]); }

  // "file(s)", "jane(at)acme", "jane[arroba]acme": a word in brackets.
  bool IsShortWord(size_t open, char close) const {
    constexpr size_t kShort = 6;
    size_t i = open + 1;
    while (i < line_.size() && 'a' <= line_[i] && line_[i] <= 'z') ++i;
    return Char(i) == close && i - open - 1 <= kShort;
  }

  void At(size_t i) {
    const char next = Char(i + 1);
    switch (line_[i]) {
      case '(':
        if (!Named(i)) return;
        if (next == ')') {
          found_.set(kEmptyCall);
        } else if (!IsShortWord(i, ')')) {
          found_.set(kCall);
        }
        return;
      case '[':
        if (Named(i) && IsNamePart(next) &&
            (Char(i + 2) == ']' || !IsShortWord(i, ']'))) {
          found_.set(kIndex);
        }
        return;
      case '=':
        if (next == '>' || next == '=') {
          found_.set(next == '>' ? kArrow : kCompare);
        } else if (i > 0 && Named(i - 1) && line_[i - 1] == ' ' &&
                   next == ' ') {
          found_.set(kAssign);
        }
        return;
      case '!':
        if (next == '=') found_.set(kCompare);
        return;
      case '-':
        if (next == '>' && Named(i) && IsNamePart(Char(i + 2))) {
          found_.set(kArrow);
        }
        return;
      case ':':
        if (next == ':' && Named(i) && IsNamePart(Char(i + 2))) {
          found_.set(kScope);
        }
        return;
      case '/':
        if (next == '/' && (i == 0 || line_[i - 1] == ' ') &&
            Char(i + 2) == ' ') {
          found_.set(kComment);
        }
        return;
      default:
        return;
    }
  }

  const Scene& scene_;
  const size_t first_;
  const ViewSpan span_;
  std::string_view line_;  // without spaces at its end
  std::bitset<kSigns> found_;
};

}  // namespace

bool IsCodeLine(const Scene& scene, size_t first, ViewSpan line) {
  return Line(scene, first, line).IsCode();
}

}  // namespace composer_guard
