// Which of the rules' sets of needed words a sentence has. A pattern is run
// only on a sentence that has a word of each set that it needs. And which sets
// of words the frames take it for.
//
//   "can we talk on Skype" has {can, could, …}, {talk, chat, …}, {on, via, …}
//   "moved a shop from Skype for Business" has none of the second: not run
#ifndef COMPOSER_GUARD_DETECT_NEEDS_H_
#define COMPOSER_GUARD_DETECT_NEEDS_H_

#include <array>
#include <bit>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/detect/cues.h"
#include "core/rules/frames.h"
#include "core/rules/gist.h"
#include "core/rules/tables.h"

namespace composer_guard {

using NeedSets = std::bitset<kNoNeed + size_t{1}>;

// The place of a hash in an ascending list of hashes, and what is there.
class HashRanks {
 public:
  explicit HashRanks(const NeedHashes& words);

  bool Has(uint16_t hash) const {
    return (bits_[hash / kBits] >> hash % kBits & 1) != 0;
  }
  // Of one that it has.
  size_t RankOf(uint16_t hash) const {
    const uint64_t below = (uint64_t{1} << hash % kBits) - 1;
    return before_[hash / kBits] +
           static_cast<size_t>(std::popcount(bits_[hash / kBits] & below));
  }
  void AddSetsOf(uint16_t hash, NeedSets* present) const {
    const size_t n = RankOf(hash);
    for (size_t i = words_.starts[n]; i < words_.starts[n + 1]; ++i) {
      present->set(words_.of[i]);
    }
  }

 private:
  static constexpr size_t kBits = 64;
  const NeedHashes& words_;
  std::array<uint64_t, (1 << 16) / kBits> bits_ = {};
  std::array<uint16_t, (1 << 16) / kBits> before_ = {};  // hashes before each
};

// The words of all sets, for quick looking up.
class NeedWords {
 public:
  NeedWords();

  // The sets that the word is in, as a number for In() and FramesOf(); 0 for
  // none. Asked once for a word (word_facts.h).
  uint16_t NumberOf(std::string_view word, uint32_t hash);

  // Whether a pattern needs a word of this hash.
  bool Has(uint32_t hash) const { return words_.Has(NeedHash(hash)); }

  // The frames' kinds of lexeme `i` as it is written.
  std::span<const uint16_t> FramesOf(const Scene& scene, size_t i) const {
    const Lexeme& lexeme = scene.At(i);
    switch (lexeme.kind) {
      case TokenKind::kWord:
        if (lexeme.sets != kUnnumbered) return numbered_[lexeme.sets].frames;
        return FrameKindsOf(scene.Text(i), lexeme.hash);
      case TokenKind::kNumber:
        return number_.frames;
      case TokenKind::kSign:
        if (lexeme.sign > 0) return SignOf(lexeme).frames;
        return FrameKindsOf(scene.Text(i), WordHash(scene.Text(i)));
      default:
        return {};
    }
  }
  // Which frames lexeme `i` may be the rarest word of: the first of enum Lead;
  // all where a glance does not tell.
  uint32_t LeadsOf(const Scene& scene, size_t i) const;
  // The same of a word by its sets and the classes that it has in English.
  uint32_t LeadsOf(uint16_t sets, WordClasses english) const {
    uint32_t leads = numbered_[sets].leads;
    if ((english & (needing_ | over_ | kGistAnchors)) == 0) return leads;
    if ((english & needing_) != 0) leads |= kLeadsNeeding;
    if ((english & over_) != 0) leads |= kLeadsOver;
    if ((english & kGistAnchors) != 0) leads |= kLeadsGist;
    return leads;
  }

  // The sets of which a word is in the sentence.
  NeedSets In(const Scene& scene, LexemeRange sentence) const;

 private:
  void Add(std::string_view word, uint32_t hash, NeedSets* present) const;

  // What words were in, each once.
  struct Numbered {
    NeedSets needs;
    std::span<const uint16_t> frames;
    uint8_t leads = 0;
    bool operator==(const Numbered& other) const {
      return needs == other.needs && frames.data() == other.frames.data() &&
             leads == other.leads;
    }
  };
  static Numbered Framed(std::string_view text, uint32_t hash);
  const Numbered& SignOf(const Lexeme& lexeme) const {
    return signs_[static_cast<size_t>(lexeme.sign)];
  }
  // Words that came too late to get a number: in all sets, for all we know.
  static constexpr uint16_t kUnnumbered = 1;
  // Words have a few hundred; who has more of them reads patterns in vain.
  static constexpr size_t kMostNumbers = 2048;

  // The classes of FrameTables::needing and FrameTables::over.
  WordClasses needing_ = Frames().needing.kinds.listed();
  WordClasses over_ = Frames().over.kinds.listed();
  HashRanks words_;
  HashRanks starts_;
  std::bitset<1 << 16> fronts_;
  std::vector<Numbered> numbered_;
  std::array<Numbered, 128> signs_;
  Numbered number_;  // of any number, which is "0" for frames
  // By the hash of each, or a place behind it, its number; 0: free.
  std::array<uint16_t, 2 * kMostNumbers> places_ = {};
};

// Whether the rule may match where these sets are.
bool MayMatch(const RuleRow& rule, const NeedSets& present);

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_DETECT_NEEDS_H_
