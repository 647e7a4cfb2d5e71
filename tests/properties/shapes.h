// Drafts that are made to be slow: each shape repeats something that a
// detector might read again and again.
#ifndef COMPOSER_GUARD_TESTS_PROPERTIES_SHAPES_H_
#define COMPOSER_GUARD_TESTS_PROPERTIES_SHAPES_H_

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace composer_guard::properties {

struct Shape {
  std::string_view name;
  std::string_view first;  // stands once, at the start
  std::string_view again;  // repeated up to the length
};

std::span<const Shape> Shapes();

// About `characters` characters of the shape, well-formed UTF-8.
std::string DraftOf(const Shape& shape, size_t characters);

}  // namespace composer_guard::properties

#endif  // COMPOSER_GUARD_TESTS_PROPERTIES_SHAPES_H_
