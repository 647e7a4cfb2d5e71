#include "core/text/word_list.h"

#include "core/text/bytes.h"

namespace composer_guard {
namespace {

size_t ByteAt(const char* at) { return static_cast<unsigned char>(*at); }

// Where the words behind those of the length at `at` begin.
const char* BehindLength(const char* at) {
  return at + kListHead + ByteAt(at) * ByteAt(at + 1);
}

// The first of the words of a length that the word begins with, or null.
const char* FindBeginning(const char* at, const char* word) {
  const size_t length = ByteAt(at);
  const char* const end = BehindLength(at);
  for (at += kListHead; at != end; at += length) {
    if (*at == *word && SameBytes(at, word, length)) return at;
  }
  return nullptr;
}

}  // namespace

bool HasWord(const char* list, std::string_view word) {
  while (ByteAt(list) < word.size() && ByteAt(list) != kListEnd) {
    list = BehindLength(list);
  }
  return ByteAt(list) == word.size() && word.size() != kListEnd &&
         FindBeginning(list, word.data()) != nullptr;
}

bool HasBeginning(const char* list, std::string_view word) {
  for (; ByteAt(list) <= word.size() && ByteAt(list) != kListEnd;
       list = BehindLength(list)) {
    if (FindBeginning(list, word.data()) != nullptr) return true;
  }
  return false;
}

size_t PlaceOfWord(const char* list, std::string_view word) {
  if (!HasWord(list, word)) return kNoPlace;
  size_t place = 0;
  for (WordListIterator at(list); *at != word; ++at) ++place;
  return place;
}

}  // namespace composer_guard
