// Unpacks the frames, once, when they are first asked for.
#include "core/rules/frames.h"

#include <algorithm>
#include <array>

#include "core/rules/packed.h"
#include "core/text/tokens.h"
#include "core/text/unpack.h"

namespace composer_guard {
namespace {

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
  void PlaceSaid();
};

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
    tables.kinds.starts.push_back(static_cast<uint16_t>(all.size()));
    in->Ascending(sizes[2 * set], [&](uint16_t listed) {
      tables.listed[set] |= Bit(static_cast<WordClass>(listed));
      all.push_back(listed);
    });
    in->Ascending(sizes[2 * set + 1], [&](uint16_t id) {
      all.push_back(static_cast<uint16_t>(kListedKinds + id));
      tables.hints[set] |= FrameHint(all.back());
    });
  }
  tables.kinds.starts.push_back(static_cast<uint16_t>(all.size()));
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
    for (size_t i = 0; i < needs; ++i) {
      *need++ = static_cast<uint16_t>(in->Number());
    }
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

// Puts what each rule says where its frame is looked for.
void Unpacked::PlaceSaid() {
  NumberLists needing;  // by place, the kinds of what is needed first
  NumberLists over;
  for (size_t rule = 0; rule < tables.rules.size(); ++rule) {
    for (const uint16_t id : tables.rules[rule].say) {
      const Frame& frame = tables.frames[id];
      const auto place = static_cast<uint16_t>(tables.said.size());
      tables.said.push_back({static_cast<uint16_t>(rule), id});
      if (frame.needless) tables.needless.push_back(place);
      for (NumberLists* const lists : {&needing, &over}) {
        lists->starts.push_back(static_cast<uint16_t>(lists->numbers.size()));
      }
      NumberLists& first = tables.rules[rule].over ? over : needing;
      if (frame.needless) continue;
      for (const uint16_t kind : tables.kinds[frame.needs[0]]) {
        first.numbers.push_back(kind);
      }
    }
  }
  const auto enter = [](NumberLists* lists, FramePlaces* to) {
    lists->starts.push_back(static_cast<uint16_t>(lists->numbers.size()));
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
  PlaceSaid();
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
