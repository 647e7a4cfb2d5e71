// Where a draft may be cut into passages that are read each by itself.
//
// A cut lies between two sentences where no contact can lie on both sides, and
// where words are looked up alike, cut or not. Whether a cut is made depends on
// few words around it only, so an edit moves cuts near by and no others.
//
//   cuts:   "I know React well. | The work takes 2 months."
//   leaves: "My name is below. jane_doe on Telegram.", "Call 0171. 555 44 0",
//           "`a fence. It goes on`"
#ifndef COMPOSER_GUARD_PASSAGE_CUT_H_
#define COMPOSER_GUARD_PASSAGE_CUT_H_

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/detect/scene.h"

namespace composer_guard {

// How near a cut may be, in lexemes, to a word or sign of a contact; and to
// numbers, where they stand on both sides.
inline constexpr uint32_t kNearWords = 5;
inline constexpr uint32_t kNearNumbers = 12;

// Lexemes from a place to the nearest of each kind; at most the above, also
// where the draft ends before.
struct Distances {
  uint32_t words = kNearWords;
  uint32_t numbers = kNearNumbers;
  friend bool operator==(const Distances&, const Distances&) = default;
};

// From the edges of a text outwards.
struct Outside {
  Distances before;
  Distances after;
};

struct Cuts {
  std::vector<uint32_t> firsts;  // the first lexemes of passages, from 0 on
  // The text ends in code, which may end behind it.
  bool open = false;
};

// `scene` is a text that begins where a passage does, and its shields are
// filled (DetectCode).
void FindCuts(const Scene& scene, Outside outside, Cuts* cuts);

// What of a contact the lexeme is.
bool IsOfContact(const Scene& scene, size_t i);
bool IsOfNumber(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_PASSAGE_CUT_H_
