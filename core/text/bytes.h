// Comparing short runs of bytes without a call.
#ifndef COMPOSER_GUARD_TEXT_BYTES_H_
#define COMPOSER_GUARD_TEXT_BYTES_H_

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace composer_guard {

template <typename Word>
inline Word WordAt(const char* at) {
  Word word = 0;
  std::memcpy(&word, at, sizeof word);
  return word;
}

// The last bytes of eight or four overlap those before them.
inline bool SameBytes(const char* a, const char* b, size_t size) {
  if (size >= 8) {
    for (size_t i = 0; i + 8 < size; i += 8) {
      if (WordAt<uint64_t>(a + i) != WordAt<uint64_t>(b + i)) return false;
    }
    return WordAt<uint64_t>(a + size - 8) == WordAt<uint64_t>(b + size - 8);
  }
  if (size >= 4) {
    return WordAt<uint32_t>(a) == WordAt<uint32_t>(b) &&
           WordAt<uint32_t>(a + size - 4) == WordAt<uint32_t>(b + size - 4);
  }
  for (size_t i = 0; i < size; ++i) {
    if (a[i] != b[i]) return false;
  }
  return true;
}

// "word == "lit"": the sizes first, then nothing but the bytes. That of the
// standard library passes both by way of the stack where it is no part of the
// caller.
template <size_t size>
[[gnu::always_inline]] inline bool operator==(std::string_view text,
                                              const char (&literal)[size]) {
  return text.size() == size - 1 &&
         std::memcmp(text.data(), literal, size - 1) == 0;
}

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_BYTES_H_
