// What speaks for and against a run of digits being a phone number.
#ifndef COMPOSER_GUARD_DETECT_PHONE_EVIDENCE_H_
#define COMPOSER_GUARD_DETECT_PHONE_EVIDENCE_H_

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "core/detect/digit_chain.h"
#include "core/detect/scene.h"

namespace composer_guard {

struct PhoneEvidence {
  int points = 0;  // 0: no number
  Confidence confidence = Confidence::kLow;
  Techniques techniques = 0;
  std::string_view kind = "number";
  std::string reading;  // "+1 415 555 0132" or the digits
  // Of the span, when it reaches over the pieces.
  uint32_t begin = std::numeric_limits<uint32_t>::max();
  uint32_t end = 0;
  bool hint_if_alone = false;  // certain beside another that is
  bool doubtful = false;       // no number, for all that is known of it
  bool told = false;           // somebody says to dial it
};

// Weighs pieces [first, last) as one number.
PhoneEvidence Weigh(const Scene& scene, const std::vector<DigitPiece>& pieces,
                    size_t first, size_t last);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_EVIDENCE_H_
