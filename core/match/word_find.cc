#include "core/match/word_find.h"

#include <algorithm>

#include "core/match/word_data.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

using word_data::kWords;
using word_data::Word;

// Longest word whose prefixes are looked up, in bytes.
constexpr size_t kLongestPrefixed = 48;

template <size_t n>
bool Has(const uint32_t (&bits)[n], uint32_t value) {
  const uint32_t bit = value % (n * 32);
  return (bits[bit / 32] >> (bit % 32) & 1) != 0;
}

std::string_view TextOf(const Word& word) {
  return {word_data::kWordPool + word.at, word.size};
}

}  // namespace

uint16_t FindWord(std::string_view text, uint32_t hash) {
  const size_t bucket = word_data::BucketOf(hash);
  for (uint16_t i = word_data::kBucketStart[bucket];
       i < word_data::kBucketStart[bucket + 1]; ++i) {
    if (TextOf(kWords[i]) == text) return i;
  }
  return kNoWord;
}

uint16_t FindPrefix(std::string_view text) {
  if (text.size() <= word_data::kPrefixFilterBytes) return kNoWord;
  uint32_t hash = WordHash(text.substr(0, word_data::kPrefixFilterBytes));
  if (!Has(word_data::kPrefixFilter, hash)) return kNoWord;
  uint16_t best = kNoWord;
  const size_t end = std::min(text.size(), kLongestPrefixed);
  for (size_t size = word_data::kPrefixFilterBytes; size < end; ++size) {
    const uint16_t found = FindWord(text.substr(0, size), hash);
    if (found != kNoWord && (kWords[found].flags & word_data::kPrefix) != 0) {
      best = found;
    }
    hash = HashStep(hash, text[size]);
  }
  return best;
}

size_t CutGlued(std::string_view run, uint16_t* word) {
  *word = kNoWord;
  if (!Has(word_data::kGluedFilter,
           static_cast<uint32_t>(DecodeAt(run, 0).value))) {
    return 0;
  }
  size_t best = 0;
  size_t at = 0;
  uint32_t hash = 0;
  for (size_t n = 0; n < word_data::kLongestGlued && at < run.size(); ++n) {
    const size_t bytes = DecodeAt(run, at).bytes;
    for (size_t i = 0; i < bytes; ++i) hash = HashStep(hash, run[at + i]);
    at += bytes;
    const uint16_t found = FindWord(run.substr(0, at), hash);
    if (found != kNoWord && (kWords[found].flags & word_data::kExact) != 0) {
      best = at;
      *word = found;
    }
  }
  return best;
}

bool IsListed(uint16_t word) {
  return word != kNoWord && (kWords[word].flags & word_data::kExact) != 0;
}

std::string_view TextOfWord(uint16_t word) { return TextOf(kWords[word]); }

bool MayBeSplit(uint32_t hash) { return Has(word_data::kSplitFilter, hash); }

bool IsSplittable(uint16_t word) {
  return word != kNoWord && (kWords[word].flags & word_data::kSplittable) != 0;
}

bool IsLeetable(uint16_t word) {
  return word != kNoWord && (kWords[word].flags & word_data::kLeetable) != 0;
}

void SetWord(uint16_t word, Lexeme* lexeme) {
  lexeme->word_tags = kWords[word].tags;
  lexeme->classes |= word_data::kTagSetClasses[lexeme->word_tags];
}

void SetPhrase(size_t first, size_t last, uint16_t tags, Techniques techniques,
               std::vector<Lexeme>* lexemes) {
  Lexeme& lexeme = (*lexemes)[first];
  lexeme.phrase_tags = tags;
  lexeme.length = static_cast<uint8_t>(last - first + 1);
  lexeme.classes |= word_data::kTagSetClasses[tags];
  lexeme.techniques |= techniques;
  for (size_t i = first + 1; i <= last; ++i) {
    (*lexemes)[i].part_of = static_cast<uint8_t>(i - first);
  }
}

void SetDisguised(size_t first, size_t last, uint16_t word,
                  Techniques techniques, std::vector<Lexeme>* lexemes) {
  SetPhrase(first, last, kWords[word].tags, techniques, lexemes);
  // "e-mail", "hot mail": what stands there already says what is meant.
  constexpr WordClasses kPlain =
      AnyOf(WordClass::kPhoneNoun, WordClass::kEmailNoun);
  for (size_t i = first + 1; i <= last; ++i) {
    if ((*lexemes)[i].Is(kPlain)) return;
  }
  (*lexemes)[first].said = static_cast<uint16_t>(word + 1);
}

size_t NextOfPhrase(const std::vector<Lexeme>& lexemes, size_t i) {
  size_t next = i + 1;
  if (next >= lexemes.size()) return next;
  const Lexeme& sign = lexemes[next];
  if (sign.kind == TokenKind::kSign && !sign.space_before &&
      (sign.sign == '-' || sign.sign == '.' || sign.sign == '_' ||
       sign.sign == '\'' || sign.sign == '/')) {
    ++next;
  }
  return next;
}

}  // namespace composer_guard
