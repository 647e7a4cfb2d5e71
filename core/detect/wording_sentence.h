// One sentence as the wording detector looks at it: which classes of words of
// one language stand where.
#ifndef COMPOSER_GUARD_DETECT_WORDING_SENTENCE_H_
#define COMPOSER_GUARD_DETECT_WORDING_SENTENCE_H_

#include <algorithm>
#include <initializer_list>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/scene.h"

namespace composer_guard {

// A longer sentence tells of work; proposals are short.
inline constexpr size_t kLongestProposal = 20;

inline constexpr WordClasses kAnyServiceName =
    AnyOf(WordClass::kService, WordClass::kServiceWeak);

// The lexemes [begin, end), read as `language` (one bit).
class WordingSentence {
 public:
  WordingSentence(Scene* scene, size_t begin, size_t end, Languages language);

  Scene& scene() const { return scene_; }
  size_t begin() const { return begin_; }
  size_t end() const { return end_; }
  bool question() const { return question_; }
  // Whether it speaks of things to build.
  bool tech() const { return tech_; }
  bool IsShort() const { return end_ - begin_ <= kLongestProposal; }

  bool Is(size_t i, WordClass wanted) const {
    return TagOf(scene_.At(i), wanted, language_).has_value();
  }
  bool Any(WordClass wanted) const { return Near(begin_, end_, wanted); }
  bool Near(size_t from, size_t to, WordClass wanted) const {
    return NearAt(from, to, wanted) != kNowhere;
  }
  size_t NearAt(size_t from, size_t to, WordClass wanted) const {
    for (size_t i = std::max(from, begin_); i < std::min(to, end_); ++i) {
      if (Is(i, wanted)) return i;
    }
    return kNowhere;
  }
  // The nearest of that class within `reach` lexemes of `i`.
  size_t Around(size_t i, size_t reach, WordClass wanted) const {
    for (size_t n = 0; n <= reach; ++n) {
      if (i >= begin_ + n && Is(i - n, wanted)) return i - n;
      if (i + n < end_ && Is(i + n, wanted)) return i + n;
    }
    return kNowhere;
  }
  bool NegatedBefore(size_t i) const {
    return Near(i >= 3 ? i - 3 : 0, i, WordClass::kNegation);
  }

  // Reports what stands between the first and the last of `cues`; kNowhere is
  // none.
  void Report(Category category, Intent intent, Confidence confidence,
              std::string_view kind, std::initializer_list<size_t> cues) const;

 private:
  Scene& scene_;
  size_t begin_;
  size_t end_;
  Languages language_;
  bool question_ = false;
  bool tech_ = false;
};

// Lexeme `i` asks for a means of contact, or proposes to leave the platform.
void DetectWordingRequest(const WordingSentence& sentence, size_t i);
void DetectWordingMove(const WordingSentence& sentence, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_WORDING_SENTENCE_H_
