// Words that say how a text in disguise is to be read. Folded.
#ifndef COMPOSER_GUARD_DETECT_UNDO_CUE_H_
#define COMPOSER_GUARD_DETECT_UNDO_CUE_H_

#include "core/text/word_list.h"

namespace composer_guard {

// From right to left.
inline constexpr auto kTurnWords =
    Words("achterstevoren", "backward", "backwards", "baklanges", "contrario",
          "envers", "flip", "flipped", "invers", "invertido", "invertito",
          "mirror", "mirrored", "reverse", "reversed", "reves", "right", "rtl",
          "ruckwarts", "tail", "tras", "umgekehrt", "wspak", "wstecz",
          "\xD0\xBD\xD0\xB0\xD0\xBE\xD0\xB1\xD0\xBE\xD1\x80\xD0\xBE\xD1\x82");
// Without something.
inline constexpr auto kRemoveWords =
    Words("delete", "discard", "drop", "erase", "ignore", "lose", "minus",
          "ohne", "omit", "remove", "rid", "sans", "sin", "skip", "strip",
          "throw", "toss", "without");
// So do these, with "out" or "away" near behind them.
inline constexpr auto kTakeWords =
    Words("cross", "cut", "edit", "filter", "kick", "leave", "pick", "pluck",
          "pull", "take", "weed");

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_UNDO_CUE_H_
