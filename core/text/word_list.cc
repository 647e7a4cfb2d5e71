#include "core/text/word_list.h"

#include "core/text/bytes.h"

namespace composer_guard {
namespace {

size_t LengthAt(const char* at) { return static_cast<unsigned char>(*at); }

// The length before the word, or null.
const char* Find(const char* at, std::string_view word) {
  if (word.size() >= kListEnd) return nullptr;
  for (; LengthAt(at) <= word.size(); at += LengthAt(at) + 1) {
    if (LengthAt(at) == word.size() &&
        SameBytes(at + 1, word.data(), word.size())) {
      return at;
    }
  }
  return nullptr;
}

}  // namespace

bool HasWord(const char* list, std::string_view word) {
  return Find(list, word) != nullptr;
}

size_t PlaceOfWord(const char* list, std::string_view word) {
  const char* const found = Find(list, word);
  if (found == nullptr) return kNoPlace;
  size_t place = 0;
  for (; list != found; ++place) list += LengthAt(list) + 1;
  return place;
}

}  // namespace composer_guard
