#include "core/detect/code.h"

#include <algorithm>

#include "core/detect/cues.h"
#include "core/detect/detectors.h"

namespace composer_guard {
namespace {

// Longest code between single back-quotes.
constexpr size_t kLongestInline = 400;

class Finder {
 public:
  explicit Finder(Scene* scene) : scene_(*scene), text_(scene->text) {}

  void Run() {
    size_t done = 0;
    for (const Lexeme& lexeme : *scene_.lexemes) {
      const char sign = lexeme.sign;
      if (sign != '`' && sign != '<' && sign != '{' && sign != '[' &&
          sign != '(') {
        continue;
      }
      if (lexeme.span.begin >= done) done = Read(lexeme.span.begin);
    }
  }

 private:
  // Adds the code that begins at `at`; where to look on.
  size_t Read(size_t at) {
    switch (text_[at]) {
      case '`':
        return ReadQuoted(at);
      case '<':
        return ReadElement(at);
      case '(':
        return ReadCall(at);
      default:
        return ReadJson(at);
    }
  }

  size_t ReadQuoted(size_t at) {
    size_t ticks = 1;
    while (at + ticks < text_.size() && text_[at + ticks] == '`') ++ticks;
    const size_t from = at + ticks;
    size_t end = text_.size();
    if (ticks >= 3) {
      const size_t found = FindFrom(text_.substr(at, 3), from, &no_fence_);
      end = found == std::string_view::npos ? text_.size() : found + 3;
    } else {
      const std::string_view rest = text_.substr(from, kLongestInline);
      const size_t found = rest.find_first_of("`\n");
      if (found == std::string_view::npos || rest[found] == '\n') return from;
      end = from + found + 1;
    }
    return Add(at, end);
  }

  size_t ReadElement(size_t at) {
    for (const std::string_view name : {"pre", "code"}) {
      const std::string_view rest = text_.substr(at + 1);
      if (!rest.starts_with(name)) continue;
      const std::string_view close = name == "pre" ? "</pre" : "</code";
      bool* const none = name == "pre" ? &no_pre_ : &no_code_;
      const size_t found = FindFrom(close, at, none);
      if (found != std::string_view::npos) return Add(at, found + close.size());
    }
    return at + 1;
  }

  // A search that failed once fails for all that begins later.
  size_t FindFrom(std::string_view wanted, size_t from, bool* none) const {
    if (*none) return std::string_view::npos;
    const size_t found = text_.find(wanted, from);
    *none = found == std::string_view::npos;
    return found;
  }

  // A call with a quoted argument on a line that compares or ends with a
  // semicolon: 'assert normalize("0770") == "+4477"'.
  size_t ReadCall(size_t at) {
    if (at == 0 || at + 1 >= text_.size()) return at + 1;
    const char before = text_[at - 1];
    const char quote = text_[at + 1];
    const bool name = ('a' <= before && before <= 'z') || before == '_';
    if (!name || (quote != '"' && quote != '\'')) return at + 1;
    const size_t line = std::min(text_.find('\n', at), text_.size());
    const std::string_view rest =
        text_.substr(at + 2, std::min(line - at - 2, kLongestInline));
    const size_t close = rest.find(quote);
    if (close == std::string_view::npos) return at + 1;
    const std::string_view behind = rest.substr(close + 1);
    if (!behind.starts_with(')') && !behind.starts_with(',')) return at + 1;
    if (behind.find(" == ") == std::string_view::npos &&
        !behind.ends_with(';')) {
      return at + 1;
    }
    return Add(at, at + 2 + rest.size());
  }

  // A line that is JSON: a bracket, a quoted key, a colon.
  size_t ReadJson(size_t at) {
    size_t begin = at;
    while (begin > 0 && text_[begin - 1] == ' ') --begin;
    if (begin > 0 && text_[begin - 1] != '\n' && text_[begin - 1] != '\'') {
      return at + 1;
    }
    size_t quote = at + 1;
    while (
        quote < text_.size() &&
        (text_[quote] == ' ' || text_[quote] == '{' || text_[quote] == '[')) {
      ++quote;
    }
    if (quote >= text_.size() || text_[quote] != '"') return at + 1;
    const size_t line = std::min(text_.find('\n', at), text_.size());
    const std::string_view rest = text_.substr(quote, line - quote);
    if (rest.find("\":") == std::string_view::npos) return at + 1;
    return Add(at, line);
  }

  size_t Add(size_t begin, size_t end) {
    scene_.shields.push_back(
        {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    return end;
  }

  Scene& scene_;
  const std::string_view text_;
  bool no_fence_ = false;
  bool no_pre_ = false;
  bool no_code_ = false;
};

}  // namespace

void DetectCode(Scene* scene) { Finder(scene).Run(); }

ViewSpan CodeAround(const Scene& scene, ViewSpan span) {
  const auto found = std::lower_bound(
      scene.shields.begin(), scene.shields.end(), span.begin,
      [](const ViewSpan& code, uint32_t at) { return code.end <= at; });
  if (found == scene.shields.end() || !found->Overlaps(span)) return {};
  return *found;
}

bool IsOnlyCode(const Scene& scene, ViewSpan span) {
  const ViewSpan code = CodeAround(scene, span);
  if (code.empty()) return false;
  const size_t first = LexemeAt(scene, code.begin);
  if (FindBefore(scene, first, Bit(WordClass::kReachVerb), kClause) !=
      kNowhere) {
    return false;
  }
  const size_t mine = FindBefore(scene, first, Bit(WordClass::kMy), kClause);
  return mine == kNowhere ||
         !AnyIn(scene, mine, first,
                AnyOf(WordClass::kEmailNoun, WordClass::kHandleNoun,
                      WordClass::kService, WordClass::kPhoneNoun,
                      WordClass::kAddressNoun));
}

}  // namespace composer_guard
