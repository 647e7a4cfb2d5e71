#include "core/match/word_tables.h"

#include <algorithm>

#include "core/match/word_data.h"
#include "core/match/word_text.h"
#include "core/text/bytes.h"
#include "core/text/tokens.h"
#include "core/text/unpack.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

constexpr WordClasses kNumberWords =
    AnyOf(WordClass::kDigit, WordClass::kTeen, WordClass::kTens,
          WordClass::kHundred, WordClass::kHundreds);

// The largest classes, which kShortestSplit and kShortestLeet leave out.
constexpr WordClasses kAsWritten =
    AnyOf(WordClass::kCue, WordClass::kRuleKeyword, WordClass::kTechNoun);

// Reads the languages of one tag behind another.
class LanguageReader {
 public:
  Languages Read() {
    constexpr uint8_t kFirst = 2;
    constexpr uint8_t kSeveral = 64;
    const uint8_t byte = in_.Byte();
    if (byte == 0) return kEveryLanguage;
    if (byte == 1) return before_;
    if (byte < kSeveral) return before_ = Languages{1} << (byte - kFirst);
    before_ = 0;
    for (int i = kSeveral; i < byte; ++i) before_ |= Languages{1} << in_.Byte();
    return before_;
  }

 private:
  Unpacker in_{word_data::kTagLanguages};
  Languages before_ = 0;
};

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

// Whether it begins with a character of three bytes or more: those of all
// scripts without spaces have so many.
bool IsLong(std::string_view text) {
  return !text.empty() && static_cast<unsigned char>(text.front()) >= 0xE0;
}

}  // namespace

struct WordTables::Rows {
  Word* word;
  uint32_t* word_hash;
  Phrase* phrase;
  uint32_t* phrase_hash;  // of its first word
  WordTextReader text;
};

WordTables::WordTables() {
  AddTagSets();
  AddTexts();
}

void WordTables::AddTagSets() {
  constexpr uint8_t kLastTag = 128;
  Unpacker classes(word_data::kTagClasses);
  Unpacker keywords(word_data::kTagKeywords);
  Unpacker values(word_data::kTagValues);
  LanguageReader languages;
  int32_t keyword = 0;
  tags_.reserve(word_data::kTagCount);
  set_start_.reserve(word_data::kTagSetCount + 1);
  set_start_.assign(2, 0);
  set_classes_.resize(word_data::kTagSetCount);
  set_languages_.resize(word_data::kTagSetCount);
  for (size_t set = 1; set < word_data::kTagSetCount; ++set) {
    uint8_t byte = 0;
    while (byte < kLastTag) {
      byte = classes.Byte();
      WordTag tag;
      tag.word_class = WordClass{static_cast<uint8_t>(byte % kLastTag)};
      set_classes_[set] |= Bit(tag.word_class);
      if (tag.word_class == WordClass::kRuleKeyword) {
        keyword += keywords.Signed();
        tag.value = static_cast<uint16_t>(keyword);
      } else {
        if ((word_data::kValuedClasses & Bit(tag.word_class)) != 0) {
          tag.value = static_cast<uint16_t>(values.Number());
        }
        tag.languages = languages.Read();
        if (tag.languages != kEveryLanguage) {
          set_languages_[set] |= tag.languages;
        }
      }
      tags_.push_back(tag);
    }
    set_start_.push_back(static_cast<uint16_t>(tags_.size()));
  }
}

void WordTables::AddTexts() {
  std::vector<Word> words(word_data::kWordCount);
  std::vector<uint32_t> word_hashes(words.size());
  std::vector<Phrase> phrases(word_data::kPhraseCount);
  std::vector<uint32_t> phrase_hashes(phrases.size());
  text_.resize(word_data::kTextBytes);
  text_start_ = text_.data();
  Rows to{words.data(),
          word_hashes.data(),
          phrases.data(),
          phrase_hashes.data(),
          {word_data::kText, text_.data()}};
  for (uint16_t set = 0; set < word_data::kTagSetCount; ++set) {
    const bool plain = (set_classes_[set] & ~kAsWritten) == 0;
    const size_t split =
        plain ? SIZE_MAX : Shortest(TagSet(set), word_data::kShortestSplit);
    const size_t leet =
        plain ? SIZE_MAX : Shortest(TagSet(set), word_data::kShortestLeet);
    const size_t least = std::min(split, leet);
    const bool number = (set_classes_[set] & kNumberWords) != 0;
    for (uint8_t end = 0; end < kLastOfSet;) {
      const char* const begin = to.text.out();
      const uint32_t hash = to.text.Word();
      end = to.text.Next();
      if (end == ' ') {
        end = AddPhrase(begin, hash, set, &to);
        continue;
      }
      const std::string_view text(begin,
                                  static_cast<size_t>(to.text.out() - begin));
      auto flags = static_cast<uint8_t>(end % kLastOfSet);
      if (text.size() >= least) flags ^= UsualFlags(text, split, leet);
      *to.word = {static_cast<uint32_t>(begin - text_start_),
                  static_cast<uint8_t>(text.size()), flags, set};
      if (flags != 0 || number || IsLong(text)) MarkWord(text, hash, *to.word);
      ++to.word;
      *to.word_hash++ = hash;
    }
  }
  PlaceWords(words, word_hashes);
  PlacePhrases(phrases, phrase_hashes);
}

// Enters a word into the quick tests.
void WordTables::MarkWord(std::string_view text, uint32_t hash,
                          const Word& word) {
  if ((word.flags & kPrefix) != 0 && text.size() >= kPrefixBytes) {
    prefixes_.set(WordHash(text.substr(0, kPrefixBytes)) % kBits);
  }
  if ((set_classes_[word.tags] & kNumberWords) != 0 &&
      text.size() >= kNumberBytes) {
    numbers_.set(WordHash(text.substr(0, kNumberBytes)) % kBits);
  }
  if ((word.flags & kSplittable) != 0) {
    splits_.set(hash % kBits);
    uint32_t start = 0;
    for (const char c : text) {
      // Of other scripts they are read letter by letter alone.
      if (static_cast<unsigned char>(c) >= 0x80) break;
      start = HashStep(start, c);
      splits_begin_.set(start % kBits);
    }
  }
  if ((word.flags & kGlued) != 0) {
    glued_.set(static_cast<uint32_t>(DecodeAt(text, 0).value) % kBits);
  }
  if (IsLong(text)) {
    const size_t first = DecodeAt(text, 0).bytes;
    if (first < text.size()) {
      const size_t second = DecodeAt(text, first).bytes;
      pairs_.set(WordHash(text.substr(0, first + second)) % kBits);
    }
  }
}

// Reads on a phrase of `set` that begins at `begin`, behind the space after its
// first word; what ends it.
uint8_t WordTables::AddPhrase(const char* begin, uint32_t first, uint16_t set,
                              Rows* to) {
  Phrase& phrase = *to->phrase++;
  phrase.at = static_cast<uint32_t>(begin - text_start_);
  phrase.tags = set;
  phrase.first_size = static_cast<uint8_t>(to->text.out() - begin);
  phrase.words = 1;
  uint8_t end = ' ';
  for (; end == ' '; ++phrase.words) {
    to->text.WriteSpace();
    const uint32_t hash = to->text.Word();
    if (phrase.words == 1) phrase.second = PrintOf(hash);
    end = to->text.Next();
  }
  phrase.size = static_cast<uint16_t>(to->text.out() - begin);
  *to->phrase_hash++ = first;
  firsts_.set(first % kBits);
  phrase_pairs_.set(PairOf(first, phrase.second));
  return end;
}

// Where each bucket starts, by how many rows each has.
void WordTables::SetStarts(const std::vector<uint32_t>& hashes,
                           Starts* starts) {
  for (const uint32_t hash : hashes) ++(*starts)[BucketOf(hash) + 1];
  for (size_t i = 1; i < starts->size(); ++i) {
    (*starts)[i] = static_cast<uint16_t>((*starts)[i] + (*starts)[i - 1]);
  }
}

void WordTables::PlaceWords(const std::vector<Word>& words,
                            const std::vector<uint32_t>& hashes) {
  SetStarts(hashes, &word_start_);
  Starts next = word_start_;
  words_.resize(words.size());
  prints_.resize(words.size());
  for (size_t i = 0; i < words.size(); ++i) {
    const size_t to = next[BucketOf(hashes[i])]++;
    words_[to] = words[i];
    prints_[to] = PrintOf(hashes[i]);
  }
}

void WordTables::PlacePhrases(const std::vector<Phrase>& phrases,
                              const std::vector<uint32_t>& hashes) {
  SetStarts(hashes, &phrase_start_);
  Starts next = phrase_start_;
  phrases_.resize(phrases.size());
  for (size_t i = 0; i < phrases.size(); ++i) {
    const size_t bucket = BucketOf(hashes[i]);
    size_t to = next[bucket]++;
    for (; to > phrase_start_[bucket]; --to) {
      if (phrases_[to - 1].words >= phrases[i].words) break;
      phrases_[to] = phrases_[to - 1];
    }
    phrases_[to] = phrases[i];
  }
}

uint16_t WordTables::Find(std::string_view text, uint32_t hash) const {
  const size_t bucket = BucketOf(hash);
  const uint8_t print = PrintOf(hash);
  const size_t end = word_start_[bucket + 1];
  for (size_t i = word_start_[bucket]; i < end; ++i) {
    if (prints_[i] == print && words_[i].size == text.size() &&
        SameBytes(TextOf(words_[i]).data(), text.data(), text.size())) {
      return static_cast<uint16_t>(i);
    }
  }
  return kNoWord;
}

std::span<const Phrase> WordTables::PhrasesFrom(uint32_t hash) const {
  const size_t bucket = BucketOf(hash);
  return {phrases_.data() + phrase_start_[bucket],
          phrases_.data() + phrase_start_[bucket + 1]};
}

std::string_view WordTables::TextOf(const Word& word) {
  return {text_start_ + word.at, word.size};
}

std::string_view WordTables::TextOf(const Phrase& phrase) {
  return {text_start_ + phrase.at, phrase.size};
}

}  // namespace composer_guard
