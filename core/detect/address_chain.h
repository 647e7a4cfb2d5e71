// A run of parts of an address, one behind the other, over commas, line
// breaks, list signs and field labels.
//
//   "Unit 9, Harbour Works, 31 Quay Lane, Exeter EX2 4QP"
//      unit | name        | street      | name + postcode
//   ends before "please", before an empty line, before a name that is part of
//   a sentence ("…, Tom will wait").
#ifndef COMPOSER_GUARD_DETECT_ADDRESS_CHAIN_H_
#define COMPOSER_GUARD_DETECT_ADDRESS_CHAIN_H_

#include <array>
#include <cstddef>

#include "core/detect/address_parts.h"
#include "core/detect/scene.h"

namespace composer_guard {

// What stands before a part.
enum class Gap : uint8_t { kNone, kComma, kLine, kList };

// More parts than any address has.
inline constexpr size_t kMostParts = 16;

struct AddressChain {
  std::array<AddressPart, kMostParts> parts = {};
  std::array<Gap, kMostParts> gaps = {};  // gaps[n]: before parts[n]
  size_t begin = 0;                       // parts [begin, end) are kept
  size_t end = 0;

  bool empty() const { return begin >= end; }
  size_t first_lexeme() const { return parts[begin].begin; }
  size_t end_lexeme() const { return parts[end - 1].end; }
};

// The chain of parts from lexeme `i` on, without names at either end that are
// rather words of the sentence around it. Replaces `chain`, whose memory is
// used again.
void GrowAddress(const Scene& scene, size_t i, AddressChain* chain);

// Takes off those names.
void TrimAddress(const Scene& scene, AddressChain* chain);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_ADDRESS_CHAIN_H_
