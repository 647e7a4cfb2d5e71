#include "core/text/word_list.h"

#include "core/text/bytes.h"

namespace composer_guard {

size_t PlaceOfWord(const char* at, const char* end, std::string_view word) {
  for (size_t place = 0; at != end; ++place) {
    const size_t size = static_cast<unsigned char>(*at++);
    if (size == word.size() && SameBytes(at, word.data(), size)) return place;
    at += size;
  }
  return kNoPlace;
}

}  // namespace composer_guard
