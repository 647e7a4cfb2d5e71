#include "core/detect/adverbs.h"

#include "core/text/word_list.h"

namespace composer_guard {

bool IsAdverb(std::string_view word) {
  static constexpr auto kAdverbs =
      Words("actually", "also", "always", "basically", "briefly", "definitely",
            "easily", "even", "eventually", "gladly", "happily", "honestly",
            "ideally", "just", "kindly", "literally", "maybe", "normally",
            "perhaps", "possibly", "preferably", "probably", "quickly",
            "really", "simply", "still", "usually");
  return kAdverbs.Has(word);
}

}  // namespace composer_guard
