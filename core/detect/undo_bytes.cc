// Text that is written as the numbers of its characters: "%37%30", "=40",
// "6c 75 6b". See undone.h.

#include <algorithm>
#include <string>
#include <string_view>

#include "core/detect/undone.h"

namespace composer_guard {
namespace {

constexpr size_t kFewest = 8;  // characters in code, where all are
constexpr size_t kFewestInside = 2;

int HexOf(char c) {
  if ('0' <= c && c <= '9') return c - '0';
  return 'a' <= c && c <= 'f' ? c - 'a' + 10 : -1;
}

// The printable character of two hexadecimal digits at `at`; 0 for none.
char ByteAt(std::string_view text, size_t at) {
  if (at + 1 >= text.size()) return 0;
  const int high = HexOf(text[at]);
  const int low = HexOf(text[at + 1]);
  const int byte = high * 16 + low;
  return high < 0 || low < 0 || byte < ' ' || byte > '~'
             ? '\0'
             : static_cast<char>(byte);
}

bool IsContact(std::string_view text) {
  constexpr ptrdiff_t kFewestDigits = 7;
  if (text.find('@') != text.npos) return true;
  return std::count_if(text.begin(), text.end(), [](char c) {
           return '0' <= c && c <= '9';
         }) >= kFewestDigits;
}

// The run with each `mark` and two digits behind it undone.
std::string Marked(std::string_view run, char mark, size_t* count) {
  std::string text;
  for (size_t at = 0; at < run.size(); ++at) {
    const char byte = run[at] == mark ? ByteAt(run, at + 1) : '\0';
    text += byte != 0 ? byte : run[at];
    if (byte == 0) continue;
    at += 2;
    ++*count;
  }
  return text;
}

// Pairs of digits with a space between, from `begin` on; one past the last.
size_t Pairs(std::string_view all, size_t begin, std::string* text) {
  size_t at = begin;
  while (const char byte = ByteAt(all, at)) {
    const size_t next = at + 2;
    const bool ends = next >= all.size() || all[next] == ' ';
    if (!ends && HexOf(all[next]) >= 0) return begin;
    *text += byte;
    at = next;
    if (next >= all.size() || all[next] != ' ') break;
    if (ByteAt(all, next + 1) == 0) break;
    at = next + 1;
  }
  return at;
}

// "https://vimeo.com/ 12%334567", "vimeo.com slash %31...", "vimeo.com /%31":
// a piece of a path.
bool IsOfPath(std::string_view all, size_t begin) {
  if (all[begin] == '/') return true;
  if (begin == 0) return false;
  const std::string_view before = all.substr(0, begin - 1);
  return before.ends_with('/') || before.ends_with(" slash");
}

}  // namespace

bool MayBeBytes(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  const std::string_view rest = scene.text.substr(lexeme.span.begin);
  if (lexeme.sign == '%' || lexeme.sign == '=') return ByteAt(rest, 1) != 0;
  if (lexeme.kind != TokenKind::kNumber || lexeme.size() > 2) return false;
  // "6c 75 6b 65"
  constexpr size_t kPairs = 4;
  for (size_t n = 0; n < kPairs; ++n) {
    const size_t at = 3 * n;
    if (ByteAt(rest, at) == 0 || (n > 0 && rest[at - 1] != ' ')) return false;
  }
  return true;
}

void UndoBytes(const Scene& scene, Undone* undone) {
  const std::string_view all = scene.text;
  for (size_t begin = 0; begin < all.size();) {
    size_t end = std::min(all.find_first_of(" \n", begin), all.size());
    const auto from = static_cast<uint32_t>(begin);
    const std::string_view run = all.substr(begin, end - begin);
    std::string text;
    size_t count = 0;
    if (run.find('%') != run.npos) {
      text = Marked(run, '%', &count);
    } else if (run.find('=') != run.npos) {
      text = Marked(run, '=', &count);
    } else if (ByteAt(run, 0) != 0) {
      const size_t last = Pairs(all, begin, &text);
      count = text.size() >= kFewest ? text.size() : 0;
      if (count > 0) end = last;
    }
    if (count >= kFewestInside && IsContact(text)) {
      const ViewSpan span{from, static_cast<uint32_t>(end)};
      if (text.find('@') == text.npos) {
        if (!IsOfPath(all, begin)) {
          undone->WriteNumber(span, text, kReplaced);
        }
      } else {
        undone->Write(span, text, kReplaced);
      }
    }
    begin = std::max(end, begin) + 1;
  }
}

}  // namespace composer_guard
