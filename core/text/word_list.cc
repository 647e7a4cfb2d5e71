#include "core/text/word_list.h"

#include "core/text/bytes.h"

namespace composer_guard {
namespace {

// The length before the word, or null.
const char* Find(const char* at, const char* end, std::string_view word) {
  while (at != end) {
    const size_t size = static_cast<unsigned char>(*at);
    if (size > word.size()) break;
    if (size == word.size() && SameBytes(at + 1, word.data(), size)) return at;
    at += size + 1;
  }
  return nullptr;
}

}  // namespace

bool HasWord(const char* at, const char* end, std::string_view word) {
  return Find(at, end, word) != nullptr;
}

size_t PlaceOfWord(const char* at, const char* end, std::string_view word) {
  const char* const found = Find(at, end, word);
  if (found == nullptr) return kNoPlace;
  size_t place = 0;
  for (; at != found; ++place) at += static_cast<unsigned char>(*at) + 1;
  return place;
}

}  // namespace composer_guard
