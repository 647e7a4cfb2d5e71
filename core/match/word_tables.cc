#include "core/match/word_tables.h"

#include "core/match/word_data.h"
#include "core/text/bytes.h"
#include "core/text/tokens.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

constexpr WordClasses kNumberWords =
    AnyOf(WordClass::kDigit, WordClass::kTeen, WordClass::kTens,
          WordClass::kHundred, WordClass::kHundreds);

// WordHash of the text from `*at` up to `end` or its last character; `*at`
// moves there.
inline uint32_t HashUpTo(char end, const char* text, uint32_t* at) {
  uint32_t hash = 0;
  uint32_t i = *at;
  for (; text[i] != end && text[i] != '\0'; ++i) hash = HashStep(hash, text[i]);
  *at = i;
  return hash;
}

// Whether it begins with a character of three bytes or more: those of all
// scripts without spaces have so many.
bool IsLong(std::string_view text) {
  return !text.empty() && static_cast<unsigned char>(text.front()) >= 0xE0;
}

// Where each bucket starts, by how many rows each has.
template <size_t n>
void SetStarts(const std::vector<uint16_t>& buckets,
               std::array<uint16_t, n>* starts) {
  for (const uint16_t bucket : buckets) ++(*starts)[bucket + size_t{1}];
  for (size_t i = 1; i < n; ++i) {
    (*starts)[i] = static_cast<uint16_t>((*starts)[i] + (*starts)[i - 1]);
  }
}

// The rows in their buckets, those of one bucket in the order that they have.
template <typename Row, size_t n>
std::vector<Row> Placed(const std::vector<Row>& rows,
                        const std::vector<uint16_t>& buckets,
                        const std::array<uint16_t, n>& starts) {
  std::array<uint16_t, n> next = starts;
  std::vector<Row> placed(rows.size());
  for (size_t i = 0; i < rows.size(); ++i) placed[next[buckets[i]]++] = rows[i];
  return placed;
}

}  // namespace

WordTables::WordTables() {
  AddTagSets();
  AddWords();
  AddPhrases();
}

void WordTables::AddTagSets() {
  tags_.resize(word_data::kTagCount);
  for (size_t i = 0; i < tags_.size(); ++i) {
    tags_[i] = {WordClass{word_data::kTagClasses[i]}, word_data::kTagValues[i],
                word_data::kTagLanguages[i]};
  }
  set_start_.push_back(0);
  set_start_.reserve(word_data::kTagSetCount + 1);
  set_classes_.resize(word_data::kTagSetCount);
  set_languages_.resize(word_data::kTagSetCount);
  for (size_t set = 0; set < word_data::kTagSetCount; ++set) {
    set_start_.push_back(static_cast<uint16_t>(set_start_.back() +
                                               word_data::kTagSetSizes[set]));
    for (const WordTag& tag : TagSet(static_cast<uint16_t>(set))) {
      set_classes_[set] |= Bit(tag.word_class);
      if (tag.languages != kEveryLanguage) set_languages_[set] |= tag.languages;
    }
  }
}

void WordTables::AddWords() {
  std::vector<Word> words;
  std::vector<uint8_t> prints;
  std::vector<uint16_t> buckets;
  words.reserve(word_data::kWordCount);
  prints.reserve(word_data::kWordCount);
  buckets.reserve(word_data::kWordCount);
  uint32_t at = 0;
  uint16_t tags = 0;
  for (size_t run = 0; run < word_data::kRunCount; ++run) {
    tags = static_cast<uint16_t>(tags + word_data::kRunSteps[run]);
    const uint8_t flags = word_data::kRunFlags[run];
    const bool number = (set_classes_[tags] & kNumberWords) != 0;
    const bool prefix = (flags & kPrefix) != 0;
    for (size_t n = word_data::kRunSizes[run]; n > 0; --n) {
      const uint32_t begin = at;
      const uint32_t hash = HashUpTo('\0', word_data::kWordText, &at);
      const std::string_view text(word_data::kWordText + begin, at - begin);
      if (prefix && text.size() >= kPrefixBytes) {
        prefixes_.set(WordHash(text.substr(0, kPrefixBytes)) % kBits);
      }
      if (number && text.size() >= kNumberBytes) {
        numbers_.set(WordHash(text.substr(0, kNumberBytes)) % kBits);
      }
      if ((flags & kSplittable) != 0) {
        splits_.set(hash % kBits);
        uint32_t start = 0;
        for (const char c : text) {
          // Of other scripts they are read letter by letter alone.
          if (static_cast<unsigned char>(c) >= 0x80) break;
          start = HashStep(start, c);
          splits_begin_.set(start % kBits);
        }
      }
      const auto size = static_cast<uint8_t>(text.size());
      if ((flags & kGlued) != 0) {
        glued_.set(static_cast<uint32_t>(DecodeAt(text, 0).value) % kBits);
      }
      if (IsLong(text)) {
        const size_t first = DecodeAt(text, 0).bytes;
        if (first < text.size()) {
          const size_t second = DecodeAt(text, first).bytes;
          pairs_.set(WordHash(text.substr(0, first + second)) % kBits);
        }
      }
      words.push_back({begin, size, flags, tags});
      prints.push_back(PrintOf(hash));
      buckets.push_back(static_cast<uint16_t>(BucketOf(hash)));
      ++at;
    }
  }
  SetStarts(buckets, &word_start_);
  words_ = Placed(words, buckets, word_start_);
  prints_ = Placed(prints, buckets, word_start_);
}

void WordTables::AddPhrases() {
  std::vector<Phrase> phrases;
  std::vector<uint16_t> buckets;
  phrases.reserve(word_data::kPhraseCount);
  buckets.reserve(word_data::kPhraseCount);
  uint32_t at = 0;
  for (size_t run = 0; run < word_data::kPhraseRunCount; ++run) {
    for (size_t n = word_data::kPhraseRunSizes[run]; n > 0; --n) {
      Phrase phrase;
      phrase.at = at;
      phrase.tags = word_data::kPhraseRunTags[run];
      const uint32_t first = HashUpTo(' ', word_data::kPhraseText, &at);
      phrase.first_size = static_cast<uint8_t>(at - phrase.at);
      ++at;
      phrase.second = PrintOf(HashUpTo(' ', word_data::kPhraseText, &at));
      while (word_data::kPhraseText[at] != '\0') ++at;
      phrase.size = static_cast<uint16_t>(at - phrase.at);
      phrases.push_back(phrase);
      firsts_.set(first % kBits);
      phrase_pairs_.set(PairOf(first, phrase.second));
      buckets.push_back(static_cast<uint16_t>(BucketOf(first)));
      ++at;
    }
  }
  SetStarts(buckets, &phrase_start_);
  phrases_ = Placed(phrases, buckets, phrase_start_);
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
  return {word_data::kWordText + word.at, word.size};
}

std::string_view WordTables::TextOf(const Phrase& phrase) {
  return {word_data::kPhraseText + phrase.at, phrase.size};
}

}  // namespace composer_guard
