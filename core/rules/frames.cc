// Unpacks the frames, once, when they are first asked for.
#include "core/rules/frames.h"

#include <algorithm>

#include "core/rules/packed.h"
#include "core/text/order.h"
#include "core/text/tokens.h"
#include "core/text/unpack.h"

namespace composer_guard {
namespace {

struct FrameWord {
  uint32_t hash = 0;
  std::string_view text;
  uint16_t sets = 0;  // number in Unpacked::sets
};

struct Unpacked {
  FrameTables tables;
  std::vector<FrameWord> words;
  // Words of the same classes share theirs, so there are far fewer than words.
  std::vector<FrameSets> sets;
  // By the hash of each, or a place behind, its number in `words` + 1.
  std::vector<uint16_t> places;

  Unpacked();
  void ReadWords(Unpacker* in);
  // Numbers the words by the classes that they are in, and makes room.
  void ShareSets(const std::vector<uint16_t>& members,
                 const std::vector<size_t>& starts);
  void ReadFrames(Unpacker* in);
  void ReadRules(Unpacker* in);
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

constexpr size_t kFewestPlaces = 8192;
constexpr uint32_t kOpBits = 4;

// A list of numbers behind those of `all`; it says how many.
size_t AddNumbers(Unpacker* in, std::vector<uint16_t>* all) {
  const size_t count = in->Number();
  for (size_t i = 0; i < count; ++i) {
    all->push_back(static_cast<uint16_t>(in->Number()));
  }
  return count;
}

// Makes the needs, which are places among the different sets of its steps or
// behind those, the sets themselves.
void NameNeeds(size_t count, Frame* frame) {
  std::vector<uint16_t> sets;
  for (const FrameStep& step : frame->steps) {
    if (step.op != FrameOp::kSet && step.op != FrameOp::kStar) continue;
    if (std::find(sets.begin(), sets.end(), step.argument) == sets.end()) {
      sets.push_back(step.argument);
    }
  }
  for (size_t i = 0; i < kMostFrameNeeds; ++i) {
    uint16_t& need = frame->needs[i];
    if (i >= count) {
      need = frame->needs[0];
    } else {
      need = need < sets.size() ? sets[need]
                                : static_cast<uint16_t>(need - sets.size());
    }
  }
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
  words.push_back({.hash = hash, .text = text, .sets = 0});
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
  first.of[frame.needs[0]].push_back(place);
}

void Unpacked::OrderNeeds() {
  // Of a list of words few are said; short words and signs are not rare.
  constexpr size_t kList = 25;
  constexpr std::array<size_t, 5> kShort = {1000, 300, 100, 100, 30};
  std::vector<size_t> sizes(kMostFrameSets);
  for (const FrameWord& word : words) {
    const size_t size = word.text.size();
    const size_t weight = size < kShort.size() ? kShort[size] : 1;
    const FrameSets& of = sets[word.sets];
    of.ForEachOf(of, [&](size_t set) { sizes[set] += weight; });
  }
  for (size_t set = 0; set < tables.listed.size(); ++set) {
    if (tables.listed[set] != 0) sizes[set] += kList;
  }
  for (Frame& frame : tables.frames) {
    SortFew(&frame.needs,
            [&sizes](uint16_t a, uint16_t b) { return sizes[a] < sizes[b]; });
  }
}

void Unpacked::ReadWords(Unpacker* in) {
  // The words of each class, one class behind the other.
  std::vector<uint16_t> members;
  std::vector<size_t> starts(in->Number() + size_t{1});
  for (size_t id = 0; id + 1 < starts.size(); ++id) {
    starts[id + 1] = starts[id] + in->Number();
  }
  members.reserve(starts.back());
  while (members.size() < starts.back()) {
    members.push_back(static_cast<uint16_t>(Add(in->Text()) - words.data()));
  }
  ShareSets(members, starts);
  tables.listed.resize(in->Number());
  tables.needed_words = (in->Number() + 63) / 64;
  std::vector<size_t> sizes(2 * tables.listed.size());
  for (size_t& size : sizes) size = in->Number();
  for (size_t set = 0; set < tables.listed.size(); ++set) {
    in->Ascending(sizes[2 * set], [&](uint16_t id) {
      for (size_t i = starts[id]; i < starts[id + size_t{1}]; ++i) {
        sets[words[members[i]].sets].set(set);
      }
    });
    in->Ascending(sizes[2 * set + 1], [&](uint16_t listed) {
      tables.listed[set] |= Bit(static_cast<WordClass>(listed));
      tables.of_class[listed].set(set);
    });
  }
}

void Unpacked::ShareSets(const std::vector<uint16_t>& members,
                         const std::vector<size_t>& starts) {
  // What a word is in, as one number; two lists of classes hardly ever have the
  // same of 64 bits.
  constexpr uint64_t kFactor = 0x9E3779B97F4A7C15;
  std::vector<uint64_t> classes(words.size());
  for (size_t id = 0; id + 1 < starts.size(); ++id) {
    for (size_t i = starts[id]; i < starts[id + 1]; ++i) {
      uint64_t& of = classes[members[i]];
      of = (of ^ (id + 1)) * kFactor;
    }
  }
  std::vector<uint64_t> known;
  std::vector<uint16_t> at_place(places.size());  // number in `known` + 1
  for (size_t i = 0; i < words.size(); ++i) {
    size_t at = PlaceOf(static_cast<uint32_t>(classes[i] >> 32));
    while (at_place[at] != 0 && known[at_place[at] - size_t{1}] != classes[i]) {
      at = Next(at);
    }
    if (at_place[at] == 0) {
      known.push_back(classes[i]);
      at_place[at] = static_cast<uint16_t>(known.size());
    }
    words[i].sets = static_cast<uint16_t>(at_place[at] - 1);
  }
  sets.resize(known.size());
}

void Unpacked::ReadFrames(Unpacker* in) {
  struct Sizes {
    size_t needs = 0;
    size_t steps = 0;
  };
  tables.frames.resize(in->Number());
  std::vector<Sizes> sizes;
  sizes.reserve(tables.frames.size());
  size_t all = 0;
  for (Frame& frame : tables.frames) {
    const size_t needs = in->Number();
    frame.needless = needs == 0;
    auto need = frame.needs.begin();
    in->Ascending(needs, [&need](uint16_t place) { *need++ = place; });
    sizes.push_back({.needs = needs, .steps = in->Number()});
    all += sizes.back().steps;
  }
  tables.steps.reserve(all);
  while (tables.steps.size() < all) {
    const uint32_t step = in->Number();
    tables.steps.push_back(
        {.op = static_cast<FrameOp>(step & ((1U << kOpBits) - 1)),
         .argument = static_cast<uint16_t>(step >> kOpBits)});
  }
  const FrameStep* at = tables.steps.data();
  for (size_t i = 0; i < sizes.size(); ++i) {
    tables.frames[i].steps = {at, sizes[i].steps};
    NameNeeds(sizes[i].needs, &tables.frames[i]);
    at += sizes[i].steps;
  }
}

void Unpacked::ReadRules(Unpacker* in) {
  tables.rules.resize(in->Number());
  for (const auto text : {&FrameRule::id, &FrameRule::kind}) {
    for (FrameRule& rule : tables.rules) rule.*text = in->Text();
  }
  std::vector<size_t> sizes;
  sizes.reserve(2 * tables.rules.size());
  for (FrameRule& rule : tables.rules) {
    const uint8_t bits = in->Byte();
    rule.over = (bits & 0x80) != 0;
    rule.category = bits >> 4 & 7;
    rule.intent = bits >> 2 & 3;
    rule.confidence = bits & 3;
    sizes.push_back(AddNumbers(in, &tables.numbers));
    sizes.push_back(AddNumbers(in, &tables.numbers));
  }
  const uint16_t* at = tables.numbers.data();
  for (size_t i = 0; i < tables.rules.size(); ++i) {
    tables.rules[i].say = {at, sizes[2 * i]};
    at += sizes[2 * i];
    tables.rules[i].unless = {at, sizes[2 * i + 1]};
    at += sizes[2 * i + 1];
  }
}

Unpacked::Unpacked() {
  Unpacker in(packed::kFrames);
  places.resize(kFewestPlaces);
  words.reserve(kFewestPlaces / 2);  // more than there are
  ReadWords(&in);
  ReadFrames(&in);
  ReadRules(&in);
  OrderNeeds();
  tables.needing.of.resize(kMostFrameSets);
  tables.over.of.resize(kMostFrameSets);
  for (size_t rule = 0; rule < tables.rules.size(); ++rule) {
    for (const uint16_t id : tables.rules[rule].say) {
      AddSaid({static_cast<uint16_t>(rule), id});
    }
  }
  for (FramePlaces* const of_frames : {&tables.needing, &tables.over}) {
    for (size_t i = 0; i < tables.of_class.size(); ++i) {
      const bool meets = tables.of_class[i].Meets(of_frames->sets);
      of_frames->classes |= WordClasses{meets} << i;
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
  return found == nullptr ? nullptr : &All().sets[found->sets];
}

}  // namespace composer_guard
