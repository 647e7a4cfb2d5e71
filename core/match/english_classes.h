// The classes that the words of a tag set have in English.
#ifndef COMPOSER_GUARD_MATCH_ENGLISH_CLASSES_H_
#define COMPOSER_GUARD_MATCH_ENGLISH_CLASSES_H_

#include <cstdint>

#include "core/match/word_class.h"

namespace composer_guard {

WordClasses EnglishClassesOf(uint16_t tags);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_MATCH_ENGLISH_CLASSES_H_
