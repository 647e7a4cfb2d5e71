#include "core/text/word_list.h"

#include "core/text/bytes.h"

namespace composer_guard {
namespace {

size_t ByteAt(const char* at) { return static_cast<unsigned char>(*at); }

// Where the words behind those of the length at `at` begin.
const char* BehindLength(const char* at) {
  return at + kListHead + ByteAt(at) * ByteAt(at + 1);
}

// The first of the words of the length at `at` that the word begins with, or
// null.
const char* FindBeginning(const char* at, const char* word) {
  const size_t length = ByteAt(at);
  const char* const end = BehindLength(at);
  for (at += kListHead; at != end; at += length) {
    if (*at == *word && SameBytes(at, word, length)) return at;
  }
  return nullptr;
}

}  // namespace

bool HasWord(const char* list, const char* word, size_t size) {
  if (size >= kListEnd) return false;
  while (ByteAt(list) < size) list = BehindLength(list);
  return ByteAt(list) == size && FindBeginning(list, word) != nullptr;
}

bool HasBeginning(const char* list, const char* word, size_t size) {
  for (; ByteAt(list) <= size && ByteAt(list) != kListEnd;
       list = BehindLength(list)) {
    if (FindBeginning(list, word) != nullptr) return true;
  }
  return false;
}

size_t PlaceOfWord(const char* list, const char* word, size_t size) {
  if (!HasWord(list, word, size)) return kNoPlace;
  size_t place = 0;
  for (; ByteAt(list) < size; list = BehindLength(list)) {
    place += ByteAt(list + 1);
  }
  const char* const words = list + kListHead;
  return place + static_cast<size_t>(FindBeginning(list, word) - words) / size;
}

}  // namespace composer_guard
