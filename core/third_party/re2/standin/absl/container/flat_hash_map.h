// Stands in for Abseil's flat_hash_map.h: the same meaning, a third of the
// code. Of its members only those that RE2 asks for.

#ifndef ABSL_CONTAINER_FLAT_HASH_MAP_H_
#define ABSL_CONTAINER_FLAT_HASH_MAP_H_

#include <functional>
#include <utility>

#include "absl/container/internal/flat_table.h"
#include "absl/hash/hash.h"

namespace absl {
namespace container_internal {

struct FirstOf {
  template <typename Pair>
  const auto& operator()(const Pair& pair) const {
    return pair.first;
  }
};

}  // namespace container_internal

template <typename Key, typename Value>
class flat_hash_map
    : public container_internal::FlatTable<std::pair<Key, Value>,
                                           container_internal::FirstOf,
                                           Hash<Key>, std::equal_to<Key>> {
 public:
  Value& operator[](const Key& key) {
    return this->insert({key, Value()}).first->second;
  }
};

}  // namespace absl

#endif  // ABSL_CONTAINER_FLAT_HASH_MAP_H_
