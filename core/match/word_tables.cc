#include "core/match/word_tables.h"

#include <algorithm>

#include "core/match/word_data.h"
#include "core/match/word_text.h"
#include "core/text/bytes.h"
#include "core/text/spin_lock.h"
#include "core/text/tokens.h"
#include "core/text/unpack.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

constexpr WordClasses kNumberWords =
    AnyOf(WordClass::kDigit, WordClass::kTeen, WordClass::kTens,
          WordClass::kHundred, WordClass::kHundreds);

// The letters of the shortest word of these tags that is read in disguise.
uint8_t Shortest(std::span<const WordTag> tags, const uint8_t* by_class) {
  uint8_t least = 255;
  for (const WordTag& tag : tags) {
    least = std::min(least, by_class[static_cast<size_t>(tag.word_class)]);
  }
  return least;
}

// The flags that most words have whose tags ask for so many letters: English
// ones both, Russian ones are not written with digits for letters.
uint8_t UsualFlags(std::string_view text, size_t split, size_t leet) {
  if (static_cast<unsigned char>(text[0]) / 4 == 0xD0 / 4) {
    return text.size() / 2 >= split ? kSplittable : 0;
  }
  for (const char c : text) {
    if (c < 'a' || c > 'z') return 0;
  }
  return static_cast<uint8_t>((text.size() >= split ? kSplittable : 0) |
                              (text.size() >= leet ? kLeetable : 0));
}

// Passes over a packed text. What follows in `window` is that of the next one.
const char* EndOfPacked(const char* at, uint8_t* window) {
  for (;; at += 2) {
    at = WordTextReader::FindMark(at);
    if (static_cast<uint8_t>(*at) != WordTextReader::kSwitch) return at;
    *window = static_cast<uint8_t>(at[1]);
  }
}

}  // namespace

std::atomic<WordTables*> WordTables::made_ = nullptr;

WordTables& WordTables::Make() {
  static WordTables tables;
  made_.store(&tables, std::memory_order_release);
  return tables;
}

WordTables::WordTables()
    : words_(new Word[word_data::kWordCount]), sets_(word_data::kTagSetCount) {
  tags_.reserve(word_data::kTagCount);
  for (size_t key = 0; key < unread_.size(); key += key < kKeys ? kThirds : 1) {
    unread_[key].store(kMore, std::memory_order_relaxed);
  }
  AddTagSets(word_data::kAsciiSetCount);
  AddWords(word_data::kAsciiWordCount);
}

void WordTables::AddTagSets(size_t end) {
  TagReader reader = next_.tags;
  for (; next_.set < end; ++next_.set) {
    Set& set = sets_[next_.set];
    set.first = static_cast<uint16_t>(tags_.size());
    for (bool last = false; !last;) {
      WordTag tag;
      last = reader.Read(&tag);
      tags_.push_back(tag);
    }
    set.count = static_cast<uint16_t>(tags_.size() - set.first);
  }
  next_.tags = reader;
}

// Only strings the words together by what they begin with.
void WordTables::AddWords(size_t end) {
  const char* at = next_.text;
  uint8_t window = next_.window;
  uint16_t set = next_.set_of_word;
  for (size_t place = next_.word; place < end; ++place) {
    auto bytes = WordAt<uint32_t>(at);
    size_t key = 0;
    if (AreLetters(bytes)) {
      key = KeyOfLetters(bytes);  // of most words
    } else {
      if (bytes % 256 == WordTextReader::kSwitch) {
        window = static_cast<uint8_t>(at[1]);
        at += 2;
        bytes = WordAt<uint32_t>(at);
      }
      key = window == 0 || bytes % 256 < 0x80
                ? KeyOf(bytes)
                : kKeys + (window * 128u + bytes % 128) % kKeysBeyond;
    }
    std::atomic<uint16_t>& first = unread_[key];
    Word& word = words_[place];
    word.text = at;
    word.tags = set;
    word.next = first.load(std::memory_order_relaxed);
    word.size = window;
    first.store(static_cast<uint16_t>(place + 1), std::memory_order_relaxed);
    at = EndOfPacked(at, &window);
    if (AreLetters(bytes))
      AddSlip(std::string_view(word.text, static_cast<size_t>(at - word.text)),
              set);
    if ((static_cast<uint8_t>(*at++) & kLastOfSet) != 0) ++set;
  }
  next_.text = at;
  next_.window = window;
  next_.set_of_word = set;
  next_.word = static_cast<uint16_t>(end);
}

// What a contact is asked for or told with. Not what stands for a sign: a name
// beside it may be like it.
void WordTables::AddSlip(std::string_view text, uint16_t set) {
  constexpr WordClasses kLeft = AnyOf(
      WordClass::kFiller, WordClass::kAtWord, WordClass::kAtWordWeak,
      WordClass::kDotWord, WordClass::kDotWordWeak, WordClass::kDashWord,
      WordClass::kUnderscoreWord, WordClass::kSlashWord, WordClass::kPlusWord,
      WordClass::kTechNoun, WordClass::kIdLabel, WordClass::kMoney,
      WordClass::kUnit, WordClass::kMonth, WordClass::kWeekday,
      WordClass::kStreetType, WordClass::kUnitWord, WordClass::kServiceWeak,
      WordClass::kProviderWeak, WordClass::kPlace, WordClass::kRuleKeyword);
  SumUp(set);
  if ((sets_[set].classes & ~kLeft) == 0) return;
  slips_.Add(text, (sets_[set].english & ~kLeft) == 0);
}

size_t WordTables::KeyOf(uint32_t bytes) {
  if (AreLetters(bytes)) return KeyOfLetters(bytes);
  const uint32_t first = bytes % 256;
  const uint32_t second = bytes / 256 % 256;
  if (first < 0x80) {
    return (first % 32 * 32 + (second / 64 == 1 ? second % 32 : 0)) * kThirds;
  }
  // The last ten bits of the character.
  const uint32_t last = first < 0xE0 ? bytes : bytes >> 8;
  return kKeys + last % 16 * 64 + last / 256 % 64;
}

void WordTables::Read(std::string_view text) {
  uint32_t bytes = 0;
  if (text.size() >= sizeof bytes) {
    bytes = WordAt<uint32_t>(text.data());
  } else {
    for (size_t i = 0; i < text.size(); ++i) {
      bytes |= uint32_t{static_cast<uint8_t>(text[i])} << 8 * i;
    }
  }
  const size_t key = KeyOf(bytes);
  if (unread_[key].load(std::memory_order_acquire) != 0) ReadUnread(key);
}

void WordTables::ReadUnread(size_t key) {
  const SpinLock lock(&reading_);
  if (key >= kKeys && next_.word < word_data::kWordCount) {
    AddTagSets(word_data::kTagSetCount);
    AddWords(word_data::kWordCount);
  }
  if (key < kKeys && key % kThirds == 0) {
    for (size_t third = 1; third < kThirds; ++third) ReadChain(key + third);
  }
  ReadChain(key);
}

void WordTables::ReadChain(size_t key) {
  uint16_t next = unread_[key].load(std::memory_order_relaxed);
  while (next != 0 && next != kMore) {
    const auto place = static_cast<uint16_t>(next - 1);
    next = words_[place].next;
    ReadWord(place);
  }
  unread_[key].store(0, std::memory_order_release);
}

void WordTables::SumUp(uint16_t number) {
  Set& set = sets_[number];
  if (set.classes != 0) return;
  for (const WordTag& tag : TagSet(number)) {
    const WordClasses bit = Bit(tag.word_class);
    set.classes |= bit;
    if ((tag.languages & kEnglish) != 0) set.english |= bit;
    if (tag.languages != kEveryLanguage) set.languages |= tag.languages;
  }
}

void WordTables::ReadWord(uint16_t place) {
  constexpr size_t kLongest = 255;
  if (page_left_ < kLongest) {
    pages_.emplace_back(new char[kPageBytes]);
    page_left_ = kPageBytes;
  }
  char* const begin = pages_.back().get() + (kPageBytes - page_left_);
  Word& word = words_[place];
  SumUp(word.tags);
  WordTextReader in(word.text, word.size, begin);
  const auto size = [&in, begin] {
    return static_cast<uint8_t>(in.out() - begin);
  };
  const uint32_t hash = in.Word();
  word.text = begin;
  word.flags = 0;
  word.first_size = 0;
  uint8_t end = in.Next();
  if (end != ' ') {
    word.size = size();
    page_left_ -= word.size;
    word.print = PrintOf(hash);
    MarkWord(end % kLastOfSet, hash, &word);
    return Chain(place, hash, &first_words_);
  }
  word.first_size = size();
  in.WriteSpace();
  word.print = PrintOf(in.Word());
  while (in.Next() == ' ') {
    in.WriteSpace();
    in.Word();
  }
  word.size = size();
  page_left_ -= word.size;
  firsts_.set(hash % kBits);
  phrase_pairs_.set(PairOf(hash, word.print));
  Chain(place, hash, &first_phrases_);
}

// Tells the flags of a word, and enters it into the quick tests.
void WordTables::MarkWord(uint8_t unusual, uint32_t hash, Word* word) {
  const std::string_view text = word->Text();
  const std::span<const WordTag> tags = TagSet(word->tags);
  const uint8_t split = Shortest(tags, word_data::kShortestSplit);
  const uint8_t leet = Shortest(tags, word_data::kShortestLeet);
  word->flags = unusual;
  if (text.size() >= std::min(split, leet)) {
    word->flags ^= UsualFlags(text, split, leet);
  }
  if ((word->flags & kPrefix) != 0 && text.size() >= kPrefixBytes) {
    prefixes_.set(WordHash(text.substr(0, kPrefixBytes)) % kBits);
  }
  if ((ClassesOf(word->tags) & kNumberWords) != 0 &&
      text.size() >= kNumberBytes) {
    numbers_.set(WordHash(text.substr(0, kNumberBytes)) % kBits);
  }
  if ((word->flags & kSplittable) != 0) {
    splits_.set(hash % kBits);
    uint32_t start = 0;
    for (const char c : text) {
      // Of other scripts they are read letter by letter alone.
      if (static_cast<unsigned char>(c) >= 0x80) break;
      start = HashStep(start, c);
      splits_begin_.set(start % kBits);
    }
  }
  if (static_cast<unsigned char>(text.front()) >= kArabic) {
    const bool name = (ClassesOf(word->tags) & Bit(WordClass::kService)) != 0;
    uint32_t start = 0;
    for (size_t at = 0; at < text.size();) {
      start = HashCharacter(text, &at, start);
      begins_.set(start % kPairBits);
      if (name) names_begin_.set(start % kBits);
    }
  }
}

// Puts it first in its chain: who looks up there sees it with all it has.
void WordTables::Chain(uint16_t place, uint32_t hash,
                       Chains<kBuckets>* chains) {
  std::atomic<uint16_t>& first = (*chains)[BucketOf(hash)];
  words_[place].next = first.load(std::memory_order_relaxed);
  first.store(static_cast<uint16_t>(place + 1), std::memory_order_release);
}

uint16_t WordTables::Find(std::string_view text, uint32_t hash) const {
  const uint8_t print = PrintOf(hash);
  const Word* word = nullptr;
  for (uint16_t at = First(first_words_, hash); at != 0; at = word->next) {
    word = &words_[at - size_t{1}];
    if (word->print == print && word->size == text.size() &&
        SameBytes(word->text, text.data(), text.size())) {
      return static_cast<uint16_t>(at - 1);
    }
  }
  return kNoWord;
}

}  // namespace composer_guard
