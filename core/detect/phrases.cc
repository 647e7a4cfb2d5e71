#include "core/detect/phrases.h"

#include <algorithm>
#include <string>

#include "core/detect/cues.h"
#include "core/detect/languages.h"
#include "core/rules/tables.h"

namespace composer_guard {
namespace {

// Findings of one rule in one sentence.
constexpr int kMostInSentence = 4;

}  // namespace

PhraseRules::PhraseRules() : entries_(kRuleCount), run_up_to_(kRuleCount) {}

const PhraseRules::Entry& PhraseRules::Get(size_t rule) {
  Entry& entry = entries_[rule];
  if (!entry.compiled) {
    // The rule check has compiled every pattern of the build: no error here.
    std::string error;
    entry.pattern = Pattern::Compile(kRules[rule].pattern, &error);
    if (kRules[rule].unless[0] != '\0') {
      entry.unless = Pattern::Compile(kRules[rule].unless, &error);
    }
    entry.compiled = true;
  }
  return entry;
}

void PhraseRules::Detect(Scene* scene) {
  std::fill(run_up_to_.begin(), run_up_to_.end(), 0);
  // Asked for only where a word of another language than English occurs.
  std::optional<Languages> languages;
  const auto spoken = [&languages, scene](Languages wanted) {
    if ((wanted & kEnglish) != 0) return true;
    if (!languages.has_value()) languages = LanguagesOf(*scene);
    return (wanted & *languages) != 0;
  };
  for (size_t i = 0; i < scene->size(); ++i) {
    if (!scene->At(i).Is(WordClass::kRuleKeyword)) continue;
    const LexemeRange sentence = SentenceAround(*scene, i);
    // With the space behind it: a line break there ends a clause.
    const ViewSpan part{scene->At(sentence.begin).span.begin,
                        sentence.end < scene->size()
                            ? scene->At(sentence.end).span.begin
                            : static_cast<uint32_t>(scene->text.size())};
    for (const uint16_t set :
         {scene->At(i).word_tags, scene->At(i).phrase_tags}) {
      for (const WordTag& tag : TagSet(set)) {
        if (tag.word_class != WordClass::kRuleKeyword) continue;
        if (run_up_to_[tag.value] >= part.end) continue;
        if (!spoken(kRules[tag.value].languages)) continue;
        run_up_to_[tag.value] = part.end;
        const Entry& entry = Get(tag.value);
        if (!entry.pattern.has_value()) continue;
        if (entry.unless.has_value() &&
            entry.unless->Find(scene->text, part).has_value()) {
          continue;
        }
        ViewSpan rest = part;
        for (int n = 0; n < kMostInSentence; ++n) {
          const std::optional<ViewSpan> match =
              entry.pattern->Find(scene->text, rest);
          if (!match.has_value() || match->empty()) break;
          const RuleRow& rule = kRules[tag.value];
          scene->found.push_back({
              .category = Category{rule.category},
              .intent = Intent{rule.intent},
              .confidence = Confidence{rule.confidence},
              .span = *match,
              .kind = rule.kind,
              .rule = rule.id,
          });
          rest.begin = match->end;
        }
      }
    }
  }
}

}  // namespace composer_guard
