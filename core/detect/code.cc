#include "core/detect/code.h"

#include <algorithm>

#include "core/detect/code_line.h"
#include "core/detect/code_signs.h"
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
    for (size_t i = 0; (i = scene_.NextLead(i, kLeadsCode)) < scene_.size();
         ++i) {
      const uint32_t begin = scene_.At(i).span.begin;
      if (begin >= done) done = ReadLine(i, done);
      if (begin >= done) done = Read(begin);
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
      case '=':
        return at + 1;
      default:
        return ReadJson(at);
    }
  }

  // The line around lexeme `at`, from `done` on, when it is code and no one's
  // own words: "my id = kelp_3; // skype".
  size_t ReadLine(size_t at, size_t done) {
    if (scene_.At(at).span.begin < line_end_) return done;
    line_end_ =
        std::min(text_.find('\n', scene_.At(at).span.begin), text_.size());
    while (at > 0 && scene_.At(at).lines_before == 0) --at;
    const size_t before = text_.rfind('\n', scene_.At(at).span.begin);
    const size_t begin = before == std::string_view::npos ? 0 : before + 1;
    if (begin < done || !IsCodeLine(scene_, at,
                                    {static_cast<uint32_t>(begin),
                                     static_cast<uint32_t>(line_end_)})) {
      return done;
    }
    for (size_t i = at;
         i < scene_.size() && scene_.At(i).span.begin < line_end_; ++i) {
      // Sentences are no code; and a line of them may be cut.
      if (scene_.At(i).span.begin > begin && SentenceStarts(scene_, i)) {
        return done;
      }
      const auto my = TagOf(scene_.At(i), WordClass::kMy);
      if (my.has_value() && (my->languages & kEnglish) != 0) return done;
    }
    return Add(begin, line_end_);
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
    const std::string_view inner = text_.substr(from, end - from);
    return AddSetApart(at, end, inner.substr(0, inner.find('`')), ticks >= 3);
  }

  size_t ReadElement(size_t at) {
    for (const std::string_view name : {"pre", "code"}) {
      const std::string_view rest = text_.substr(at + 1);
      if (!rest.starts_with(name)) continue;
      const std::string_view close = name == "pre" ? "</pre" : "</code";
      bool* const none = name == "pre" ? &no_pre_ : &no_code_;
      const size_t found = FindFrom(close, at, none);
      if (found != std::string_view::npos) {
        const size_t from = at + 1 + name.size();
        const std::string_view inner = text_.substr(from, found - from);
        return AddSetApart(at, found + close.size(), inner, false);
      }
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
    const std::string_view rest =
        text_.substr(quote, std::min(line - quote, kLongestInline));
    if (rest.find("\":") == std::string_view::npos) return at + 1;
    return Add(at, EndOfJson(at, line));
  }

  // Behind the bracket that closes the one at `at`; else the end of the line.
  size_t EndOfJson(size_t at, size_t line) const {
    int depth = 0;
    bool quoted = false;
    for (size_t i = at; i < line; ++i) {
      const char c = text_[i];
      if (c == '"') quoted = !quoted;
      if (quoted) continue;
      if (c == '{' || c == '[') ++depth;
      if ((c == '}' || c == ']') && --depth == 0) return i + 1;
    }
    return line;
  }

  // What a writer sets apart. Without a sign of code a fence is a doubt; the
  // whole draft needs a sure sign, and is no code at all without.
  size_t AddSetApart(size_t begin, size_t end, std::string_view inner,
                     bool fence) {
    const CodeSign sign = CodeSignIn(inner);
    if (IsWhole(begin, end)) {
      if (sign == CodeSign::kSure) return Add(begin, end);
      scene_.whole_fence = {static_cast<uint32_t>(begin),
                            static_cast<uint32_t>(end)};
      return end;
    }
    if (!fence || sign != CodeSign::kNone) return Add(begin, end);
    scene_.set_apart.push_back(
        {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    return end;
  }

  // Whether no word of the draft stands outside.
  bool IsWhole(size_t begin, size_t end) {
    if (!scene_.begins || !scene_.ends) return false;
    if (!knows_words_) FindWords();
    return words_.begin >= begin && words_.end <= end;
  }

  // From the first letter to the last.
  void FindWords() {
    const auto is_letter = [](char c) {
      return ('a' <= c && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
    };
    const auto first = std::find_if(text_.begin(), text_.end(), is_letter);
    const auto last = std::find_if(text_.rbegin(), text_.rend(), is_letter);
    words_ = {static_cast<uint32_t>(first - text_.begin()),
              static_cast<uint32_t>(text_.rend() - last)};
    knows_words_ = true;
  }

  size_t Add(size_t begin, size_t end) {
    scene_.shields.push_back(
        {static_cast<uint32_t>(begin), static_cast<uint32_t>(end)});
    return end;
  }

  Scene& scene_;
  const std::string_view text_;
  size_t line_end_ = 0;  // of the line that was looked at
  ViewSpan words_;
  bool knows_words_ = false;
  bool no_fence_ = false;
  bool no_pre_ = false;
  bool no_code_ = false;
};

}  // namespace

void DetectCode(Scene* scene) { Finder(scene).Run(); }

}  // namespace composer_guard
