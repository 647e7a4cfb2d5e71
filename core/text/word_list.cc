#include "core/text/word_list.h"

#include "core/text/bytes.h"

namespace composer_guard {

bool HasWord(const char* at, const char* end, std::string_view word) {
  while (at != end) {
    const size_t size = static_cast<unsigned char>(*at++);
    if (size == word.size() && SameBytes(at, word.data(), size)) return true;
    at += size;
  }
  return false;
}

}  // namespace composer_guard
