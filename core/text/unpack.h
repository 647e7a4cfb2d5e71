// Reads what core/rules/generate/packed.mjs wrote: texts and numbers one behind
// the other, which compresses far better than rows of pointers. The texts stay
// where they are.
#ifndef COMPOSER_GUARD_TEXT_UNPACK_H_
#define COMPOSER_GUARD_TEXT_UNPACK_H_

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace composer_guard {

class Unpacker {
 public:
  explicit Unpacker(const char* at) : at_(at) {}

  const char* at() const { return at_; }

  uint8_t Byte() { return static_cast<uint8_t>(*at_++); }

  // Seven bits a byte, the low ones first, the high bit set when more follow.
  uint32_t Number() {
    uint32_t value = 0;
    for (int shift = 0;; shift += 7) {
      const uint8_t byte = Byte();
      value |= uint32_t{byte & 0x7Fu} << shift;
      if (byte < 0x80) return value;
    }
  }

  // Near zero on either side.
  int32_t Signed() {
    const uint32_t value = Number();
    const auto half = static_cast<int32_t>(value >> 1);
    return value % 2 == 0 ? half : -half - 1;
  }

  // Calls `take` with each of `count` different numbers, ascending.
  template <typename Take>
  void Ascending(size_t count, Take take) {
    for (size_t next = 0; count > 0; --count, ++next) {
      next += Number();
      take(static_cast<uint16_t>(next));
    }
  }

  // With a NUL behind it.
  const char* Text() {
    const char* text = at_;
    at_ += std::strlen(at_) + 1;
    return text;
  }

  // The same text as before where a 1 stands in its place.
  const char* TextOr(const char* before) {
    if (*at_ != 1) return Text();
    ++at_;
    return before;
  }

 private:
  const char* at_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_UNPACK_H_
