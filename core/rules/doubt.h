// How much what stands around something that was found speaks for a contact
// that is given, or for a thing that is written like one: learned by
// tests/learn, written to doubt.toml. Read only.
#ifndef COMPOSER_GUARD_RULES_DOUBT_H_
#define COMPOSER_GUARD_RULES_DOUBT_H_

#include <cstddef>
#include <cstdint>

namespace composer_guard {

// As kGistTaken and those below it (gist.h): a table of numbers, and the weight
// of each, kDoubtNoWeight for none.
inline constexpr int kDoubtSlotBits = 14;
inline constexpr int kDoubtApartBits = 6;
inline constexpr int kDoubtNoWeight = 8;
extern const uint64_t kDoubtTaken[(size_t{1} << kDoubtSlotBits) / 64];
extern const uint8_t kDoubtApart[];
extern const uint8_t kDoubtWeights[];

// What a sum begins with.
extern const int kDoubtBias;

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_RULES_DOUBT_H_
