// Words that are read although the fingers slipped once on the way.
//
//   catches: "telegarm", "numebr", "mesage", "emmail", "adress"
//   leaves:  "form" for "from", "trial" for "trail", "contacts" for "contact"
#ifndef COMPOSER_GUARD_TEXT_SLIPS_H_
#define COMPOSER_GUARD_TEXT_SLIPS_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace composer_guard {

// Whether one slip makes `typed` of `word`: two letters exchanged, a letter
// left out, or one doubled; in longer words also one put in or taken for
// another. Never the first letter, nor one more or less at the end, which is
// an ending. `forms`: of a language with many endings, where a letter put in
// or taken for another is one as often.
bool IsSlip(std::string_view typed, std::string_view word, bool forms = false);

// Whether one letter put in, left out or exchanged with the next one makes `a`
// of `b`, or none; with `other` also one taken for another. More than a slip of
// the fingers: for words that nothing else is like.
bool IsOneLetterOff(std::string_view a, std::string_view b, bool other = true);

// Words to compare with. They are added once, then only asked for.
class SlipWords {
 public:
  // Whether it may be asked for, or found: a few ASCII letters in lower case.
  static bool MayBe(std::string_view word);

  // `word` outlives this. One that MayBe() forbids is never found: who adds
  // thousands looks at each only where it is like one that is asked for.
  void Add(std::string_view word, bool forms = false);
  // A word that one slip makes `typed` of; empty for none.
  std::string_view Find(std::string_view typed) const;

 private:
  static constexpr size_t kShortest = 5;
  static constexpr size_t kLongest = 16;
  struct Entry {
    const char* text = nullptr;
    uint16_t next = 0;  // the place + 1 of the next one of its chain
    uint8_t size = 0;
    bool forms = false;

    std::string_view Text() const { return {text, size}; }
  };
  static size_t ChainOf(char first, char last) {
    return static_cast<size_t>(first - 'a') * 26 +
           static_cast<size_t>(last - 'a');
  }
  static bool IsLetter(char c) { return 'a' <= c && c <= 'z'; }
  // Whether it has a chain.
  static bool Fits(std::string_view word) {
    return kShortest <= word.size() && word.size() <= kLongest &&
           IsLetter(word.front()) && IsLetter(word.back());
  }
  // Of the words with that last letter.
  std::string_view FindEndingWith(char last, std::string_view typed) const;

  std::array<uint16_t, size_t{26}* 26> chains_ = {};
  std::vector<Entry> entries_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_SLIPS_H_
