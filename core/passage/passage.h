// A part of a draft that is read by itself, with the space before it: its
// place, what its neighbours' cuts depend on, and what was read in it.
#ifndef COMPOSER_GUARD_PASSAGE_PASSAGE_H_
#define COMPOSER_GUARD_PASSAGE_PASSAGE_H_

#include <cstdint>
#include <vector>

#include "core/detect/languages.h"
#include "core/guard.h"
#include "core/passage/cut.h"
#include "core/policy/remind.h"

namespace composer_guard {

// What cuts near by depend on at one edge of a passage.
struct Edge {
  // From the edge inwards; `lexemes` where the passage has none, and is no
  // longer than that.
  Distances distances;
  uint32_t lexemes = 0;  // of the passage, at most kNearNumbers
  // The signs and words at the edge, as far as they part sentences.
  uint32_t mark = 0;
  friend bool operator==(const Edge&, const Edge&) = default;
};

// What was read: findings and links with places that count from the start
// of the passage.
struct PassageReading {
  std::vector<Finding> findings;
  PassageLinks links;
  bool certain_phone = false;
  bool lone_phone = false;  // as Scene has it
  // Read otherwise where these of the draft are others.
  DraftLanguages asked_languages;

  // The verdict is another one for it.
  bool Tells() const {
    return !findings.empty() || !links.links.empty() || links.only_here;
  }
};

struct Passage {
  DraftPlace size;  // of its part of the draft
  Edge start;
  Edge end;
  LanguageVotes votes;
  uint32_t lexemes = 0;
  bool beyond_ascii = false;
  bool opens_code = false;  // a sign in it may begin code that ends behind it
  // What it was read with beside its text.
  bool begins = false;
  bool ends = false;
  bool with_certain_phone = false;
  PassageReading reading;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_PASSAGE_PASSAGE_H_
