#include "core/policy/fix_text.h"

#include <algorithm>
#include <iterator>

#include "core/text/brackets.h"
#include "core/text/utf8.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Rounds of tidying: brackets in brackets, a comma behind them, a space.
constexpr int kRounds = 6;
// How far a bullet or number goes at the start of a line: "12) ".
constexpr size_t kLongestBullet = 4;
// A line is looked at this far to each side: more than its indent and bullet,
// and the signs behind a cut. The work is bounded, also in a draft of one line.
constexpr uint32_t kLineReach = 64;

bool IsSpace(char c) { return c == ' ' || c == '\t' || c == '\r'; }
bool IsEnd(char c) { return c == '.' || c == '!' || c == '?'; }
bool IsPause(char c) { return c == ',' || c == ';' || c == '|' || c == '/'; }
bool IsLink(char c) {
  return IsPause(c) || c == ':' || c == '-' || c == '&' || c == '+' ||
         c == '=' || c == '>' || c == '@';
}

// Signs of other scripts, and what they are here; by length.
constexpr auto kSigns = Words("\u060C", "\u061B", "\u061F", "\u0964", "\u2026",
                              "\u3001", "\u3002", "\uFF0C", "\uFF01", "\uFF1F");
constexpr std::string_view kLikes = ",;?..,.,!?";
static_assert(std::distance(kSigns.begin(), kSigns.end()) ==
              std::ssize(kLikes));

// The sign that begins or ends the text, and its bytes; a plain character is
// itself.
struct Read {
  char sign = '\n';
  uint32_t bytes = 0;
};
Read ReadSign(std::string_view text, bool last) {
  if (text.empty()) return {};
  const char plain = last ? text.back() : text.front();
  if (IsAscii(plain)) return {plain, 1};
  const char* like = kLikes.data();
  for (const std::string_view sign : kSigns) {
    if (last ? text.ends_with(sign) : text.starts_with(sign)) {
      return {*like, static_cast<uint32_t>(sign.size())};
    }
    ++like;
  }
  return {plain, 1};
}
Read First(std::string_view text) { return ReadSign(text, false); }
Read Last(std::string_view text) { return ReadSign(text, true); }

// Nothing but spaces and signs that end or part.
bool IsOnlySigns(std::string_view text) {
  while (!text.empty()) {
    const Read read = First(text);
    if (!IsSpace(read.sign) && !IsEnd(read.sign) && !IsPause(read.sign)) {
      return false;
    }
    text.remove_prefix(read.bytes);
  }
  return true;
}

char Closing(char c) {
  constexpr std::string_view kQuotes = "\"'`*_";
  return kQuotes.find(c) != kQuotes.npos ? c : ClosingBracket(c);
}

// "-", "*", "•", "1.", "a)": what begins an item of a list.
bool IsBullet(std::string_view text) {
  if (text.empty() || text.size() > kLongestBullet) return text.empty();
  if (text == "-" || text == "*" || text == "+" || text == "\xE2\x80\xA2" ||
      text == "\xC2\xB7") {
    return true;
  }
  const char last = text.back();
  return (last == '.' || last == ')') &&
         std::all_of(text.begin(), text.end() - 1, [](char c) {
           return ('0' <= c && c <= '9') || ('a' <= c && c <= 'z');
         });
}

class Cutter {
 public:
  Cutter(std::string_view text, ViewSpan cut) : text_(text), cut_(cut) {
    line_ = cut;
    const uint32_t low = cut.begin - std::min(cut.begin, kLineReach);
    const auto size = static_cast<uint32_t>(text.size());
    const uint32_t high = std::min(size, cut.end + kLineReach);
    // Behind the last line break, if there is one: npos + 1 is 0.
    const size_t before = text.substr(low, cut.begin - low).rfind('\n');
    line_.begin = low + static_cast<uint32_t>(before + 1);
    const size_t end = text.substr(0, high).find('\n', cut.end);
    line_.end = end == text.npos ? high : static_cast<uint32_t>(end);
  }

  ViewSpan Run() {
    for (int round = 0; round < kRounds; ++round) {
      const ViewSpan was = cut_;
      if (WholeLine()) return cut_;
      Brackets();
      Punctuation();
      Spaces();
      if (cut_ == was) break;
    }
    return cut_;
  }

 private:
  // The nearest characters that are no spaces; '\n' at the ends of the line.
  uint32_t LeftEnd() const {
    uint32_t at = cut_.begin;
    while (at > line_.begin && IsSpace(text_[at - 1])) --at;
    return at;
  }
  uint32_t RightStart() const {
    uint32_t at = cut_.end;
    while (at < line_.end && IsSpace(text_[at])) ++at;
    return at;
  }
  Read Left() const { return Last(ViewSpan{line_.begin, LeftEnd()}.Of(text_)); }
  Read Right() const {
    return First(ViewSpan{RightStart(), line_.end}.Of(text_));
  }

  // Nothing but a bullet and signs would be left of the line.
  bool WholeLine() {
    const std::string_view left = ViewSpan{line_.begin, LeftEnd()}.Of(text_);
    const std::string_view right = ViewSpan{RightStart(), line_.end}.Of(text_);
    size_t indent = 0;
    while (indent < left.size() && IsSpace(left[indent])) ++indent;
    if (!IsBullet(left.substr(indent))) return false;
    if (!IsOnlySigns(right)) return false;
    cut_ = line_;
    if (cut_.end < text_.size()) {
      ++cut_.end;
    } else if (cut_.begin > 0) {
      --cut_.begin;
    }
    return true;
  }

  void Brackets() {
    const uint32_t left = LeftEnd();
    const uint32_t right = RightStart();
    if (left == line_.begin || right == line_.end) return;
    const char closing = Closing(text_[left - 1]);
    if (closing == '\0' || text_[right] != closing) return;
    cut_ = {left - 1, right + 1};
  }

  void Punctuation() {
    const auto [left, before] = Left();
    const auto [right, behind] = Right();
    const bool starts = left == '\n' || IsEnd(left);
    const bool ends = right == '\n' || IsEnd(right);
    if (starts && (IsEnd(right) || IsPause(right) || right == ':')) {
      cut_.end = RightStart() + behind;  // ". ." and "⟦…⟧, and"
    } else if (starts && right == '+') {
      cut_.end = RightStart() + behind;
    } else if (starts && right == '-' && IsDash(RightStart())) {
      cut_.end = RightStart() + 1;
    } else if (IsLink(left) && !IsBulletBefore() &&
               (ends || IsPause(right) || right == ')' || right == ']')) {
      cut_.begin = LeftEnd() - before;
    } else if ((left == '(' || left == '[') && IsLink(right)) {
      cut_.end = RightStart() + 1;
    }
  }

  // A dash between words, not the hyphen of one.
  bool IsDash(uint32_t at) const {
    return at + 1 >= line_.end || IsSpace(text_[at + 1]);
  }

  bool IsBulletBefore() const {
    uint32_t begin = line_.begin;
    while (begin < cut_.begin && IsSpace(text_[begin])) ++begin;
    const uint32_t end = std::max(begin, LeftEnd());
    return end > begin && IsBullet(ViewSpan{begin, end}.Of(text_));
  }

  void Spaces() {
    const uint32_t left = LeftEnd();
    const uint32_t right = RightStart();
    if (left == line_.begin || text_[left - 1] == '(' ||
        text_[left - 1] == '[') {
      cut_.end = right;
      return;
    }
    if (left == cut_.begin) return;
    const char sign = Right().sign;
    // A bar or slash between spaces keeps them.
    const bool bar = (sign == '|' || sign == '/') && right > cut_.end;
    if (!bar && (right == line_.end || IsEnd(sign) || IsPause(sign) ||
                 sign == ')' || sign == ']')) {
      cut_ = {left, right};
    } else if (right > cut_.end) {
      cut_.end = right;  // one of two spaces, the left one, stays
    }
  }

  std::string_view text_;
  ViewSpan cut_;
  ViewSpan line_;
};

}  // namespace

ViewSpan TidyCut(std::string_view text, ViewSpan cut) {
  return Cutter(text, cut).Run();
}

bool IsSentenceStart(std::string_view text, uint32_t offset) {
  uint32_t at = offset;
  while (at > 0 && IsSpace(text[at - 1])) --at;
  if (at == 0 || text[at - 1] == '\n') return true;
  if (IsEnd(text[at - 1])) return at < offset;
  return false;
}

}  // namespace composer_guard
