#include "core/detect/needs.h"

#include <algorithm>
#include <string_view>

#include "core/detect/said.h"
#include "core/match/words.h"
#include "core/text/tokens.h"

namespace composer_guard {
namespace {

// Bytes of the shortest and longest start of a word that is looked up.
constexpr size_t kShortestStart = 2;
constexpr size_t kLongestStart = 32;

}  // namespace

HashRanks::HashRanks(const NeedHashes& words) : words_(words) {
  uint16_t rank = 0;
  size_t next = 0;  // of before_
  for (const uint16_t hash : words.hashes) {
    bits_[hash / kBits] |= uint64_t{1} << hash % kBits;
    while (next <= hash / kBits) before_[next++] = rank;
    ++rank;
  }
}

NeedWords::NeedWords()
    : words_(Needs().words),
      starts_(Needs().begins),
      numbered_{{}, {NeedSets().set(), {}, kAllFrameLeads}},
      number_(Framed("0", WordHash("0"))) {
  for (const uint16_t front : Needs().fronts) fronts_.set(front);
  for (size_t i = 0; i < signs_.size(); ++i) {
    const char sign = static_cast<char>(i);
    signs_[i] = Framed({&sign, 1}, WordHash({&sign, 1}));
  }
}

NeedWords::Numbered NeedWords::Framed(std::string_view text, uint32_t hash) {
  Numbered facts;
  facts.frames = FrameKindsOf(text, hash);
  for (const uint16_t kind : facts.frames) {
    if (Frames().needing.kinds[kind]) facts.leads |= kLeadsNeeding;
    if (Frames().over.kinds[kind]) facts.leads |= kLeadsOver;
  }
  return facts;
}

void NeedWords::Add(std::string_view word, uint32_t hash,
                    NeedSets* present) const {
  if (words_.Has(NeedHash(hash))) {
    words_.AddSetsOf(NeedHash(hash), present);
  }
  uint32_t start = 0;
  bool front = false;
  const size_t end = std::min(word.size(), kLongestStart);
  for (size_t i = 0; i < end; ++i) {
    start = HashStep(start, word[i]);
    const uint16_t at = NeedHash(start);
    // Most words begin as no start does.
    front = front || (i < kNeedFrontBytes && fronts_[at]);
    if (!front && i + 1 >= kNeedFrontBytes) return;
    if (i + 1 < kShortestStart || !starts_.Has(at)) continue;
    starts_.AddSetsOf(at, present);
  }
}

uint32_t NeedWords::LeadsOf(const Scene& scene, size_t i) const {
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.said != 0) return kAllFrameLeads;
  // Of what is listed frames take only what is English.
  const bool listed = (lexeme.classes & (needing_ | over_ | kGistAnchors)) != 0;
  const uint32_t leads =
      LeadsOf(lexeme.sets, listed ? EnglishClassesOf(lexeme) : 0);
  if (lexeme.kind == TokenKind::kNumber) return leads | number_.leads;
  if (lexeme.kind != TokenKind::kSign) return leads;
  if (lexeme.sign > 0) return leads | SignOf(lexeme).leads;
  return leads | Framed(scene.Text(i), WordHash(scene.Text(i))).leads;
}

uint16_t NeedWords::NumberOf(std::string_view word, uint32_t hash) {
  Numbered facts = Framed(word, hash);
  NeedSets& sets = facts.needs;
  Add(word, hash, &sets);
  // "l'email", "clients'": for a pattern a word begins and ends there.
  for (size_t at = word.find('\''); at != std::string_view::npos;
       at = word.find('\'', at + 1)) {
    const std::string_view before = word.substr(0, at);
    const std::string_view after = word.substr(at + 1);
    Add(before, WordHash(before), &sets);
    Add(after, WordHash(after), &sets);
  }
  if (facts == Numbered()) return 0;
  const size_t frames = reinterpret_cast<uintptr_t>(facts.frames.data());
  size_t at = std::hash<NeedSets>()(sets) ^ (frames ^ frames >> 12);
  for (at %= places_.size(); places_[at] != 0; at = (at + 1) % places_.size()) {
    if (numbered_[places_[at]] == facts) return places_[at];
  }
  if (numbered_.size() == kMostNumbers) return kUnnumbered;
  places_[at] = static_cast<uint16_t>(numbered_.size());
  numbered_.push_back(facts);
  return places_[at];
}

NeedSets NeedWords::In(const Scene& scene, LexemeRange sentence) const {
  NeedSets present;
  for (size_t i = sentence.begin; i < sentence.end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.said != 0) {
      const std::string_view said = MeantWord(lexeme);
      Add(said, WordHash(said), &present);
    }
    if (lexeme.sets != 0) present |= numbered_[lexeme.sets].needs;
  }
  return present;
}

bool MayMatch(const RuleRow& rule, const NeedSets& present) {
  return std::all_of(
      std::begin(rule.needs), std::end(rule.needs),
      [&](uint16_t set) { return set == kNoNeed || present[set]; });
}

}  // namespace composer_guard
