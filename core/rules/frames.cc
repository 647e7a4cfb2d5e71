// Unpacks the frames, once, when they are asked for first.

#include "core/rules/frames.h"

#include <algorithm>

#include "core/rules/packed.h"
#include "core/rules/unpack.h"
#include "core/text/tokens.h"

namespace composer_guard {
namespace {

struct FrameWord {
  uint32_t hash = 0;
  std::string_view text;
  FrameSets sets;
};

struct Unpacked {
  FrameTables tables;
  std::vector<uint32_t> hashes;      // of the words
  std::vector<FrameWord> words;      // ascending by hash and text
  std::bitset<size_t{1} << 16> may;  // low halves of their hashes

  Unpacked();
  FrameWord* Find(std::string_view text, uint32_t hash);
};

constexpr uint32_t kHalf = 0xFFFF;
constexpr uint32_t kOpBits = 4;

std::vector<uint16_t> Numbers(Unpacker* in) {
  std::vector<uint16_t> numbers(in->Number());
  for (uint16_t& number : numbers) number = static_cast<uint16_t>(in->Number());
  return numbers;
}

Frame ReadFrame(Unpacker* in) {
  Frame frame;
  const std::vector<uint16_t> needs = Numbers(in);
  frame.needless = needs.empty();
  for (size_t i = 0; i < kMostFrameNeeds && !needs.empty(); ++i) {
    frame.needs[i] = needs[i < needs.size() ? i : 0];
  }
  for (const uint16_t step : Numbers(in)) {
    frame.steps.push_back(
        {.op = static_cast<FrameOp>(step & ((1U << kOpBits) - 1)),
         .argument = static_cast<uint16_t>(step >> kOpBits)});
  }
  return frame;
}

bool Before(const FrameWord& a, const FrameWord& b) {
  return a.hash != b.hash ? a.hash < b.hash : a.text < b.text;
}

FrameWord* Unpacked::Find(std::string_view text, uint32_t hash) {
  const auto first = std::lower_bound(hashes.begin(), hashes.end(), hash);
  for (auto at = first; at != hashes.end() && *at == hash; ++at) {
    FrameWord& word = words[static_cast<size_t>(at - hashes.begin())];
    if (text == word.text) return &word;
  }
  return nullptr;
}

Unpacked::Unpacked() {
  Unpacker in(packed::kFrames);
  std::vector<std::vector<const char*>> classes(in.Number());
  for (auto& texts : classes) {
    texts.resize(in.Number());
    for (const char*& text : texts) {
      text = in.Text();
      words.push_back({.hash = WordHash(text), .text = text, .sets = {}});
      may.set(words.back().hash & kHalf);
    }
  }
  std::sort(words.begin(), words.end(), Before);
  words.erase(std::unique(words.begin(), words.end(),
                          [](const FrameWord& a, const FrameWord& b) {
                            return !Before(a, b) && !Before(b, a);
                          }),
              words.end());
  for (const FrameWord& word : words) hashes.push_back(word.hash);
  std::vector<std::vector<FrameWord*>> members(classes.size());
  for (size_t id = 0; id < classes.size(); ++id) {
    for (const char* const text : classes[id]) {
      members[id].push_back(Find(text, WordHash(text)));
    }
  }
  tables.listed.resize(in.Number());
  for (size_t set = 0; set < tables.listed.size(); ++set) {
    for (const uint16_t id : Numbers(&in)) {
      for (FrameWord* const word : members[id]) word->sets.set(set);
    }
    for (const uint16_t id : Numbers(&in)) {
      tables.listed[set] |= Bit(static_cast<WordClass>(id));
    }
    if (tables.listed[set] != 0) {
      tables.listed_sets.emplace_back(static_cast<uint16_t>(set),
                                      tables.listed[set]);
    }
  }
  tables.frames.resize(in.Number());
  for (Frame& frame : tables.frames) frame = ReadFrame(&in);
  tables.rules.resize(in.Number());
  for (const auto text : {&FrameRule::id, &FrameRule::kind}) {
    for (FrameRule& rule : tables.rules) rule.*text = in.Text();
  }
  for (FrameRule& rule : tables.rules) {
    const uint8_t bits = in.Byte();
    rule.category = bits >> 4;
    rule.intent = bits >> 2 & 3;
    rule.confidence = bits & 3;
    rule.say = Numbers(&in);
    rule.unless = Numbers(&in);
  }
}

Unpacked& All() {
  static Unpacked all;
  return all;
}

}  // namespace

const FrameTables& Frames() { return All().tables; }

const FrameSets* FrameSetsOf(std::string_view word, uint32_t hash) {
  Unpacked& all = All();
  if (!all.may[hash & kHalf]) return nullptr;
  const FrameWord* const found = all.Find(word, hash);
  return found == nullptr ? nullptr : &found->sets;
}

}  // namespace composer_guard
