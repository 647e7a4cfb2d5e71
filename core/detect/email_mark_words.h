// The words and codes that email_marks.h reads.
#ifndef COMPOSER_GUARD_DETECT_EMAIL_MARK_WORDS_H_
#define COMPOSER_GUARD_DETECT_EMAIL_MARK_WORDS_H_

#include <array>
#include <string_view>

#include "core/detect/email_parts.h"

namespace composer_guard {

// The word classes of a sign.
struct MarkWords {
  WordClass strong = WordClass::kAtWord;
  WordClass weak = WordClass::kAtWord;
  PartKind kind = PartKind::kSign;
};
inline constexpr std::array<MarkWords, 6> kMarks = {{
    {WordClass::kAtWord, WordClass::kAtWordWeak, PartKind::kAt},
    {WordClass::kDotWord, WordClass::kDotWordWeak, PartKind::kDot},
    {WordClass::kUnderscoreWord, WordClass::kUnderscoreWord,
     PartKind::kUnderscore},
    {WordClass::kDashWord, WordClass::kDashWord, PartKind::kDash},
    {WordClass::kSlashWord, WordClass::kSlashWord, PartKind::kSlash},
    {WordClass::kPlusWord, WordClass::kPlusWord, PartKind::kPlus},
}};
inline constexpr WordClasses kMarkWords =
    AnyOf(WordClass::kAtWord, WordClass::kAtWordWeak, WordClass::kDotWord,
          WordClass::kDotWordWeak, WordClass::kUnderscoreWord,
          WordClass::kDashWord, WordClass::kSlashWord, WordClass::kPlusWord);

// The sign that a word is for which was put together from spaced letters, or
// stands in brackets in leet: "a t", "(d0t)". kSign: none.
PartKind KindOfSpelled(std::string_view word);

// The sign of a percent code without its "%": "40" is "@". kSign: none.
PartKind KindOfCode(std::string_view hex);

// The sign of an ASCII character. kSign: none.
PartKind KindOfSign(char sign);

// The same of dots of other scripts and in the middle of the line.
PartKind KindOfOddSign(std::string_view sign);

// Whether one letter more, less, else or swapped makes the one of the other.
bool OneSlipApart(std::string_view a, std::string_view b);

// "gmial" reads as gmail where it is no name of another mailbox.
void ReadMisspelt(Part* part);

// Whether the word, without its spaces, is to be taken out: "removethis".
bool IsNoise(std::string_view word);

// Whether "at" says where: "the dot com is at the upper end".
bool SaysWhere(const Scene& scene, size_t i);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_EMAIL_MARK_WORDS_H_
