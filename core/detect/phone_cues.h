// The words around a run of digits that speak for or against a phone number.
#ifndef COMPOSER_GUARD_DETECT_PHONE_CUES_H_
#define COMPOSER_GUARD_DETECT_PHONE_CUES_H_

#include "core/detect/cues.h"
#include "core/detect/scene.h"

namespace composer_guard {

constexpr WordClasses kForPhone =
    AnyOf(WordClass::kPhoneNoun, WordClass::kCallVerb);
constexpr WordClasses kForContact =
    AnyOf(WordClass::kReachVerb, WordClass::kService, WordClass::kServiceWeak);

struct PhoneCues {
  size_t phone = kNowhere;    // "call", "mobile", "my number"
  size_t contact = kNowhere;  // "reach me", "WhatsApp"
  bool noun = false;          // `phone` is a noun
  bool said = false;          // what follows "my mobile is" is nothing else
  bool told = false;          // "dial it", "it rings in my pocket"
  int against = 0;            // points of a unit, or money
};

// The lexemes [begin, end) of a number.
struct PhonePlace {
  size_t begin = 0;
  size_t end = 0;
};

// The nearest word for a phone before lexeme `begin`, at most `reach` away in
// its sentence.
size_t PhoneCueBefore(const Scene& scene, size_t begin, size_t reach);

// The cues around `place`, which holds `digits` digits, with a plus sign
// before them or not.
PhoneCues FindPhoneCues(const Scene& scene, const PhonePlace& place,
                        size_t digits, bool plus);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_CUES_H_
