#include "core/detect/phrases.h"

#include <algorithm>
#include <string>
#include <utility>

#include "core/detect/cues.h"
#include "core/detect/languages.h"
#include "core/detect/needs.h"
#include "core/rules/tables.h"

namespace composer_guard {
namespace {

// Findings of one rule in one sentence.
constexpr int kMostInSentence = 4;

// A pattern that is asked for again and again is compiled in the end: a few
// hundred glances take as long, and what is compiled is quicker by then.
constexpr uint8_t kMostGlances = 24;
// So often a part of it is, which takes a tenth of the whole.
constexpr uint8_t kMostParts = 3;
// Bytes of a sentence that is glanced at; in longer ones all letters are.
constexpr size_t kGlanced = 2048;

// Whether hardly a word of the sentence is English: then it may be any
// language, whatever the rest of the draft is in.
bool MayBeForeign(const Scene& scene, LexemeRange sentence) {
  LanguageVotes votes;
  for (size_t i = sentence.begin; i < sentence.end; ++i) {
    votes.Add(scene.At(i));
  }
  return votes.Unknown();
}

bool Has(const Scene& scene, LexemeRange sentence, WordCue cue) {
  for (size_t i = sentence.begin; i < sentence.end; ++i) {
    if (HasCue(scene.At(i), cue)) return true;
  }
  return false;
}

}  // namespace

PhraseRules::PhraseRules(const NeedWords* words)
    : words_(*words), entries_(Rules().size()), run_up_to_(Rules().size()) {}

const Pattern* PhraseRules::Get(std::optional<Pattern>* pattern,
                                const char* packed) {
  if (!pattern->has_value() && packed[0] != '\0') {
    // The rule check has compiled every pattern of the build: no error here.
    std::string error;
    *pattern = Pattern::Compile(PatternText(packed), &error);
  }
  return pattern->has_value() ? &**pattern : nullptr;
}

bool PhraseRules::Glanced::MayMatch(std::string_view text,
                                    std::string_view pattern,
                                    std::string* needed) {
  if (text.size() > kGlanced) {
    *needed = pattern;
    return true;
  }
  if (!read) glance.Read(text);
  read = true;
  return glance.MayMatch(pattern, needed);
}

const Pattern* PhraseRules::PatternFor(Entry* entry, const char* packed,
                                       ViewSpan part, const Scene& scene) {
  if (entry->pattern.has_value()) return &*entry->pattern;
  if (entry->text.empty()) entry->text = PatternText(packed);
  if (entry->glances++ < kMostGlances) {
    std::string needed;
    std::string meant;
    const bool may_plain =
        plain_.MayMatch(part.Of(scene.text), entry->text, &needed);
    const bool may_meant =
        said_.differs() &&
        meant_.MayMatch(said_.part().Of(said_.text()), entry->text, &meant);
    if (!may_plain && !may_meant) return nullptr;
    if (!may_plain) needed = std::move(meant);
    if (entry->part.has_value() && entry->part_text == needed) {
      return &*entry->part;
    }
    if (!(may_plain && may_meant) && entry->parts++ < kMostParts) {
      std::string error;
      entry->part = Pattern::Compile(needed, &error);
      entry->part_text = std::move(needed);
      if (entry->part.has_value()) return &*entry->part;
    }
  }
  entry->text = std::string();
  entry->part_text = std::string();
  entry->part.reset();
  return Get(&entry->pattern, packed);
}

void PhraseRules::Run(size_t id, ViewSpan part, Scene* scene) {
  const RuleRow& rule = Rules()[id];
  Entry& entry = entries_[id];
  const Pattern* const pattern = PatternFor(&entry, rule.pattern, part, *scene);
  if (pattern == nullptr) return;
  // For a pattern the text begins where the sentence does.
  std::string_view text = scene->text.substr(begin_);
  ViewSpan within = {part.begin - begin_, part.end - begin_};
  // "Telegram o" is two words, however it may be meant.
  const bool said = said_.differs() &&
                    (said_.disguised() || !pattern->Find(text, within)) &&
                    pattern->Find(said_.text(), said_.part());
  const uint32_t space = said ? 0 : begin_;
  if (said) {
    text = said_.text();
    within = said_.part();
  }
  ViewSpan rest = within;
  for (int n = 0; n < kMostInSentence; ++n) {
    const std::optional<ViewSpan> match = pattern->Find(text, rest);
    if (!match.has_value() || match->empty()) return;
    if (n == 0) {
      // Seldom reached, so what forbids the rule is asked for second.
      const Pattern* const unless = Get(&entry.unless, rule.unless);
      if (unless != nullptr && unless->Find(text, within)) return;
    }
    const Techniques techniques =
        said ? said_.TechniquesIn(*match) : Techniques{0};
    scene->found.push_back({
        .category = Category{rule.category},
        .intent = Intent{rule.intent},
        .confidence = Confidence{rule.confidence},
        .span = said ? said_.InView(*match)
                     : ViewSpan{match->begin + space, match->end + space},
        .kind = rule.kind,
        .rule = rule.id,
        .techniques = techniques,
        .reading =
            techniques != 0 ? std::string(match->Of(text)) : std::string(),
    });
    rest.begin = match->end;
  }
}

void PhraseRules::Detect(Scene* scene) {
  if ((scene->sums.classes & Bit(WordClass::kRuleKeyword)) == 0) return;
  std::fill(run_up_to_.begin(), run_up_to_.end(), 0);
  LexemeRange known;
  bool judged = false;  // whether that sentence has been
  bool foreign = false;
  const auto spoken = [&](Languages wanted) {
    if ((wanted & kEnglish) != 0) return true;
    if (scene->languages.HasAnyOf(wanted)) return true;
    if (!judged) foreign = MayBeForeign(*scene, known);
    judged = true;
    return foreign;
  };
  // "다른 의뢰인이 텔레그램으로 오라고 해서 신고했어요", "谢绝加微信": it tells
  // of a request that was declined, or declines such.
  bool declined = false;
  // "生徒は毎週月曜にZoomで話します": others do.
  bool others = false;
  NeedSets present;
  for (size_t i = 0; i < scene->size(); ++i) {
    if (!scene->At(i).Is(WordClass::kRuleKeyword)) continue;
    const LexemeRange sentence = SentenceAround(*scene, i);
    // With the sign before it, where a clause begins, and the space behind it:
    // a line break there ends one.
    const bool after_sign =
        sentence.begin > 0 &&
        scene->At(sentence.begin - 1).kind == TokenKind::kSign;
    const ViewSpan part{scene->At(sentence.begin - after_sign).span.begin,
                        sentence.end < scene->size()
                            ? scene->At(sentence.end).span.begin
                            : static_cast<uint32_t>(scene->text.size())};
    begin_ =
        !after_sign && SentenceStarts(*scene, sentence.begin) ? part.begin : 0;
    if (known.begin != sentence.begin || known.end != sentence.end) {
      known = sentence;
      judged = false;
      present = words_.In(*scene, sentence);
      declined = Has(*scene, sentence, WordCue::kDeclined);
      others = Has(*scene, sentence, WordCue::kOthers);
      said_.Read(*scene, sentence, part);
      plain_.read = meant_.read = false;
    }
    for (const uint16_t set :
         {scene->At(i).word_tags, scene->At(i).phrase_tags}) {
      for (const WordTag& tag : TagSet(set)) {
        if (tag.word_class != WordClass::kRuleKeyword ||
            run_up_to_[tag.value] >= part.end) {
          continue;
        }
        run_up_to_[tag.value] = part.end;
        const RuleRow& rule = Rules()[tag.value];
        if ((declined || (others && Intent{rule.intent} == Intent::kMove)) &&
            (rule.languages & kEnglish) == 0) {
          continue;
        }
        if (MayMatch(rule, present) && spoken(rule.languages)) {
          Run(tag.value, part, scene);
        }
      }
    }
  }
}

}  // namespace composer_guard
