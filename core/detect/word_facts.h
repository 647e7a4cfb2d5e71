// Tells what the detectors ask of words by themselves (match/word_trait.h).
#ifndef COMPOSER_GUARD_DETECT_WORD_FACTS_H_
#define COMPOSER_GUARD_DETECT_WORD_FACTS_H_

#include <string_view>

#include "core/detect/needs.h"
#include "core/match/word_trait.h"
#include "core/text/word_hashes.h"

namespace composer_guard {

class FactTeller : public WordTeller {
 public:
  explicit FactTeller(NeedWords* needs);
  WordFacts Tell(std::string_view word, uint32_t hash,
                 const KnownWord& known) override;
  bool Knows(std::string_view word, uint32_t hash) const override;
  uint16_t FindSlip(std::string_view typed) const override;
  std::string_view TextOf(uint16_t said) const override;

 private:
  NeedWords& needs_;
  WordHashes listed_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_WORD_FACTS_H_
