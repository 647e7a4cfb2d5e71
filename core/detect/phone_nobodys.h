// Numbers that are nobody's, whatever stands around them.
//
//   catches: "+1 555 010 0142", "(555) 010-0142", "sessions 7785550132,
//            7785550133 and 7785550140"
//   leaves:  "(415) 555-0142", "55 5501 0142", "call 7785550132 or 7785550133"
#ifndef COMPOSER_GUARD_DETECT_PHONE_NOBODYS_H_
#define COMPOSER_GUARD_DETECT_PHONE_NOBODYS_H_

#include <span>
#include <string_view>

#include "core/detect/digit_chain.h"
#include "core/detect/phone_cues.h"
#include "core/detect/scene.h"

namespace composer_guard {

// Of the area code of North America that is kept for films and examples, one of
// a list of numerals that are counted on, or the name of a file. `plus`: the
// sign stands before it.
bool IsNobodys(const Scene& scene, std::span<const DigitPiece> pieces,
               std::string_view digits, bool plus, const PhoneCues& cues);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_NOBODYS_H_
