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

// The kinds of words that a text has: the classes of the word lists, and behind
// those the frames' own, nearly all of them single words.
inline constexpr size_t kListedKinds = 64;
inline constexpr size_t kMostFrameKinds = kListedKinds + 2432;

class FrameKinds {
 public:
  bool operator[](size_t kind) const {
    return (words_[kind / 64] >> kind % 64 & 1) != 0;
  }
  void set(size_t kind) { words_[kind / 64] |= uint64_t{1} << kind % 64; }
  WordClasses listed() const { return words_[0]; }
  void AddListed(WordClasses listed) { words_[0] |= listed; }
  void Add(const FrameKinds& other) {
    for (size_t n = 0; n < words_.size(); ++n) words_[n] |= other.words_[n];
  }
  // Calls `take` with each kind of both, ascending.
  template <typename Take>
  void ForEachOf(const FrameKinds& other, Take take) const {
    for (size_t n = 0; n < words_.size(); ++n) {
      for (uint64_t both = words_[n] & other.words_[n]; both != 0;
           both &= both - 1) {
        take(n * 64 + static_cast<size_t>(std::countr_zero(both)));
      }
    }
  }

 private:
  std::array<uint64_t, kMostFrameKinds / 64> words_ = {};
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

// Steps as they lie in the packed frames: two bytes each, of which the first
// holds the operation and the high bits of the argument.
class FrameSteps {
 public:
  explicit FrameSteps(const char* at = nullptr) : at_(at) {}

  FrameStep operator[](size_t i) const {
    const auto first = static_cast<uint8_t>(at_[2 * i]);
    const auto second = static_cast<uint8_t>(at_[2 * i + 1]);
    return {.op = static_cast<FrameOp>(first & 15),
            .argument = static_cast<uint16_t>(first >> 4 << 8 | second)};
  }

 private:
  const char* at_;
};

inline constexpr size_t kMostFrameNeeds = 4;

struct Frame {
  // Sets of which every match holds a word each, the rarest first; the first
  // of them fill up.
  std::array<uint16_t, kMostFrameNeeds> needs = {};
  bool needless = false;  // there are none
  // Of those that are met one behind the other, in their order.
  std::array<uint16_t, kMostFrameNeeds> row = {};
  uint8_t row_size = 0;
  FrameSteps steps;
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
};

// A frame that a rule says, and the rule.
struct FrameOfRule {
  uint16_t rule = 0;
  uint16_t frame = 0;
};

// What many kinds have in common with few others: to tell quickly that two
// lists have none in common.
constexpr uint64_t FrameHint(uint16_t kind) { return uint64_t{1} << kind % 64; }

// Lists of numbers, one behind the other.
struct NumberLists {
  std::vector<uint16_t> numbers;
  std::vector<uint16_t> starts = {0};  // of each, and the end of the last

  // The list ends that begins behind the one before.
  void End() { starts.push_back(static_cast<uint16_t>(numbers.size())); }
  size_t size() const { return starts.size() - 1; }
  // Whether the list, which ascends, has the number.
  bool Has(size_t list, uint16_t number) const {
    for (const uint16_t each : (*this)[list]) {
      if (each >= number) return each == number;
    }
    return false;
  }
  std::span<const uint16_t> operator[](size_t list) const {
    return {numbers.data() + starts[list], numbers.data() + starts[list + 1]};
  }
};

// Places of frames by the kinds of the set that they need first.
struct FramePlaces {
  FrameKinds kinds;  // those with any
  NumberLists of;
};

struct FrameTables {
  // By set, which is what a frame asks for at one place: the frames' own kinds
  // that its words are of, the FrameHint of those, and the classes of the word
  // lists.
  NumberLists kinds;
  std::vector<uint64_t> hints;
  std::vector<WordClasses> listed;
  std::vector<Frame> frames;
  std::vector<FrameRule> rules;
  NumberLists unless;  // of each: silent where one of these frames matches too
  std::vector<FrameOfRule> said;  // rule by rule
  // The places in `said` of the frames that need a set first, and of those that
  // need none.
  FramePlaces needing;
  std::vector<uint16_t> needless;
  FramePlaces over;  // as `needing`, of rules that are `over`

  // Whether a word of these kinds is of the set.
  bool HasSet(const FrameKinds& of, size_t set) const {
    if ((of.listed() & listed[set]) != 0) return true;
    for (const uint16_t kind : kinds[set]) {
      if (of[kind]) return true;
    }
    return false;
  }
};
const FrameTables& Frames();

// The kinds of a folded word or sign by its WordHash, but for those of the word
// lists; none when no frame names it.
std::span<const uint16_t> FrameKindsOf(std::string_view word, uint32_t hash);

// Numbers of words that frames name, from 1 on: of `typed`, or one that one
// slip makes it of (slips.h), 0 for none. And the text of such a one.
size_t FindFrameSlip(std::string_view typed);
std::string_view FrameWord(size_t number);

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
