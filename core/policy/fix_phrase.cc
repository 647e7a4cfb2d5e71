#include "core/policy/fix_phrase.h"

#include "core/detect/cues.h"
#include "core/policy/fix_label.h"

namespace composer_guard {

std::string_view PhraseHere(const Scene& scene, Intent intent, ViewSpan said) {
  const size_t first = LexemeAt(scene, said.begin);
  if (ClauseStarts(scene, first)) return "fix.lets_talk_here";
  const Lexeme& lexeme = scene.At(first);
  const std::string_view word = scene.Text(first);
  const bool noun = lexeme.Is(kLabelNouns | Bit(WordClass::kYour)) ||
                    word == "a" || word == "an" || word == "any" ||
                    word == "the" || word == "some" || word == "another";
  if (noun && intent == Intent::kRequest) return "fix.answer_here";
  if (noun) return "fix.talk_noun_here";
  if (IsSmallWord(scene, first) ||
      lexeme.Is(AnyOf(WordClass::kOutside, WordClass::kOutsideWeak))) {
    return "fix.here";
  }
  return "fix.talk_here";
}

}  // namespace composer_guard
