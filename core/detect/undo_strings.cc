// Texts that code puts together. See undone.h.
//
//   "\"https://\" + \"tally\" + \".so/x\"" -> "https://tally.so/x"
//   "[\"jane\", \"acme.com\"].join(\"@\")" -> jane@acme.com

#include <algorithm>
#include <string>
#include <string_view>

#include "core/detect/undone.h"

namespace composer_guard {
namespace {

// Lexemes of a list that is joined.
constexpr size_t kMostList = 40;

class Putter {
 public:
  Putter(const Scene& scene, Undone* undone)
      : scene_(scene), undone_(*undone) {}

  void Run() {
    for (size_t i = 2; i + 1 < scene_.size(); ++i) {
      if (Sign(i) == '+' && IsQuote(i - 1) && IsQuote(i + 1)) {
        Write(i - 1, i + 1, "");
      } else if (scene_.Text(i) == "join" && Sign(i - 1) == '.' &&
                 Sign(i + 1) == '(') {
        Join(i);
      }
    }
  }

 private:
  char Sign(size_t i) const {
    return i < scene_.size() ? scene_.At(i).sign : '\0';
  }
  bool IsQuote(size_t i) const {
    return Sign(i) == '"' || Sign(i) == '\'' || Sign(i) == '`';
  }

  // "[…].join(…)", or "….join([…])"
  void Join(size_t i) {
    if (Sign(i - 2) == ']') {
      size_t open = i - 2;
      while (open > 0 && i - open < kMostList && Sign(open) != '[') --open;
      const bool empty = IsQuote(i + 3);
      const size_t end = i + (empty ? 4 : 5);
      if (!IsQuote(i + 2) || !IsQuote(end - 1) || Sign(end) != ')') return;
      WriteList(open, i - 2, empty ? "" : scene_.Text(i + 3), open, end);
      return;
    }
    size_t close = i + 2;
    while (close < scene_.size() && close - i < kMostList &&
           Sign(close) != ']') {
      ++close;
    }
    if (i < 4 || Sign(i + 2) != '[') return;
    const bool sign = i > 4 && Sign(i - 2) == ')' && scene_.Text(i - 3) == "64";
    if (!sign && (!IsQuote(i - 2) || !IsQuote(i - 4))) return;
    WriteList(i + 2, close, sign ? "@" : scene_.Text(i - 3), i - (sign ? 5 : 4),
              close + 1);
  }

  // The texts between two brackets for what stands from `first` to `last`.
  void WriteList(size_t open, size_t close, std::string_view between,
                 size_t first, size_t last) {
    if (first < done_ || last >= scene_.size() || Sign(open) != '[' ||
        Sign(close) != ']' || close < open + 3 || !IsQuote(open + 1) ||
        !IsQuote(close - 1)) {
      return;
    }
    Write(first, open + 1, "");
    for (size_t i = open + 2; i + 2 < close; ++i) {
      if (IsQuote(i) && Sign(i + 1) == ',' && IsQuote(i + 2)) {
        Write(i, i + 2, between);
      }
    }
    Write(close - 1, last, "");
  }

  void Write(size_t first, size_t last, std::string_view text) {
    if (first < done_) return;
    undone_.Write({scene_.At(first).span.begin, scene_.At(last).span.end}, text,
                  kSeparators);
    done_ = last + 1;
  }

  const Scene& scene_;
  Undone& undone_;
  size_t done_ = 0;
};

}  // namespace

void UndoStrings(const Scene& scene, Undone* undone) {
  Putter(scene, undone).Run();
}

}  // namespace composer_guard
