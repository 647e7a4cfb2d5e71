// Reads the texts that core/rules/generate/windowed_texts.mjs has packed: a
// letter of most scripts is a byte there, within the window of 128 characters
// that was told last.
#ifndef COMPOSER_GUARD_MATCH_WORD_TEXT_H_
#define COMPOSER_GUARD_MATCH_WORD_TEXT_H_

#include <bit>
#include <cstdint>

#include "core/text/bytes.h"
#include "core/text/tokens.h"

namespace composer_guard {

class WordTextReader {
 public:
  static constexpr uint8_t kSwitch = 31;  // a window follows

  WordTextReader(const char* in, uint8_t window, char* out)
      : in_(in), out_(out), window_(uint32_t{window} << 7) {}

  // The first end or kSwitch at or behind `at`. Looks at eight bytes at once.
  static const char* FindMark(const char* at) {
    static_assert(std::endian::native == std::endian::little);
    constexpr uint64_t kEach = ~uint64_t{0} / 0xFF;
    for (;; at += sizeof(uint64_t)) {
      const auto bytes = WordAt<uint64_t>(at);
      const uint64_t below = (bytes - kEach * ' ') & ~bytes & kEach * 0x80;
      if (below != 0) return at + (std::countr_zero(below) >> 3);
    }
  }

  // Writes what is up to the next space or end; its WordHash.
  uint32_t Word() {
    // Not the members: what is written might be one of them, for all that a
    // compiler knows.
    const char* in = in_;
    char* out = out_;
    uint32_t hash = 0;
    const auto write = [&out, &hash](uint32_t byte) {
      *out = static_cast<char>(byte);
      hash = HashStep(hash, *out++);
    };
    for (;; ++in) {
      const auto byte = static_cast<unsigned char>(*in);
      if (byte <= ' ') {
        if (byte != kSwitch) break;
        window_ = uint32_t{static_cast<unsigned char>(*++in)} << 7;
      } else if (byte < 0x80 || window_ == 0) {
        write(byte);
      } else {
        const uint32_t code = window_ | (byte & 0x7Fu);
        if (code < 0x800) {
          write(0xC0 | code >> 6);
        } else {
          write(0xE0 | code >> 12);
          write(0x80 | (code >> 6 & 0x3F));
        }
        write(0x80 | (code & 0x3F));
      }
    }
    in_ = in;
    out_ = out;
    return hash;
  }
  // The space or end behind it.
  uint8_t Next() { return static_cast<uint8_t>(*in_++); }
  void WriteSpace() { *out_++ = ' '; }
  char* out() const { return out_; }

 private:
  const char* in_;
  char* out_;
  uint32_t window_;  // its first character; 0: bytes as they are
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_WORD_TEXT_H_
