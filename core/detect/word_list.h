// Words in one string, each between spaces: smaller than an array of them.
//
//   constexpr WordList kFruit = {" apple pear "};
//   kFruit.Has("pear"), kFruit.BeginsLike("apples")
#ifndef COMPOSER_GUARD_DETECT_WORD_LIST_H_
#define COMPOSER_GUARD_DETECT_WORD_LIST_H_

#include <string_view>

namespace composer_guard {

struct WordList {
  std::string_view words;

  bool Has(std::string_view word) const;
  // Whether `word` begins with one of them.
  bool BeginsLike(std::string_view word) const;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_WORD_LIST_H_
