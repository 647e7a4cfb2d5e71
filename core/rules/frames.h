// Sentence frames (frames/*.toml): what is asked for or proposed, said as a
// row of kinds of words. Made by generate/frames.mjs; read only.
#ifndef COMPOSER_GUARD_RULES_FRAMES_H_
#define COMPOSER_GUARD_RULES_FRAMES_H_

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "core/match/word_class.h"

namespace composer_guard {

inline constexpr size_t kMostFrameSets = 2560;

// The sets that a word is in.
class FrameSets {
 public:
  bool operator[](size_t set) const {
    return (words_[set / 64] >> set % 64 & 1) != 0;
  }
  void set(size_t set) {
    words_[set / 64] |= uint64_t{1} << set % 64;
    used_ |= uint64_t{1} << set / 64;
  }
  void reset() { *this = FrameSets(); }
  bool any() const { return used_ != 0; }
  bool Meets(const FrameSets& other) const {
    bool meets = false;
    ForEachOf(other, [&meets](size_t) { meets = true; });
    return meets;
  }
  // Adds what the other has of the first 64 * `words` sets.
  void Add(const FrameSets& other, size_t words) {
    const uint64_t used = other.used_ & ~uint64_t{0} >> (64 - words);
    ForEachBit(used, [&](size_t n) { words_[n] |= other.words_[n]; });
    used_ |= used;
  }
  // Calls `take` with each set of both, ascending.
  template <typename Take>
  void ForEachOf(const FrameSets& other, Take take) const {
    ForEachBit(used_ & other.used_, [&](size_t n) {
      ForEachBit(words_[n] & other.words_[n],
                 [&](size_t bit) { take(n * 64 + bit); });
    });
  }

 private:
  template <typename Bits, typename Take>
  static void ForEachBit(Bits bits, Take take) {
    for (; bits != 0; bits &= bits - 1) {
      take(static_cast<size_t>(std::countr_zero(bits)));
    }
  }

  static_assert(kMostFrameSets <= 64 * 64);
  std::array<uint64_t, kMostFrameSets / 64> words_ = {};
  uint64_t used_ = 0;  // which of them are not 0: for most words, few
};

enum class FrameOp : uint8_t {
  kMatch,      // the frame is met
  kSet,        // a word of set `argument`
  kSplit,      // goes on with the next step, else `argument` steps ahead
  kJump,       // goes on `argument` steps ahead
  kGap,        // up to `argument` words of the clause, the fewest first
  kWide,       // up to `argument` words and signs
  kBegin,      // a clause begins here
  kEnd,        // it ends here
  kNot,        // no word of set `argument` here
  kNotBehind,  // nor before here
  kOpen,       // what is reported begins here
  kClose,      // and ends
  kStar,       // up to four words of set `argument`, the most first
};

struct FrameStep {
  FrameOp op = FrameOp::kMatch;
  uint16_t argument = 0;
};

inline constexpr size_t kMostFrameNeeds = 4;

struct Frame {
  // Sets of which every match holds a word each, the rarest first; the first
  // of them fill up.
  std::array<uint16_t, kMostFrameNeeds> needs = {};
  bool needless = false;  // there are none
  std::span<const FrameStep> steps;
};

// An intent of frames alone: what they are met in is no request and no
// proposal, whatever else finds one there.
inline constexpr uint8_t kDeclines = 3;

struct FrameRule {
  const char* id = "";
  const char* kind = "";
  uint8_t category = 0;    // Category of core/guard.h
  uint8_t intent = 0;      // Intent, or kDeclines
  uint8_t confidence = 0;  // Confidence
  bool over = false;       // read over two sentences, to speak of the second
  // Indices into FrameTables::frames.
  std::span<const uint16_t> say;
  std::span<const uint16_t> unless;  // silent where one of them matches too
};

// A frame of FrameRule::say and its rule.
struct FrameOfRule {
  uint16_t rule = 0;
  uint16_t frame = 0;
};

// Places of frames by the set that they need first.
struct FramePlaces {
  FrameSets sets;           // those with any
  WordClasses classes = 0;  // whose words are in one of those
  std::vector<std::vector<uint16_t>> of;
};

struct FrameTables {
  // The sets that a frame needs are among the first 64 times as many.
  size_t needed_words = 0;
  // By set: the classes of the word lists whose words are in it too.
  std::vector<WordClasses> listed;
  // By such a class: the sets that its words are in.
  std::array<FrameSets, 64> of_class = {};
  std::vector<Frame> frames;
  std::vector<FrameRule> rules;
  std::vector<FrameOfRule> said;  // rule by rule
  // The places in `said` of the frames that need a set first, by sets, and of
  // those that need none.
  FramePlaces needing;
  std::vector<uint16_t> needless;
  FramePlaces over;  // as `needing`, of rules that are `over`
  // What the frames and rules point into: thousands of lists, two allocations.
  std::vector<FrameStep> steps;
  std::vector<uint16_t> numbers;
};
const FrameTables& Frames();

// The sets of a folded word or sign by its WordHash; null when no frame names
// it.
const FrameSets* FrameSetsOf(std::string_view word, uint32_t hash);

// As RuleExample of tables.h.
struct FrameExample {
  uint16_t rule = 0;
  const char* text = "";
  bool silent = false;
};
extern const FrameExample kFrameExamples[];
extern const size_t kFrameExampleCount;

}  // namespace composer_guard

#endif  // COMPOSER_GUARD_RULES_FRAMES_H_
