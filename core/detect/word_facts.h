// Tells what the detectors ask of words by themselves (match/word_trait.h).
#ifndef COMPOSER_GUARD_DETECT_WORD_FACTS_H_
#define COMPOSER_GUARD_DETECT_WORD_FACTS_H_

#include <bitset>
#include <string_view>

#include "core/detect/needs.h"
#include "core/match/word_trait.h"

namespace composer_guard {

class FactTeller : public WordTeller {
 public:
  explicit FactTeller(NeedWords* needs);
  WordFacts Tell(std::string_view word, uint32_t hash,
                 WordClasses classes) override;

 private:
  NeedWords& needs_;
  // By hash, whether a word of the lists may be the one: most are none.
  std::bitset<1 << 12> listed_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_WORD_FACTS_H_
