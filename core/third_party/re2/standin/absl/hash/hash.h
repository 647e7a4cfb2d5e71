// Stands in for Abseil's hash.h: as much as RE2's tables need, mixed in 32 bits
// instead of by CityHash, and the same in every run.

#ifndef ABSL_HASH_HASH_H_
#define ABSL_HASH_HASH_H_

#include <cstddef>
#include <cstdint>

namespace absl {
namespace hash_internal {

class Mixer {
 public:
  uint32_t value() const { return value_; }

  template <typename... All>
  static Mixer combine(Mixer mixer, const All&... all) {
    (mixer.Add(all), ...);
    return mixer;
  }

  void Add(uint64_t number) {
    Mix(static_cast<uint32_t>(number));
    if (number >> 32 != 0) Mix(static_cast<uint32_t>(number >> 32));
  }
  void Add(const void* pointer) {
    Add(static_cast<uint64_t>(reinterpret_cast<uintptr_t>(pointer)));
  }
  // A span.
  template <typename List>
  auto Add(const List& list) -> decltype(list.begin(), void()) {
    for (const auto& each : list) Mix(static_cast<uint32_t>(each));
  }

 private:
  void Mix(uint32_t number) {
    value_ = (value_ ^ number) * 0x9E3779B1u;
    value_ ^= value_ >> 15;
  }

  uint32_t value_ = 0x85EBCA6Bu;
};

inline Mixer AbslHashValue(Mixer mixer, uint64_t number) {
  mixer.Add(number);
  return mixer;
}
template <typename T>
Mixer AbslHashValue(Mixer mixer, T* pointer) {
  mixer.Add(static_cast<const void*>(pointer));
  return mixer;
}

}  // namespace hash_internal

template <typename T>
struct Hash {
  size_t operator()(const T& value) const {
    return AbslHashValue(hash_internal::Mixer(), value).value();
  }
};

}  // namespace absl

#endif  // ABSL_HASH_HASH_H_
