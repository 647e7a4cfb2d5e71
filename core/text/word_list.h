// Short lists of words for code to ask: "is it one of these?". The words of one
// length lie one behind the other, behind their length and how many they are,
// so that all others are passed over at once; the short ones first, and behind
// all a length that no word has.
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
// The length of words, and how many they are.
inline constexpr size_t kListHead = 2;

// Whether the list has the word of `size` bytes at `word`. The wasm passes a
// std::string_view by way of the stack.
bool HasWord(const char* list, const char* word, size_t size);

// Whether that begins with a word of the list.
bool HasBeginning(const char* list, const char* word, size_t size);

// How many words of the list stand before it; kNoPlace where it has none such.
inline constexpr size_t kNoPlace = ~size_t{0};
size_t PlaceOfWord(const char* list, const char* word, size_t size);

class WordListIterator {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = std::string_view;
  using difference_type = std::ptrdiff_t;
  using pointer = const std::string_view*;
  using reference = std::string_view;

  // `at`: where words of a length begin, or the list ends.
  constexpr explicit WordListIterator(const char* at) { Enter(at); }
  constexpr std::string_view operator*() const { return {at_, length_}; }
  constexpr WordListIterator& operator++() {
    at_ += length_;
    if (--left_ == 0) Enter(at_);
    return *this;
  }
  constexpr WordListIterator operator++(int) {
    const WordListIterator before = *this;
    ++*this;
    return before;
  }
  constexpr bool operator==(const WordListIterator& other) const {
    return at_ == other.at_;
  }
  constexpr bool operator==(std::default_sentinel_t) const {
    return left_ == 0;
  }

 private:
  [[gnu::noinline]] constexpr void Enter(const char* at) {
    const auto length = static_cast<unsigned char>(*at);
    const bool ends = length == kListEnd;
    at_ = ends ? at : at + kListHead;
    length_ = ends ? 0 : length;
    left_ = ends ? 0 : static_cast<unsigned char>(at[1]);
  }

  const char* at_ = nullptr;
  unsigned char length_ = 0;
  unsigned char left_ = 0;  // words of that length, with this one
};

// A list of any size.
struct WordRange {
  const char* list = nullptr;

  [[gnu::always_inline]] bool Has(std::string_view word) const {
    return HasWord(list, word.data(), word.size());
  }
  WordListIterator begin() const { return WordListIterator(list); }
  std::default_sentinel_t end() const { return {}; }
};

template <size_t bytes>
struct WordList {
  char list[bytes] = {};

  constexpr operator WordRange() const { return {list}; }
  [[gnu::always_inline]] bool Has(std::string_view word) const {
    return HasWord(list, word.data(), word.size());
  }
  bool Begins(std::string_view word) const {
    return HasBeginning(list, word.data(), word.size());
  }
  size_t PlaceOf(std::string_view word) const {
    return PlaceOfWord(list, word.data(), word.size());
  }
  constexpr WordListIterator begin() const { return WordListIterator(list); }
  constexpr WordListIterator end() const {
    return WordListIterator(list + bytes - 1);
  }
};

// The bytes of the list of literals of these sizes.
template <size_t... sizes>
consteval size_t ListBytes() {
  size_t bytes = 1;
  for (size_t length = 1; length < kListEnd; ++length) {
    const size_t count = ((sizes == length + 1 ? 1 : 0) + ...);
    if (count > 0) bytes += kListHead + count * length;
  }
  return bytes;
}

// The list of these literals, those of one length in their order.
template <size_t... sizes>
consteval WordList<ListBytes<sizes...>()> Words(
    const char (&... words)[sizes]) {
  static_assert(((1 < sizes && sizes <= kListEnd) && ...));
  static_assert(sizeof...(sizes) <= 0xFF);
  WordList<ListBytes<sizes...>()> all;
  char* to = all.list;
  const auto add = [&to](const char* word, size_t length) {
    for (size_t i = 0; i < length; ++i) *to++ = word[i];
  };
  for (size_t length = 1; length < kListEnd; ++length) {
    const size_t count = ((sizes == length + 1 ? 1 : 0) + ...);
    if (count == 0) continue;
    *to++ = static_cast<char>(length);
    *to++ = static_cast<char>(count);
    ((sizes == length + 1 ? add(words, length) : void()), ...);
  }
  *to = static_cast<char>(kListEnd);
  return all;
}

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_WORD_LIST_H_
