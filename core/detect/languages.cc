#include "core/detect/languages.h"

#include <algorithm>
#include <bit>

#include "core/detect/cues.h"

namespace composer_guard {
namespace {

// In a long draft one foreign word is a name or a coincidence.
constexpr size_t kShortDraft = 60;

}  // namespace

void LanguageVotes::AddListed(const Lexeme& lexeme) {
  // The letters of "s k y p e" are no words.
  if (lexeme.part_of != 0 && lexeme.size() == 1) return;
  // "phone karo" is no English, though "phone" is.
  const Languages languages = LanguagesOfTags(
      lexeme.phrase_tags != 0 ? lexeme.phrase_tags : lexeme.word_tags);
  if ((languages & kEnglish) != 0) {
    ++english_;
    return;
  }
  for (Languages rest = languages; rest != 0; rest &= rest - 1) {
    ++counts_[static_cast<size_t>(std::countr_zero(rest))];
  }
}

Languages LanguageVotes::Winner(uint32_t fewest, bool not_english) const {
  const auto best =
      std::max_element(counts_.begin(), counts_.end()) - counts_.begin();
  const uint32_t votes = counts_[static_cast<size_t>(best)];
  return votes < fewest || (votes < english_ && !not_english)
             ? 0
             : Languages{1} << best;
}

Languages LanguageVotes::Present(uint32_t fewest) const {
  Languages present = kEnglish;
  for (size_t bit = 0; bit < counts_.size(); ++bit) {
    if (counts_[bit] >= fewest) present |= Languages{1} << bit;
  }
  return present;
}

LanguageVotes& LanguageVotes::operator+=(const LanguageVotes& other) {
  for (size_t bit = 0; bit < counts_.size(); ++bit) {
    counts_[bit] += other.counts_[bit];
  }
  english_ += other.english_;
  unlisted_ += other.unlisted_;
  return *this;
}

LanguageVotes& LanguageVotes::operator-=(const LanguageVotes& other) {
  for (size_t bit = 0; bit < counts_.size(); ++bit) {
    counts_[bit] -= other.counts_[bit];
  }
  english_ -= other.english_;
  unlisted_ -= other.unlisted_;
  return *this;
}

Languages SpokenAround(const Scene& scene, size_t i) {
  if (const Languages main = scene.languages.Main(); main != 0) return main;
  LanguageVotes votes;
  const LexemeRange sentence = SentenceAround(scene, i);
  for (size_t at = sentence.begin; at < sentence.end; ++at) {
    votes.Add(scene.At(at));
  }
  return votes.Winner(2, true);
}

DraftLanguages LanguagesOf(const LanguageVotes& votes, size_t lexemes,
                           bool beyond_ascii) {
  DraftLanguages languages;
  languages.main = votes.Winner(2);
  if (lexemes >= kShortDraft) {
    languages.present = votes.Present(2);
    return languages;
  }
  // Too few words to tell languages apart: any that is not English opens all.
  const bool foreign = votes.Foreign() || votes.Unknown() || beyond_ascii;
  languages.present = foreign ? kEveryLanguage : kEnglish;
  return languages;
}

}  // namespace composer_guard
