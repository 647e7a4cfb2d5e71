#include "core/text/word_list.h"

#include "core/text/bytes.h"

namespace composer_guard {
namespace {

size_t LengthAt(const char* at) { return static_cast<unsigned char>(*at); }

// The length before the word, or null.
const char* Find(const char* at, std::string_view word) {
  if (word.size() >= kListEnd) return nullptr;
  while (LengthAt(at) < word.size()) at += LengthAt(at) + 1;
  for (; LengthAt(at) == word.size(); at += word.size() + 1) {
    if (SameBytes(at + 1, word.data(), word.size())) return at;
  }
  return nullptr;
}

}  // namespace

bool HasWord(const char* list, std::string_view word) {
  return Find(list, word) != nullptr;
}

bool HasBeginning(const char* list, std::string_view word) {
  for (; LengthAt(list) <= word.size() && LengthAt(list) < kListEnd;
       list += LengthAt(list) + 1) {
    if (SameBytes(list + 1, word.data(), LengthAt(list))) return true;
  }
  return false;
}

size_t PlaceOfWord(const char* list, std::string_view word) {
  const char* const found = Find(list, word);
  if (found == nullptr) return kNoPlace;
  size_t place = 0;
  for (; list != found; ++place) list += LengthAt(list) + 1;
  return place;
}

}  // namespace composer_guard
