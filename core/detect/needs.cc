#include "core/detect/needs.h"

#include <algorithm>
#include <string_view>

#include "core/text/tokens.h"

namespace composer_guard {
namespace {

// Bytes of the shortest and longest start of a word that is looked up.
constexpr size_t kShortestStart = 2;
constexpr size_t kLongestStart = 32;

void AddSets(const uint16_t* hashes, size_t count, const uint16_t* starts,
             const uint16_t* sets, uint32_t word_hash, NeedSets* present) {
  const uint16_t hash = NeedHash(word_hash);
  const uint16_t* const found = std::lower_bound(hashes, hashes + count, hash);
  if (found == hashes + count || *found != hash) return;
  const auto n = static_cast<size_t>(found - hashes);
  for (size_t i = starts[n]; i < starts[n + 1]; ++i) present->set(sets[i]);
}

}  // namespace

NeedWords::NeedWords() {
  for (size_t i = 0; i < kNeedWordsCount; ++i) words_.set(kNeedWords[i]);
  for (size_t i = 0; i < kNeedStartsCount; ++i) starts_.set(kNeedStarts[i]);
}

void NeedWords::Add(std::string_view word, uint32_t hash,
                    NeedSets* present) const {
  if (words_[NeedHash(hash)]) {
    AddSets(kNeedWords, kNeedWordsCount, kNeedWordsSetStart, kNeedWordsSets,
            hash, present);
  }
  uint32_t start = 0;
  const size_t end = std::min(word.size(), kLongestStart);
  for (size_t i = 0; i < end; ++i) {
    start = HashStep(start, word[i]);
    if (i + 1 < kShortestStart || !starts_[NeedHash(start)]) continue;
    AddSets(kNeedStarts, kNeedStartsCount, kNeedStartsSetStart, kNeedStartsSets,
            start, present);
  }
}

NeedSets NeedWords::In(const Scene& scene, LexemeRange sentence) const {
  NeedSets present;
  for (size_t i = sentence.begin; i < sentence.end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.said != 0) {
      const std::string_view said = SaidWord(lexeme.said);
      Add(said, WordHash(said), &present);
    }
    if (lexeme.kind != TokenKind::kWord) continue;
    const std::string_view word = scene.Text(i);
    Add(word, lexeme.hash, &present);
    // "l'email", "clients'": for a pattern a word begins and ends there.
    for (size_t at = word.find('\''); at != std::string_view::npos;
         at = word.find('\'', at + 1)) {
      const std::string_view before = word.substr(0, at);
      const std::string_view after = word.substr(at + 1);
      Add(before, WordHash(before), &present);
      Add(after, WordHash(after), &present);
    }
  }
  return present;
}

bool MayMatch(const RuleRow& rule, const NeedSets& present) {
  return std::all_of(
      std::begin(rule.needs), std::end(rule.needs),
      [&](uint16_t set) { return set == kNoNeed || present[set]; });
}

}  // namespace composer_guard
