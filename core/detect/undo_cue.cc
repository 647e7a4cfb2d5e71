#include "core/detect/undo_cue.h"

#include <algorithm>
#include <array>

namespace composer_guard {

UndoCue UndoCueOf(std::string_view word) {
  constexpr auto kTurn = std::to_array<std::string_view>(
      {"achterstevoren",
       "backward",
       "backwards",
       "baklanges",
       "contrario",
       "envers",
       "flip",
       "flipped",
       "invers",
       "invertido",
       "invertito",
       "mirror",
       "mirrored",
       "reverse",
       "reversed",
       "reves",
       "right",
       "rtl",
       "ruckwarts",
       "tail",
       "tras",
       "umgekehrt",
       "wspak",
       "wstecz",
       "\xD0\xBD\xD0\xB0\xD0\xBE\xD0\xB1\xD0\xBE\xD1\x80\xD0\xBE\xD1\x82"});
  constexpr auto kRemove = std::to_array<std::string_view>(
      {"delete", "drop", "ignore", "lose", "minus", "ohne", "omit", "remove",
       "sans", "sin", "skip", "strip", "without"});
  if (std::binary_search(kTurn.begin(), kTurn.end(), word)) {
    return UndoCue::kTurn;
  }
  return std::binary_search(kRemove.begin(), kRemove.end(), word)
             ? UndoCue::kRemove
             : UndoCue::kNone;
}

}  // namespace composer_guard
