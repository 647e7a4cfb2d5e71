// Unpacks the frames, once, when they are first asked for.
#include "core/rules/frames.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>

#include "core/rules/packed.h"
#include "core/text/order.h"
#include "core/text/slips.h"
#include "core/text/tokens.h"
#include "core/text/unpack.h"

namespace composer_guard {
namespace {

struct HashedWord {
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
  std::vector<HashedWord> words;
  NumberLists kinds;  // of each
  SlipWords slips;    // of them
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

size_t Unpacked::Find(std::string_view text, uint32_t hash) const {
  const size_t mask = places.size() - 1;
  size_t at = (hash ^ hash >> 13) & mask;
  for (; places[at] != 0; at = (at + 1) & mask) {
    const HashedWord& word = words[places[at] - size_t{1}];
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
  for (const HashedWord& word : words) slips.Add(word.text);
}

void Unpacked::ReadSets(Unpacker* from) {
  Unpacker in = *from;
  NumberLists& kinds_of = tables.kinds;
  kinds_of.starts.resize(in.Number() + size_t{1});
  for (size_t set = 0; set < kinds_of.size(); ++set) {
    kinds_of.starts[set + 1] =
        static_cast<uint16_t>(kinds_of.starts[set] + in.Number());
  }
  kinds_of.numbers.resize(kinds_of.starts.back());
  tables.hints.resize(kinds_of.size());
  tables.listed.resize(kinds_of.size());
  uint16_t* kind = kinds_of.numbers.data();
  for (size_t set = 0; set < kinds_of.size(); ++set) {
    const size_t count =
        kinds_of.starts[set + 1] - size_t{kinds_of.starts[set]};
    uint64_t hints = 0;
    in.Ascending(count, [&](uint16_t id) {
      *kind = static_cast<uint16_t>(kListedKinds + id);
      hints |= FrameHint(*kind++);
    });
    tables.hints[set] = hints;
  }
  size_t set = 0;
  for (uint32_t left = in.Number(); left > 0; --left) {
    set += in.Number();
    tables.listed[set] |= Bit(static_cast<WordClass>(in.Number()));
  }
  *from = in;
}

void Unpacked::ReadFrames(Unpacker* in) {
  tables.frames.resize(in->Number());
  std::vector<uint16_t> sizes(2 * tables.frames.size());  // steps, then needs
  for (uint16_t& size : sizes) size = static_cast<uint16_t>(in->Number());
  const uint16_t* needs = sizes.data() + tables.frames.size();
  for (Frame& frame : tables.frames) {
    auto need = frame.needs.begin();
    frame.needless = *needs == 0;
    in->Ascending(*needs++, [&need](uint16_t place) { *need++ = place; });
    // Those that there are not are the last one again.
    while (need != frame.needs.end() && !frame.needless) {
      *need = need[-1];
      ++need;
    }
  }
  const char* at = in->at();
  const uint16_t* steps = sizes.data();
  for (Frame& frame : tables.frames) {
    frame.steps = FrameSteps(at);
    at += 2 * *steps;
    uint16_t last = *steps;
    for (uint16_t& need : frame.needs) {
      if (need < *steps) {
        const bool again = need == last;
        last = need;
        need = frame.steps[need].argument;
        if (!again && !frame.needless) frame.row[frame.row_size++] = need;
      } else {
        need = static_cast<uint16_t>(need - *steps);
      }
    }
    // Sets are numbered so that the rare ones come first.
    SortFew(&frame.needs, std::less<uint16_t>());
    ++steps;
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
  const auto add_first = [this](const Frame& frame, NumberLists* lists) {
    const size_t set = frame.needs[0];
    lists->numbers.insert(lists->numbers.end(), tables.kinds[set].begin(),
                          tables.kinds[set].end());
    for (WordClasses rest = tables.listed[set]; rest != 0; rest &= rest - 1) {
      lists->numbers.push_back(static_cast<uint16_t>(std::countr_zero(rest)));
    }
  };
  uint16_t fresh = 0;  // the frame that no rule has named yet
  const auto next = [&] {
    const uint32_t number = in->Number();
    return number == 0 ? fresh++ : static_cast<uint16_t>(number - 1);
  };
  for (uint16_t i = 0; i < tables.rules.size(); ++i) {
    FrameRule& rule = tables.rules[i];
    const uint8_t bits = in->Byte();
    rule.over = (bits & 0x80) != 0;
    rule.category = bits >> 4 & 7;
    rule.intent = bits >> 2 & 3;
    rule.confidence = bits & 3;
    for (uint32_t left = in->Number(); left > 0; --left) {
      const uint16_t id = next();
      const Frame& frame = tables.frames[id];
      const auto place = static_cast<uint16_t>(tables.said.size());
      tables.said.push_back({.rule = i, .frame = id});
      if (frame.needless) {
        tables.needless.push_back(place);
      } else {
        add_first(frame, rule.over ? &over : &needing);
      }
      needing.End();
      over.End();
    }
    for (uint32_t left = in->Number(); left > 0; --left) {
      tables.unless.numbers.push_back(next());
    }
    tables.unless.End();
  }
  const auto enter = [](NumberLists* lists, FramePlaces* to) {
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

size_t FindFrameSlip(std::string_view typed) {
  const uint16_t same = All().places[All().Find(typed, WordHash(typed))];
  if (same != 0) return same;
  const std::string_view word = All().slips.Find(typed);
  return word.empty() ? 0 : All().places[All().Find(word, WordHash(word))];
}

std::string_view FrameWord(size_t number) {
  return All().words[number - 1].text;
}

std::span<const uint16_t> FrameKindsOf(std::string_view word, uint32_t hash) {
  const uint16_t place = All().places[All().Find(word, hash)];
  if (place == 0) return {};
  return All().kinds[place - size_t{1}];
}

}  // namespace composer_guard
