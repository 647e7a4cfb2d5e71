// Phone numbers in the dress of something else, where the text itself says that
// they are to be dialled and how to read them.
//
//   catches: "take out the letters and ring: a4b1c5d5…", "read the three
//            amounts in a row, that's where you can call me: $415, $555, $0132"
//   leaves:  "read the three amounts in a row: $415, $555, $132", "call me
//            about rows 415 and 5550132"
//
// Pretest: a word that says how to read. Candidate: the numerals before or
// behind it. Verify: a word that says to dial, and a numbering plan.
#ifndef COMPOSER_GUARD_DETECT_PHONE_DRESSED_H_
#define COMPOSER_GUARD_DETECT_PHONE_DRESSED_H_

#include <string>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/scene.h"
#include "core/text/word_list.h"

namespace composer_guard {

// They say how to read a thing.
inline constexpr auto kReadingWords = Words(
    "combine", "concatenate", "delete", "drop", "dropping", "erase", "forget",
    "glue", "ignore", "ignoring", "join", "lose", "minus", "name", "noise",
    "omit", "only", "order", "out", "part", "put", "read", "reading", "remove",
    "removing", "row", "skip", "skipping", "squeeze", "stick", "string",
    "strip", "take", "together", "type", "without");

// Adds a number of those lexemes to scene.found, but where something that is
// certain was found; returns whether it did.
bool AddDressedPhone(LexemeRange range, std::string digits, bool told,
                     Scene* scene);

// Adds to scene.found what DetectPhone has not found for certain.
void FindDressedPhones(Scene* scene);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHONE_DRESSED_H_
