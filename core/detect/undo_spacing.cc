// Letters, digits and signs apart, of more than one word. See undone.h.
//
//   "1 2  O a k  S t" -> "12 Oak St", "a c m e . c o m / x" -> "acme.com/x"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/detect/undone.h"

namespace composer_guard {
namespace {

constexpr size_t kFewestApart = 4;
constexpr std::string_view kInside = "@._-+/,#";
constexpr size_t kMostWide = 4;  // bytes of space between two words

class Joiner {
 public:
  Joiner(const Scene& scene, Undone* undone)
      : scene_(scene), undone_(*undone) {}

  void Run() {
    for (size_t i = 0; i + kFewestApart < scene_.size();) {
      i = IsOne(i) && IsOne(i + 1) ? From(i) : i + 1;
    }
  }

 private:
  const Lexeme& At(size_t i) const { return scene_.At(i); }
  bool IsOne(size_t i) const {
    return At(i).size() == 1 && At(i).kind != TokenKind::kSign;
  }
  uint32_t GapBefore(size_t i) const {
    return At(i).span.begin - At(i - 1).span.end;
  }

  // Reads what begins with lexeme `i`; where to go on.
  size_t From(size_t i) {
    std::string text;
    size_t apart = 0;    // letters and digits with a space before them
    size_t letters = 0;  // of one
    size_t end = i;
    size_t kept = 0;
    for (size_t at = i; at < scene_.size(); ++at) {
      const Lexeme& lexeme = At(at);
      const bool sign = lexeme.kind == TokenKind::kSign;
      const bool after_sign = at > i && At(at - 1).kind == TokenKind::kSign;
      if (at > i) {
        if (lexeme.lines_before > 0 || GapBefore(at) > kMostWide) break;
        // A whole word only goes on behind a sign.
        if (!sign && !IsOne(at) &&
            !(after_sign && At(at - 1).sign != ',' && apart >= kFewestApart)) {
          break;
        }
        if (sign && (after_sign || kInside.find(lexeme.sign) == kInside.npos)) {
          break;
        }
        if ((GapBefore(at) > 1 && !sign) || At(at - 1).sign == ',') {
          text += ' ';
        }
        if (!sign && !after_sign && lexeme.space_before) ++apart;
      }
      for (uint32_t k = lexeme.span.begin; k < lexeme.span.end; ++k) {
        const char c = scene_.text[k];
        const bool capital = 'a' <= c && c <= 'z' && scene_.view->IsCapital(k);
        text += capital ? static_cast<char>(c - 'a' + 'A') : c;
      }
      if (sign) continue;
      letters += IsOne(at) && lexeme.kind == TokenKind::kWord ? 1 : 0;
      end = at + 1;
      kept = text.size();
    }
    if (apart < kFewestApart || letters < kFewestApart) {
      return std::max(end, i + 1);
    }
    text.resize(kept);
    undone_.Write({At(i).span.begin, At(end - 1).span.end}, text, kSpaced);
    return end;
  }

  const Scene& scene_;
  Undone& undone_;
};

}  // namespace

void UndoSpacing(const Scene& scene, Undone* undone) {
  Joiner(scene, undone).Run();
}

}  // namespace composer_guard
