// Hosts and paths that are told apart. See undone.h.

#include <string_view>

#include "core/detect/undone.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Words between a host and what is behind it. Folded.
constexpr auto kParts = Words("bit", "code", "end", "part", "piece", "rest");
constexpr auto kBefore = Words("a", "after", "and", "behind", "the", "then");

class Teller {
 public:
  Teller(const Scene& scene, Undone* undone)
      : scene_(scene), undone_(*undone) {}

  void Run() {
    for (size_t i = 1; i + 1 < scene_.size(); ++i) {
      if (!scene_.At(i).Is(WordClass::kSlashWord) || i < done_) continue;
      if (scene_.At(i - 1).sign == '_' && !scene_.At(i).space_before) {
        Part(i);
      } else {
        Join(i);
      }
    }
  }

 private:
  std::string_view Text(size_t i) const { return scene_.Text(i); }

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

  // "tally_dot_so_slash_x"
  void Part(size_t i) {
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
      if (scene_.At(at).sign == '_') {
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
