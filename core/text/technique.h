// How a contact was disguised, as a set of bits.
#ifndef COMPOSER_GUARD_TEXT_TECHNIQUE_H_
#define COMPOSER_GUARD_TEXT_TECHNIQUE_H_

#include <array>
#include <cstdint>
#include <string_view>

namespace composer_guard {

using Techniques = uint32_t;

enum Technique : Techniques {
  kAtDotWords = 1u << 0,      // "jane at acme dot com", "jane [at] acme"
  kCombiningMarks = 1u << 1,  // struck-out or stacked marks on letters
  kDigitWords = 1u << 2,      // "five five five", "double two"
  kFillerWords = 1u << 3,     // words between the digits: "6 then 1 then 9"
  kHomoglyph = 1u << 4,       // look-alike letters of another script
  kHtmlEntity = 1u << 5,      // "&#64;"
  kLeet = 1u << 6,            // "wh@tsapp", "O77OO"
  kMarkup = 1u << 7,          // tags or emphasis signs between the digits
  kMisspelled = 1u << 8,      // "gee mail", "whatsap"
  kNickname = 1u << 9,        // "the green app"
  kOtherDigits = 1u << 10,    // numerals of another script
  kPercentCode = 1u << 11,    // "%40"
  kReplaced = 1u << 12,       // a stand-in that is explained: "X means @"
  kReversed = 1u << 13,       // "moc.emca@enaj"
  kSeparators = 1u << 14,     // unusual signs between the parts
  kSpaced = 1u << 15,         // "s k y p e", "5 5 5"
  kSplitLines = 1u << 16,     // over lines or list items
  kSplitMessages = 1u << 17,  // over earlier messages
  kStyledLetters = 1u << 18,  // circled, mathematical, full-width
  kZeroWidth = 1u << 19,      // invisible characters inside
};

inline constexpr int kTechniqueBits = 20;
inline constexpr Techniques kEveryTechnique = (1u << kTechniqueBits) - 1;

// Wire names in the order of the bits, which is alphabetical.
inline constexpr std::array<std::string_view, kTechniqueBits> kTechniqueNames =
    {
        "at_dot_words", "combining_marks", "digit_words",    "filler_words",
        "homoglyph",    "html_entity",     "leet",           "markup",
        "misspelled",   "nickname",        "other_digits",   "percent_code",
        "replaced",     "reversed",        "separators",     "spaced",
        "split_lines",  "split_messages",  "styled_letters", "zero_width",
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_TEXT_TECHNIQUE_H_
