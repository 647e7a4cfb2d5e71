#include "core/match/english_classes.h"

#include <vector>

#include "core/match/word_data.h"
#include "core/match/words.h"

namespace composer_guard {
namespace {

std::vector<WordClasses> ClassesBySet() {
  std::vector<WordClasses> classes(word_data::kTagSetCount);
  for (size_t set = 0; set < classes.size(); ++set) {
    for (const WordTag& tag : TagSet(static_cast<uint16_t>(set))) {
      if ((tag.languages & kEnglish) != 0) classes[set] |= Bit(tag.word_class);
    }
  }
  return classes;
}

}  // namespace

WordClasses EnglishClassesOf(uint16_t tags) {
  static const std::vector<WordClasses> classes = ClassesBySet();
  return classes[tags];
}

}  // namespace composer_guard
