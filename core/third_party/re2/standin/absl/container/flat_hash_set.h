// Stands in for Abseil's flat_hash_set.h, as flat_hash_map.h does.

#ifndef ABSL_CONTAINER_FLAT_HASH_SET_H_
#define ABSL_CONTAINER_FLAT_HASH_SET_H_

#include "absl/container/internal/flat_table.h"
#include "absl/hash/hash.h"

namespace absl {
namespace container_internal {

struct Itself {
  template <typename Value>
  const Value& operator()(const Value& value) const {
    return value;
  }
};

}  // namespace container_internal

template <typename Value, typename HashOf, typename Equal>
class flat_hash_set
    : public container_internal::FlatTable<Value, container_internal::Itself,
                                           HashOf, Equal> {};

}  // namespace absl

#endif  // ABSL_CONTAINER_FLAT_HASH_SET_H_
