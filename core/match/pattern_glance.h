// Whether a pattern may match a short text, told without compiling it: that
// takes milliseconds, and most patterns that are tried match nothing.
//
//   PatternGlance glance("\\b(?:call|text)\\s+me\\b");
//   // may match "please text me", not "a text for me" or "recall me"
//
// Walks the pattern once with all places of the text at once: a set of them
// goes in where an element begins and comes out where it may have ended. So it
// is exact, and linear in the text. Of what it does not know (the patterns of
// rules have none of it) and of long texts it says that they may match.
#ifndef COMPOSER_GUARD_MATCH_PATTERN_GLANCE_H_
#define COMPOSER_GUARD_MATCH_PATTERN_GLANCE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/text/span.h"

namespace composer_guard {

// Places of a part of a text, from the first byte to behind the last.
inline constexpr size_t kGlanceWords = 8;
using GlancePlaces = std::array<uint64_t, kGlanceWords>;

// What a pattern takes one after the other: bytes, and behind those
enum GlanceOp : uint16_t {
  kBegin = 256,  // of the text
  kEnd,
  kEdge,    // of a word
  kNoEdge,  // elsewhere
  kEither,  // the size of all branches; of each, its size and what it takes
  kRepeat,  // least, most, the size and what is repeated
  kClass,   // and its number
};
inline constexpr uint16_t kAnyTimes = 0xFFFF;

// What stands at some places: bits of bytes, and of a byte and the next in
// short.
struct GlanceNext {
  std::array<uint64_t, 4> bytes = {};
  std::array<uint64_t, 16> pairs = {};
};

// A part of a text, prepared for many patterns.
class GlanceText {
 public:
  // `text` outlives the use of this.
  void Read(std::string_view text, ViewSpan part);

 private:
  friend class Glancer;
  GlanceNext NextOf(const GlancePlaces& places) const;
  std::string_view text_;
  ViewSpan part_;
  size_t words_ = 0;         // that places have; 0: it is too long
  GlancePlaces edges_ = {};  // where \b holds
  std::array<GlancePlaces, 256> bytes_ = {};  // where each byte stands
  std::vector<uint8_t> met_;                  // the bytes that stand somewhere
  GlanceNext at_edges_;
};

class PatternGlance {
 public:
  explicit PatternGlance(std::string_view pattern);
  bool MayMatch(const GlanceText& text) const;

 private:
  friend class Glancer;
  friend class GlanceParser;
  struct Class {
    std::array<uint64_t, 2> ascii = {};
    // In ranges_, of those beyond.
    uint16_t first = 0;
    uint16_t end = 0;
    bool negated = false;
  };
  bool Has(const Class& of, char32_t c) const;

  std::vector<uint16_t> code_;    // bytes and GlanceOps
  std::vector<Class> classes_;    // the first two are \s and \d
  std::vector<char32_t> ranges_;  // first and last of each
  bool known_ = true;             // it has only what is known here
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_PATTERN_GLANCE_H_
