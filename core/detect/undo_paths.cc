// Hosts and paths that are told apart, and what one sign keeps apart. See
// undone.h.

#include <string_view>

#include "core/detect/undone.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Words between a host and what is behind it. Folded.
constexpr auto kParts = Words("bit", "code", "end", "part", "piece", "rest");
constexpr auto kBefore = Words("a", "after", "and", "behind", "the", "then");
constexpr size_t kMostOfRow = 24;  // lexemes

class Teller {
 public:
  Teller(const Scene& scene, Undone* undone)
      : scene_(scene), undone_(*undone) {}

  void Run() {
    for (size_t i = 1; i + 1 < scene_.size(); ++i) {
      if (i < done_) continue;
      const bool slash = scene_.At(i).Is(WordClass::kSlashWord);
      const bool apart =
          slash && scene_.At(i - 1).sign == '_' && !scene_.At(i).space_before;
      if (const char sign = SignOfRow(i - 1); sign != 0) {
        JoinRow(i - 1, sign);
      } else if (apart || IsHouse(i)) {
        Part(i, scene_.At(apart ? i - 1 : i + 1).sign);
      } else if (slash) {
        Join(i);
      }
    }
  }

 private:
  // "22|Linden|Row|Richmond|VA|23220": the number of a house, and behind it
  // what may be the code of the place, but is no year.
  bool IsHouse(size_t i) const {
    constexpr size_t kMost = 24;
    constexpr uint32_t kLongest = 4;
    const Lexeme& house = scene_.At(i);
    const char sign = scene_.At(i + 1).sign;
    if (house.kind != TokenKind::kNumber || house.size() > kLongest ||
        (sign != '|' && sign != '_')) {
      return false;
    }
    for (size_t at = i + 1; at < scene_.size() && at < i + kMost; ++at) {
      const Lexeme& code = scene_.At(at);
      if (code.space_before) break;
      if (at > i + 5 && code.kind == TokenKind::kNumber &&
          !(code.size() == 4 && Text(at).starts_with("20"))) {
        return true;
      }
    }
    return false;
  }

  std::string_view Text(size_t i) const { return scene_.Text(i); }

  // A sign with spaces around it, within a line.
  bool Parts(size_t i, char sign) const {
    return i + 1 < scene_.size() && scene_.At(i).sign == sign &&
           scene_.At(i).space_before && scene_.At(i).lines_before == 0 &&
           scene_.At(i + 1).space_before && scene_.At(i + 1).lines_before == 0;
  }

  // "88 / Kestrel / Way / Halifax": the sign between a house and the words of
  // a row; 0 where lexeme `i` begins none.
  char SignOfRow(size_t i) const {
    constexpr uint32_t kLongest = 4;
    constexpr int kFewest = 3;
    const Lexeme& house = scene_.At(i);
    if (house.kind != TokenKind::kNumber || house.size() > kLongest ||
        i + 2 >= scene_.size() || scene_.At(i + 2).kind != TokenKind::kWord) {
      return 0;
    }
    const char sign = scene_.At(i + 1).sign;
    if (sign != '/' && sign != '|') return 0;
    int times = 0;
    for (size_t at = i + 1; at < i + kMostOfRow && at < scene_.size(); ++at) {
      times += Parts(at, sign) ? 1 : 0;
    }
    return Parts(i + 1, sign) && times >= kFewest ? sign : '\0';
  }

  void JoinRow(size_t i, char sign) {
    size_t at = i + 1;
    for (; at < i + kMostOfRow && at < scene_.size(); ++at) {
      if (scene_.At(at).lines_before > 0) break;
      if (Parts(at, sign)) {
        undone_.Write(
            {scene_.At(at - 1).span.end, scene_.At(at + 1).span.begin}, " ",
            kSeparators);
      }
    }
    done_ = at;
  }

  // "forms dot gle, then slash x", "forms dot gle, the bit after the slash is
  // x"
  void Join(size_t i) {
    constexpr size_t kMost = 6;
    size_t begin = i;
    bool rest = false;
    bool comma = false;
    while (begin > done_ + 1 && i - begin < kMost) {
      const std::string_view word = Text(begin - 1);
      const bool noun = kParts.Has(word);
      comma = comma || word == ",";
      if (!noun && word != "," && !kBefore.Has(word)) {
        break;
      }
      rest = rest || noun;
      --begin;
    }
    if (!comma && !rest) return;
    size_t end = i;
    if (rest) {
      end = i + 1;
      if (Text(end) == "is" || scene_.At(end).sign == ':') ++end;
      if (end == i + 1 || end >= scene_.size()) return;
    }
    undone_.Write({scene_.At(begin - 1).span.end, scene_.At(end).span.begin},
                  rest ? "/" : " ", kFillerWords);
    done_ = end;
  }

  // "tally_dot_so_slash_x", "22|Linden|Row|Richmond|VA|23220"
  void Part(size_t i, char sign) {
    constexpr size_t kMost = 24;
    size_t begin = i;
    while (begin > done_ && i - begin < kMost &&
           !scene_.At(begin).space_before) {
      --begin;
    }
    size_t at = begin + 1;
    for (; at < scene_.size() && at - begin < kMost &&
           !scene_.At(at).space_before;
         ++at) {
      if (scene_.At(at).sign == sign) {
        undone_.Write(scene_.At(at).span, " ", kSeparators);
      }
    }
    done_ = at;
  }

  const Scene& scene_;
  Undone& undone_;
  size_t done_ = 0;
};

}  // namespace

void UndoPaths(const Scene& scene, Undone* undone) {
  Teller(scene, undone).Run();
}

}  // namespace composer_guard
