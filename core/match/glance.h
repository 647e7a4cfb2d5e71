// Whether a pattern can match in a text at all, told by the letters that every
// match of it holds, in their order. They are read off the pattern as it is
// written, which takes a hundredth of compiling it.
//
//   catches: `\b(?:can|could)\s+we\s+talk\b` in "we could: can we not talk"
//   leaves:  the same in "we can talk": no "we" is behind "can"
#ifndef COMPOSER_GUARD_MATCH_GLANCE_H_
#define COMPOSER_GUARD_MATCH_GLANCE_H_

#include <bitset>
#include <cstddef>
#include <string>
#include <string_view>

namespace composer_guard {

class Glance {
 public:
  // `text` outlives the use.
  void Read(std::string_view text);

  // False where no part of the text matches. `pattern` is RE2 that compiles.
  // `needed`, where it is asked for, becomes the pattern without what cannot be
  // met in the text, which matches there as the whole does: of many ways to say
  // something a sentence has one.
  bool MayMatch(std::string_view pattern, std::string* needed = nullptr) const;

  // Where `letters` end that are found first from `from` on, or npos.
  size_t Find(std::string_view letters, size_t from) const;

 private:
  static constexpr size_t kPairs = 4096;
  static size_t PairOf(char first, char second) {
    return (static_cast<unsigned char>(first) * size_t{31} ^
            static_cast<unsigned char>(second)) %
           kPairs;
  }

  std::string_view text_;
  std::bitset<kPairs> pairs_;  // of letters side by side
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_GLANCE_H_
