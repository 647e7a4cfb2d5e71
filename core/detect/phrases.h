// Phrase rules (rules/phrases/*.toml): requests, proposals to leave the
// platform, and whatever else data can say.
//
//   catches: "what's your number?", "let's continue on WhatsApp"
//   leaves:  "what's your number of pages?", "we continue on Monday"
//
// A keyword among the lexemes proposes a rule; only where the sentence has the
// other words that the rule needs (needs.h), and the letters of its pattern in
// their order (glance.h), is the pattern compiled, as much of it as the
// sentence can meet, and run on the sentence, as it is meant where words are in
// disguise (said.h). What is asked for again and again is compiled whole, once.
#ifndef COMPOSER_GUARD_DETECT_PHRASES_H_
#define COMPOSER_GUARD_DETECT_PHRASES_H_

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/detect/needs.h"
#include "core/detect/said.h"
#include "core/detect/scene.h"
#include "core/match/glance.h"
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
    // As long as the whole pattern is not compiled: its text, and what the last
    // sentence needed of it.
    std::string text;
    std::string part_text;
    std::optional<Pattern> part;
    uint8_t glances = 0;
    uint8_t parts = 0;
  };
  // What a pattern is glanced at in; read when it is asked for first.
  struct Glanced {
    Glance glance;
    bool read = false;
    bool MayMatch(std::string_view text, std::string_view pattern,
                  std::string* needed);
  };
  // Compiled when it is asked for first.
  static const Pattern* Get(std::optional<Pattern>* pattern,
                            const char* packed);
  // The rule's pattern, or as much of it as that part of the view can meet;
  // null where it cannot.
  const Pattern* PatternFor(Entry* entry, const char* packed, ViewSpan part,
                            const Scene& scene);
  void Run(size_t id, ViewSpan part, Scene* scene);

  const NeedWords& words_;
  SaidSentence said_;   // the one that is read
  uint32_t begin_ = 0;  // where it begins, when no sign is before it
  Glanced plain_;       // as it is written
  Glanced meant_;
  std::vector<Entry> entries_;
  // Where each rule has been run up to, so that a sentence full of keywords
  // is matched once.
  std::vector<uint32_t> run_up_to_;
};

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_PHRASES_H_
