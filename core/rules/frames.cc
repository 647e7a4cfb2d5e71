// Unpacks the frames, once, when they are first asked for.
#include "core/rules/frames.h"

#include <algorithm>
#include <array>

#include "core/rules/packed.h"
#include "core/text/tokens.h"
#include "core/text/unpack.h"

namespace composer_guard {
namespace {

constexpr size_t kMostSetsOfFrame = 64;

struct FrameWord {
  uint32_t hash = 0;
  std::string_view text;
};

// Of each of `values` values the lists that have it, ascending.
NumberLists Turned(const NumberLists& lists, size_t values) {
  NumberLists turned;
  turned.starts.resize(values + 1);
  turned.numbers.resize(lists.numbers.size());
  for (const uint16_t value : lists.numbers) ++turned.starts[value + size_t{1}];
  for (size_t i = 1; i <= values; ++i) {
    turned.starts[i] =
        static_cast<uint16_t>(turned.starts[i] + turned.starts[i - 1]);
  }
  std::vector<uint16_t> next = turned.starts;
  for (size_t list = 0; list < lists.size(); ++list) {
    for (const uint16_t value : lists[list]) {
      turned.numbers[next[value]++] = static_cast<uint16_t>(list);
    }
  }
  return turned;
}

struct Unpacked {
  FrameTables tables;
  std::vector<FrameWord> words;
  NumberLists kinds;  // of each
  // By the hash of each, or a place behind, its number in `words` + 1.
  std::array<uint16_t, 8192> places = {};

  Unpacked();
  void ReadWords(Unpacker* in);
  void ReadSets(Unpacker* in);
  void ReadFrames(Unpacker* in);
  void ReadRules(Unpacker* in);
  // The number of the word; a new one for one that is not there.
  size_t Add(std::string_view text);
  // The place of the word, or the free one where it would be.
  size_t Find(std::string_view text, uint32_t hash) const;
};

// Makes the needs, which are places among the different sets of the frame's
// steps or behind those, the sets themselves. `met`: by set, the last frame
// that was found to have it; this one is `number`.
void NameNeeds(size_t count, size_t steps, uint16_t number,
               std::vector<uint16_t>* met, Frame* frame) {
  std::array<uint16_t, kMostSetsOfFrame> sets;
  size_t known = 0;
  for (size_t i = 0; i < steps; ++i) {
    const FrameStep step = frame->steps[i];
    if (step.op != FrameOp::kSet && step.op != FrameOp::kStar) continue;
    uint16_t& last = (*met)[step.argument];
    if (last == number) continue;
    last = number;
    sets[known++] = step.argument;
  }
  for (size_t i = 0; i < kMostFrameNeeds; ++i) {
    uint16_t& need = frame->needs[i];
    if (i >= count) {
      need = frame->needs[0];
    } else {
      need = need < known ? sets[need] : static_cast<uint16_t>(need - known);
    }
  }
}

size_t Unpacked::Find(std::string_view text, uint32_t hash) const {
  const size_t mask = places.size() - 1;
  size_t at = (hash ^ hash >> 13) & mask;
  for (; places[at] != 0; at = (at + 1) & mask) {
    const FrameWord& word = words[places[at] - size_t{1}];
    if (word.hash == hash && word.text == text) break;
  }
  return at;
}

size_t Unpacked::Add(std::string_view text) {
  const uint32_t hash = WordHash(text);
  uint16_t& place = places[Find(text, hash)];
  if (place == 0) {
    words.push_back({.hash = hash, .text = text});
    place = static_cast<uint16_t>(words.size());
  }
  return place - size_t{1};
}

void Unpacked::ReadWords(Unpacker* in) {
  NumberLists members;  // of each kind, the words
  members.starts.resize(kListedKinds + 1);
  for (size_t left = in->Number(); left > 0; --left) {
    members.starts.push_back(
        static_cast<uint16_t>(members.starts.back() + in->Number()));
  }
  while (members.numbers.size() < members.starts.back()) {
    members.numbers.push_back(static_cast<uint16_t>(Add(in->Text())));
  }
  kinds = Turned(members, words.size());
}

void Unpacked::ReadSets(Unpacker* in) {
  tables.listed.resize(in->Number());
  tables.hints.resize(tables.listed.size());
  std::vector<size_t> sizes(2 * tables.listed.size());
  for (size_t& size : sizes) size = in->Number();
  std::vector<uint16_t>& all = tables.kinds.numbers;
  for (size_t set = 0; set < tables.listed.size(); ++set) {
    tables.kinds.Begin();
    in->Ascending(sizes[2 * set], [&](uint16_t listed) {
      tables.listed[set] |= Bit(static_cast<WordClass>(listed));
      all.push_back(listed);
    });
    in->Ascending(sizes[2 * set + 1], [&](uint16_t id) {
      all.push_back(static_cast<uint16_t>(kListedKinds + id));
      tables.hints[set] |= FrameHint(all.back());
    });
  }
  tables.kinds.Begin();
}

void Unpacked::ReadFrames(Unpacker* in) {
  struct Sizes {
    size_t needs = 0;
    size_t steps = 0;
  };
  tables.frames.resize(in->Number());
  std::vector<Sizes> sizes;
  sizes.reserve(tables.frames.size());
  for (Frame& frame : tables.frames) {
    const size_t needs = in->Number();
    frame.needless = needs == 0;
    for (size_t i = 0; i < needs; ++i) {
      frame.needs[i] = static_cast<uint16_t>(in->Number());
    }
    sizes.push_back({.needs = needs, .steps = in->Number()});
  }
  const char* at = in->at();
  std::vector<uint16_t> met(tables.listed.size());
  for (uint16_t i = 0; i < sizes.size(); ++i) {
    Frame& frame = tables.frames[i];
    frame.steps = FrameSteps(at);
    at += 2 * sizes[i].steps;
    if (frame.needless) continue;
    const auto number = static_cast<uint16_t>(i + 1);
    NameNeeds(sizes[i].needs, sizes[i].steps, number, &met, &frame);
  }
  *in = Unpacker(at);
}

// And puts what each rule says where its frame is looked for.
void Unpacked::ReadRules(Unpacker* in) {
  tables.rules.resize(in->Number());
  for (const auto text : {&FrameRule::id, &FrameRule::kind}) {
    for (FrameRule& rule : tables.rules) rule.*text = in->Text();
  }
  NumberLists needing;  // by place, the kinds of what is needed first
  NumberLists over;
  for (uint16_t i = 0; i < tables.rules.size(); ++i) {
    FrameRule& rule = tables.rules[i];
    const uint8_t bits = in->Byte();
    rule.over = (bits & 0x80) != 0;
    rule.category = bits >> 4 & 7;
    rule.intent = bits >> 2 & 3;
    rule.confidence = bits & 3;
    for (uint32_t left = in->Number(); left > 0; --left) {
      const auto id = static_cast<uint16_t>(in->Number());
      const Frame& frame = tables.frames[id];
      const auto place = static_cast<uint16_t>(tables.said.size());
      tables.said.push_back({.rule = i, .frame = id});
      needing.Begin();
      over.Begin();
      if (frame.needless) {
        tables.needless.push_back(place);
        continue;
      }
      std::vector<uint16_t>& kinds_of = (rule.over ? over : needing).numbers;
      for (const uint16_t kind : tables.kinds[frame.needs[0]]) {
        kinds_of.push_back(kind);
      }
    }
    rule.unless = in->at();
    for (uint32_t left = in->Number(); left > 0; --left) in->Number();
  }
  const auto enter = [](NumberLists* lists, FramePlaces* to) {
    lists->Begin();
    to->of = Turned(*lists, kMostFrameKinds);
    for (const uint16_t kind : lists->numbers) to->kinds.set(kind);
  };
  enter(&needing, &tables.needing);
  enter(&over, &tables.over);
}

Unpacked::Unpacked() {
  Unpacker in(packed::kFrames);
  ReadWords(&in);
  ReadSets(&in);
  ReadFrames(&in);
  ReadRules(&in);
}

const Unpacked& All() {
  static const Unpacked all;
  return all;
}

}  // namespace

const FrameTables& Frames() { return All().tables; }

std::span<const uint16_t> FrameKindsOf(std::string_view word, uint32_t hash) {
  const uint16_t place = All().places[All().Find(word, hash)];
  if (place == 0) return {};
  return All().kinds[place - size_t{1}];
}

}  // namespace composer_guard
