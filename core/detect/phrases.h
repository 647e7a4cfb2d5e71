// Phrase rules (rules/phrases/*.toml): requests, proposals to leave the
// platform, and whatever else data can say.
//
//   catches: "what's your number?", "let's continue on WhatsApp"
//   leaves:  "what's your number of pages?", "we continue on Monday"
//
// A keyword among the lexemes proposes a rule; only where the sentence has the
// other words that the rule needs (needs.h) is its pattern compiled, once, and
// run on the sentence, as it is meant where words are in disguise (said.h).
#ifndef COMPOSER_GUARD_DETECT_PHRASES_H_
#define COMPOSER_GUARD_DETECT_PHRASES_H_

#include <optional>
#include <vector>

#include "core/detect/needs.h"
#include "core/detect/said.h"
#include "core/detect/scene.h"
#include "core/match/pattern.h"

namespace composer_guard {

class PhraseRules {
 public:
  explicit PhraseRules(const NeedWords* words);
  void Detect(Scene* scene);

 private:
  struct Entry {
    std::optional<Pattern> pattern;
    std::optional<Pattern> unless;
  };
  // Compiled when it is asked for first.
  static const Pattern* Get(std::optional<Pattern>* pattern,
                            const char* packed);
  void Run(size_t id, ViewSpan part, Scene* scene);

  const NeedWords& words_;
  SaidSentence said_;   // the one that is read
  uint32_t begin_ = 0;  // where it begins, when no sign is before it
  std::vector<Entry> entries_;
  // Where each rule has been run up to, so that a sentence full of keywords
  // is matched once.
  std::vector<uint32_t> run_up_to_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHRASES_H_
