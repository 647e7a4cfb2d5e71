// What one sign keeps apart. See undone.h.
//
//   "22|Linden|Row|Richmond|VA|23220", "[22] [Linden Row] [Richmond]",
//   "jane / at / acme / dot / com"

#include <string_view>
#include <vector>

#include "core/detect/undone.h"
#include "core/text/brackets.h"

namespace composer_guard {
namespace {

constexpr size_t kMostLexemes = 32;
constexpr size_t kFewestSigns = 4;

bool IsYear(std::string_view digits) {
  return digits.size() == 4 &&
         (digits.starts_with("19") || digits.starts_with("20"));
}

class Parts {
 public:
  Parts(const Scene& scene, Undone* undone) : scene_(scene), undone_(*undone) {}

  void Run() {
    for (size_t i = 0; i + 1 < scene_.size();) {
      i = OpensFields(scene_, i) ? From(i)
          : IsField(scene_, i)   ? Around(i)
                                 : i + 1;
    }
  }

 private:
  // The sign around the word at lexeme `i`, in its line; where to go on.
  size_t Around(size_t i) {
    const char sign = scene_.At(i - 1).sign;
    size_t at = i;
    while (at > done_ && i - at < kMostLexemes / 2 &&
           scene_.At(at).lines_before == 0) {
      --at;
    }
    for (; at < scene_.size() && at < i + kMostLexemes; ++at) {
      if (at > i && scene_.At(at).lines_before > 0) break;
      if (scene_.At(at).sign != sign) continue;
      undone_.Write(scene_.At(at).span, " ", kSeparators);
    }
    done_ = at;
    return at;
  }

  // Reads on from the number at lexeme `i`; where to go on.
  size_t From(size_t i) {
    const char sign = scene_.At(i + 1).sign;
    const char open = i > 0 ? scene_.At(i - 1).sign : '\0';
    const bool bracket = ClosingBracket(open) == sign;
    std::vector<ViewSpan> signs;
    if (bracket) signs.push_back(scene_.At(i - 1).span);
    bool code = false;  // of a place
    size_t at = i + 1;
    for (; at < scene_.size() && at < i + kMostLexemes; ++at) {
      const Lexeme& lexeme = scene_.At(at);
      if (lexeme.lines_before > 0) break;
      code = code ||
             (lexeme.kind == TokenKind::kNumber && !IsYear(scene_.Text(at)));
      if (lexeme.sign == sign || (bracket && lexeme.sign == open)) {
        signs.push_back(lexeme.span);
      } else if (lexeme.kind == TokenKind::kSign && lexeme.sign != ',') {
        break;
      } else if (lexeme.space_before && !bracket &&
                 !scene_.At(i + 1).space_before) {
        break;
      }
    }
    if (signs.size() < kFewestSigns || !code) return i + 1;
    for (const ViewSpan span : signs) undone_.Write(span, " ", kSeparators);
    return at;
  }

  const Scene& scene_;
  Undone& undone_;
  size_t done_ = 0;
};

}  // namespace

bool OpensFields(const Scene& scene, size_t i) {
  constexpr std::string_view kSigns = "|_/~";
  constexpr uint32_t kLongest = 4;  // digits of a house, and of no year
  if (i + 4 >= scene.size() || scene.At(i).kind != TokenKind::kNumber ||
      scene.At(i).size() > kLongest || IsYear(scene.Text(i))) {
    return false;
  }
  const char sign = scene.At(i + 1).sign;
  const size_t word = i + 2;
  if (i > 0 && sign != 0 && ClosingBracket(scene.At(i - 1).sign) == sign) {
    return scene.At(word).sign == scene.At(i - 1).sign &&
           scene.At(word + 1).kind == TokenKind::kWord;
  }
  return sign != 0 && kSigns.find(sign) != kSigns.npos &&
         scene.At(word).kind == TokenKind::kWord &&
         (scene.At(word + 1).sign == sign || scene.At(word + 2).sign == sign) &&
         (sign == '|' || sign == '_' ||
          scene.view->IsCapital(scene.At(word).span.begin));
}

bool IsField(const Scene& scene, size_t i) {
  constexpr std::string_view kSigns = "/|~+*";
  if (i == 0 ||
      !scene.At(i).Is(AnyOf(WordClass::kAtWord, WordClass::kAtWordWeak,
                            WordClass::kDotWord))) {
    return false;
  }
  const size_t end = i + scene.At(i).length;
  const char sign = scene.At(i - 1).sign;
  return end < scene.size() && sign != 0 && scene.At(end).sign == sign &&
         kSigns.find(sign) != kSigns.npos && scene.At(i).space_before;
}

void UndoFields(const Scene& scene, Undone* undone) {
  Parts(scene, undone).Run();
}

}  // namespace composer_guard
