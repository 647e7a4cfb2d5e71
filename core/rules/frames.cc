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
  std::vector<FrameWord> words;
  // By the hash of each, or a place behind it, its number in `words` + 1.
  std::vector<uint16_t> places;

  Unpacked();
  FrameWord* Find(std::string_view text, uint32_t hash);
  FrameWord* Add(std::string_view text);
  // Puts the word of that number where Find looks for it.
  void Place(size_t number);
  // Puts the rarest needs of each frame first.
  void OrderNeeds();
  void AddSaid(FrameOfRule said);

  // A power of 2.
  size_t PlaceOf(uint32_t hash) const {
    return (hash ^ hash >> 13) & (places.size() - 1);
  }
  size_t Next(size_t place) const { return (place + 1) & (places.size() - 1); }
};

constexpr size_t kFewestPlaces = 1024;
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

FrameWord* Unpacked::Find(std::string_view text, uint32_t hash) {
  for (size_t at = PlaceOf(hash); places[at] != 0; at = Next(at)) {
    FrameWord& word = words[places[at] - size_t{1}];
    if (word.hash == hash && word.text == text) return &word;
  }
  return nullptr;
}

FrameWord* Unpacked::Add(std::string_view text) {
  const uint32_t hash = WordHash(text);
  if (FrameWord* const known = Find(text, hash)) return known;
  words.push_back({.hash = hash, .text = text, .sets = {}});
  if (words.size() * 2 > places.size()) {
    places.assign(places.size() * 2, 0);
    for (size_t i = 0; i + 1 < words.size(); ++i) Place(i);
  }
  Place(words.size() - 1);
  return &words.back();
}

void Unpacked::Place(size_t number) {
  size_t at = PlaceOf(words[number].hash);
  while (places[at] != 0) at = Next(at);
  places[at] = static_cast<uint16_t>(number + 1);
}

void Unpacked::AddSaid(FrameOfRule said) {
  const auto place = static_cast<uint16_t>(tables.said.size());
  tables.said.push_back(said);
  const Frame& frame = tables.frames[said.frame];
  if (frame.needless) return tables.needless.push_back(place);
  FramePlaces& first =
      tables.rules[said.rule].over ? tables.over : tables.needing;
  first.sets.set(frame.needs[0]);
  first.of.resize(kMostFrameSets);
  first.of[frame.needs[0]].push_back(place);
}

void Unpacked::OrderNeeds() {
  // Whole lists of words are not rare, nor is what ends a sentence.
  constexpr size_t kList = 1000;
  std::vector<size_t> sizes(kMostFrameSets);
  for (const FrameWord& word : words) {
    const size_t weight = word.text == "." ? kList : 1;
    word.sets.ForEachOf(word.sets, [&](size_t set) { sizes[set] += weight; });
  }
  for (const auto& [set, classes] : tables.listed_sets) sizes[set] += kList;
  for (Frame& frame : tables.frames) {
    std::sort(frame.needs.begin(), frame.needs.end(),
              [&sizes](uint16_t a, uint16_t b) { return sizes[a] < sizes[b]; });
  }
}

Unpacked::Unpacked() {
  Unpacker in(packed::kFrames);
  places.resize(kFewestPlaces);
  std::vector<std::vector<size_t>> members(in.Number());  // of classes of words
  for (std::vector<size_t>& numbers : members) {
    numbers.resize(in.Number());
    for (size_t& number : numbers) {
      number = static_cast<size_t>(Add(in.Text()) - words.data());
    }
  }
  tables.listed.resize(in.Number());
  for (size_t set = 0; set < tables.listed.size(); ++set) {
    for (const uint16_t id : Numbers(&in)) {
      for (const size_t number : members[id]) words[number].sets.set(set);
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
    rule.over = (bits & 0x80) != 0;
    rule.category = bits >> 4 & 7;
    rule.intent = bits >> 2 & 3;
    rule.confidence = bits & 3;
    rule.say = Numbers(&in);
    rule.unless = Numbers(&in);
  }
  OrderNeeds();
  for (size_t rule = 0; rule < tables.rules.size(); ++rule) {
    for (const uint16_t id : tables.rules[rule].say) {
      AddSaid({static_cast<uint16_t>(rule), id});
    }
  }
}

Unpacked& All() {
  static Unpacked all;
  return all;
}

}  // namespace

const FrameTables& Frames() { return All().tables; }

const FrameSets* FrameSetsOf(std::string_view word, uint32_t hash) {
  const FrameWord* const found = All().Find(word, hash);
  return found == nullptr ? nullptr : &found->sets;
}

}  // namespace composer_guard
