// Spans are half-open and their unit is their type.
#ifndef COMPOSER_GUARD_TEXT_SPAN_H_
#define COMPOSER_GUARD_TEXT_SPAN_H_

#include <cassert>
#include <cstdint>
#include <string_view>

#include "core/text/bytes.h"

namespace composer_guard {

// Half-open [begin, end) in bytes of a view.
struct ViewSpan {
  uint32_t begin = 0;
  uint32_t end = 0;

  uint32_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool Contains(ViewSpan other) const {
    return begin <= other.begin && other.end <= end;
  }
  bool Overlaps(ViewSpan other) const {
    return begin < other.end && other.begin < end;
  }
  // It lies in the text.
  std::string_view Of(std::string_view text) const {
    assert(begin <= end && end <= text.size());
    return {text.data() + begin, size()};
  }
  friend bool operator==(const ViewSpan&, const ViewSpan&) = default;
};

// A place in the draft.
struct DraftPlace {
  uint32_t bytes = 0;
  uint32_t units = 0;  // UTF-16
  DraftPlace& operator+=(const DraftPlace& size) {
    bytes += size.bytes;
    units += size.units;
    return *this;
  }
  DraftPlace& operator-=(const DraftPlace& size) {
    bytes -= size.bytes;
    units -= size.units;
    return *this;
  }
  friend bool operator==(const DraftPlace&, const DraftPlace&) = default;
};

// Half-open [start, end) in UTF-16 code units of the draft.
struct UnitSpan {
  uint32_t start = 0;
  uint32_t end = 0;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_SPAN_H_
