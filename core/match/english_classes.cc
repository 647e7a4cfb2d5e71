#include "core/match/english_classes.h"

#include "core/match/word_tables.h"

namespace composer_guard {

WordClasses EnglishClassesOf(uint16_t tags) {
  return WordTables::Get().EnglishOf(tags);
}

}  // namespace composer_guard
