// Short lists of words for code to ask: "is it one of these?". The words lie
// one behind the other, each behind its length, without a pointer to each; the
// short ones first, so that nothing is looked for behind its own length, and
// behind all a length that no word has.
//
//   static constexpr auto kJoints = Words("and", "or", "und");
//   if (kJoints.Has(word)) …
#ifndef COMPOSER_GUARD_TEXT_WORD_LIST_H_
#define COMPOSER_GUARD_TEXT_WORD_LIST_H_

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string_view>

namespace composer_guard {

// Ends a list.
inline constexpr unsigned char kListEnd = 0xFF;

// Whether the list has `word`.
bool HasWord(const char* list, std::string_view word);

// Whether `word` begins with a word of the list.
bool HasBeginning(const char* list, std::string_view word);

// How many words of it stand before `word`; kNoPlace where it has none such.
inline constexpr size_t kNoPlace = ~size_t{0};
size_t PlaceOfWord(const char* list, std::string_view word);

class WordListIterator {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = std::string_view;
  using difference_type = std::ptrdiff_t;
  using pointer = const std::string_view*;
  using reference = std::string_view;

  constexpr explicit WordListIterator(const char* at) : at_(at) {}
  constexpr std::string_view operator*() const {
    return {at_ + 1, static_cast<unsigned char>(*at_)};
  }
  constexpr WordListIterator& operator++() {
    at_ += static_cast<unsigned char>(*at_) + 1;
    return *this;
  }
  constexpr WordListIterator operator++(int) {
    const WordListIterator before = *this;
    ++*this;
    return before;
  }
  bool operator==(const WordListIterator&) const = default;
  constexpr bool operator==(std::default_sentinel_t) const {
    return static_cast<unsigned char>(*at_) == kListEnd;
  }

 private:
  const char* at_;
};

// A list of any size.
struct WordRange {
  const char* list = nullptr;

  bool Has(std::string_view word) const { return HasWord(list, word); }
  WordListIterator begin() const { return WordListIterator(list); }
  std::default_sentinel_t end() const { return {}; }
};

template <size_t bytes>
struct WordList {
  char list[bytes] = {};

  constexpr operator WordRange() const { return {list}; }
  bool Has(std::string_view word) const { return HasWord(list, word); }
  bool Begins(std::string_view word) const { return HasBeginning(list, word); }
  size_t PlaceOf(std::string_view word) const {
    return PlaceOfWord(list, word);
  }
  constexpr WordListIterator begin() const { return WordListIterator(list); }
  constexpr WordListIterator end() const {
    return WordListIterator(list + bytes - 1);
  }
};

// The list of these literals, those of one length in their order. The length
// stands where each has its NUL.
template <size_t... sizes>
consteval WordList<(sizes + ... + 1)> Words(const char (&... words)[sizes]) {
  constexpr size_t kLongest = std::max({sizes...});
  static_assert(kLongest <= kListEnd);
  WordList<(sizes + ... + 1)> all;
  char* to = all.list;
  const auto add = [&to](const char* word, size_t size) {
    *to++ = static_cast<char>(size - 1);
    for (size_t i = 0; i + 1 < size; ++i) *to++ = word[i];
  };
  for (size_t length = 1; length <= kLongest; ++length) {
    ((sizes == length ? add(words, sizes) : void()), ...);
  }
  *to = static_cast<char>(kListEnd);
  return all;
}

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_WORD_LIST_H_
