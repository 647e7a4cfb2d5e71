// Words that say how a text in disguise is to be read.
#ifndef COMPOSER_GUARD_DETECT_UNDO_CUE_H_
#define COMPOSER_GUARD_DETECT_UNDO_CUE_H_

#include <cstdint>
#include <string_view>

namespace composer_guard {

enum class UndoCue : uint8_t {
  kNone,
  kTurn,    // "backwards", "mirrored"
  kRemove,  // "ignore", "without"
};

UndoCue UndoCueOf(std::string_view word);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_UNDO_CUE_H_
