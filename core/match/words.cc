#include "core/match/words.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/match/word_data.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

using word_data::kWords;
using word_data::Word;

// Longest word that is put together from parts or read as leet, in bytes.
constexpr size_t kLongestJoined = 24;
// Single letters that make up a word when spaced apart: "i m" is none.
constexpr size_t kFewestLetters = 4;
constexpr uint16_t kNoWord = 0xFFFF;

template <size_t n>
bool Has(const uint32_t (&bits)[n], uint32_t value) {
  const uint32_t bit = value % (n * 32);
  return (bits[bit / 32] >> (bit % 32) & 1) != 0;
}

std::string_view TextOf(const Word& word) {
  return {word_data::kWordPool + word.at, word.size};
}

uint16_t FindWord(std::string_view text, uint32_t hash) {
  const size_t bucket = word_data::BucketOf(hash);
  for (uint16_t i = word_data::kBucketStart[bucket];
       i < word_data::kBucketStart[bucket + 1]; ++i) {
    if (TextOf(kWords[i]) == text) return i;
  }
  return kNoWord;
}

// The longest listed prefix of the word, or kNoWord.
uint16_t FindPrefix(std::string_view text) {
  if (text.size() <= word_data::kPrefixFilterBytes) return kNoWord;
  uint32_t hash = WordHash(text.substr(0, word_data::kPrefixFilterBytes));
  if (!Has(word_data::kPrefixFilter, hash)) return kNoWord;
  uint16_t best = kNoWord;
  const size_t end = std::min(text.size(), kLongestJoined * 2);
  for (size_t size = word_data::kPrefixFilterBytes; size < end; ++size) {
    const uint16_t found = FindWord(text.substr(0, size), hash);
    if (found != kNoWord && (kWords[found].flags & word_data::kPrefix) != 0) {
      best = found;
    }
    hash = HashStep(hash, text[size]);
  }
  return best;
}

void SetTags(uint16_t tags, Lexeme* lexeme) {
  lexeme->word_tags = tags;
  lexeme->classes |= word_data::kTagSetClasses[tags];
}

// The longest listed word that the run begins with; its bytes, or 0.
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

// Names of services that no everyday word is one slip away from, but for those
// in kEveryday.
constexpr std::array<std::string_view, 8> kDistinctive = {
    "whatsapp", "telegram", "discord",  "instagram",
    "facebook", "snapchat", "linkedin", "messenger"};
constexpr std::array<std::string_view, 6> kEveryday = {
    "discard", "discords", "telegrams", "telegraf", "messengers", "facebooks"};

// One letter put in, left out, changed or swapped with its neighbour.
bool OneSlip(std::string_view a, std::string_view b) {
  if (std::find(kEveryday.begin(), kEveryday.end(), a) != kEveryday.end()) {
    return false;
  }
  size_t i = 0;
  while (i < a.size() && i < b.size() && a[i] == b[i]) ++i;
  const std::string_view x = a.substr(i);
  const std::string_view y = b.substr(i);
  if (x.empty() || y.empty()) return true;
  if (x.substr(1) == y.substr(1) || x.substr(1) == y || x == y.substr(1)) {
    return true;
  }
  return x.size() >= 2 && y.size() >= 2 && x[0] == y[1] && x[1] == y[0] &&
         x.substr(2) == y.substr(2);
}

class LookUp {
 public:
  LookUp(std::string_view text, std::vector<Lexeme>* lexemes)
      : text_(text), lexemes_(*lexemes) {}

  void Run(const std::vector<Token>& tokens) {
    lexemes_.clear();
    ids_.clear();
    lexemes_.reserve(tokens.size());
    for (const Token& token : tokens) {
      if (token.kind == TokenKind::kGlued) {
        AddGlued(token);
      } else {
        AddToken(token);
      }
    }
    for (size_t i = 0; i < lexemes_.size(); ++i) {
      FindPhrase(i);
      FindSplit(i);
    }
  }

 private:
  void AddToken(const Token& token) {
    Lexeme lexeme;
    static_cast<Token&>(lexeme) = token;
    uint16_t id = kNoWord;
    if (token.kind == TokenKind::kWord) {
      const std::string_view word = token.span.Of(text_);
      id = FindWord(word, token.hash);
      if (id != kNoWord && (kWords[id].flags & word_data::kExact) != 0) {
        SetTags(kWords[id].tags, &lexeme);
      } else if (const uint16_t prefix = FindPrefix(word); prefix != kNoWord) {
        SetTags(kWords[prefix].tags, &lexeme);
      } else if (id == kNoWord && !FindBase(word, &lexeme)) {
        FindMisspelt(&lexeme);
      }
    }
    lexemes_.push_back(lexeme);
    ids_.push_back(id);
  }

  void AddGlued(const Token& token) {
    uint32_t at = token.span.begin;
    bool first = true;
    while (at < token.span.end) {
      const std::string_view rest = text_.substr(at, token.span.end - at);
      uint16_t id = kNoWord;
      size_t bytes = CutGlued(rest, &id);
      if (bytes == 0) bytes = DecodeAt(rest, 0).bytes;
      Lexeme lexeme;
      static_cast<Token&>(lexeme) = token;
      lexeme.span = {at, at + static_cast<uint32_t>(bytes)};
      lexeme.space_before = first && token.space_before;
      lexeme.lines_before = first ? token.lines_before : uint8_t{0};
      if (id != kNoWord) SetTags(kWords[id].tags, &lexeme);
      lexemes_.push_back(lexeme);
      ids_.push_back(id);
      at += static_cast<uint32_t>(bytes);
      first = false;
    }
  }

  // The next word after lexeme `i` of a phrase: over one joining sign that
  // has no space on either side ("e-mail", "p.o.").
  size_t NextOfPhrase(size_t i) const {
    size_t next = i + 1;
    if (next >= lexemes_.size()) return next;
    const Lexeme& sign = lexemes_[next];
    if (sign.kind == TokenKind::kSign && !sign.space_before &&
        (sign.sign == '-' || sign.sign == '.' || sign.sign == '_' ||
         sign.sign == '\'' || sign.sign == '/')) {
      ++next;
    }
    return next;
  }

  void FindPhrase(size_t i) {
    const uint16_t first = ids_[i];
    if (first == kNoWord ||
        (kWords[first].flags & word_data::kPhraseStart) == 0) {
      return;
    }
    const word_data::Phrase* end =
        word_data::kPhrases + word_data::kPhraseCount;
    const word_data::Phrase* phrase = std::lower_bound(
        word_data::kPhrases, end, first,
        [](const word_data::Phrase& p, uint16_t id) { return p.first < id; });
    for (; phrase != end && phrase->first == first; ++phrase) {
      size_t at = i;
      size_t matched = 1;
      for (; matched < phrase->size; ++matched) {
        at = NextOfPhrase(at);
        if (at >= lexemes_.size() ||
            ids_[at] != word_data::kPhraseWords[phrase->words + matched] ||
            lexemes_[at].lines_before > 1) {
          break;
        }
      }
      if (matched == phrase->size) {
        SetPhrase(i, at, phrase->tags, 0);
        return;
      }
    }
  }

  void SetPhrase(size_t first, size_t last, uint16_t tags,
                 Techniques techniques) {
    Lexeme& lexeme = lexemes_[first];
    lexeme.phrase_tags = tags;
    lexeme.length = static_cast<uint8_t>(last - first + 1);
    lexeme.classes |= word_data::kTagSetClasses[tags];
    lexeme.techniques |= techniques;
    for (size_t i = first + 1; i <= last; ++i) {
      lexemes_[i].part_of = static_cast<uint8_t>(i - first);
    }
  }

  // "s k y p e", "sky-pe", "tele gram", "wh@tsapp", "t3l3gr4m", "vvhatsapp".
  void FindSplit(size_t i) {
    Lexeme& lexeme = lexemes_[i];
    if (lexeme.length > 1 || lexeme.part_of != 0) return;
    if (lexeme.kind == TokenKind::kWord) {
      if (lexeme.size() == 1) {
        JoinLetters(i);
      } else {
        JoinTwo(i);
      }
    }
    if (lexeme.length == 1) ReadLeet(i);
  }

  // "handle's", "WhatsApp'tan": what stands before the apostrophe.
  bool FindBase(std::string_view word, Lexeme* lexeme) {
    const size_t apostrophe = word.find('\'');
    if (apostrophe == std::string_view::npos || apostrophe < 3) return false;
    const std::string_view base = word.substr(0, apostrophe);
    const uint16_t id = FindWord(base, WordHash(base));
    if (id == kNoWord || (kWords[id].flags & word_data::kExact) == 0) {
      return false;
    }
    SetTags(kWords[id].tags, lexeme);
    return true;
  }

  // "dizcord", "telegarm": one slip away from a name that is like no word.
  void FindMisspelt(Lexeme* lexeme) {
    const std::string_view word = lexeme->span.Of(text_);
    if (word.size() < 6 || word.size() > 10) return;
    for (const std::string_view name : kDistinctive) {
      if (name[0] != word[0] || name.size() + 1 < word.size() ||
          word.size() + 1 < name.size() || !OneSlip(word, name)) {
        continue;
      }
      const uint16_t id = FindWord(name, WordHash(name));
      if (id == kNoWord) continue;
      SetTags(kWords[id].tags, lexeme);
      lexeme->techniques |= kMisspelled;
      return;
    }
  }

  // A run of single letters, each apart from the next by the same means.
  void JoinLetters(size_t i) {
    if (i > 0 && lexemes_[i - 1].kind == TokenKind::kWord &&
        lexemes_[i - 1].size() == 1) {
      return;  // not the first of the run
    }
    std::array<char, kLongestJoined> letters = {};
    size_t count = 0;
    uint32_t hash = 0;
    size_t best = 0;
    uint16_t best_word = kNoWord;
    for (size_t at = i; count < letters.size();) {
      const Lexeme& letter = lexemes_[at];
      if (letter.kind != TokenKind::kWord || letter.size() != 1) break;
      letters[count++] = text_[letter.span.begin];
      hash = HashStep(hash, letters[count - 1]);
      if (count >= kFewestLetters && Has(word_data::kSplitFilter, hash)) {
        const uint16_t id = FindWord({letters.data(), count}, hash);
        if (id != kNoWord && (kWords[id].flags & word_data::kSplittable) != 0) {
          best = at;
          best_word = id;
        }
      }
      ++at;
      if (at < lexemes_.size() && lexemes_[at].kind == TokenKind::kSign) ++at;
      if (at >= lexemes_.size() || lexemes_[at].lines_before > 1) break;
    }
    if (best_word != kNoWord) {
      SetPhrase(i, best, kWords[best_word].tags, kSpaced);
    }
  }

  // Two or three words that together make one listed word.
  void JoinTwo(size_t i) {
    uint32_t hash = lexemes_[i].hash;
    size_t size = lexemes_[i].size();
    std::array<char, kLongestJoined> joined = {};
    if (size > joined.size()) return;
    std::memcpy(joined.data(), text_.data() + lexemes_[i].span.begin, size);
    size_t at = i;
    for (int parts = 0; parts < 2; ++parts) {
      const size_t next = NextOfPhrase(at);
      if (next >= lexemes_.size()) return;
      const Lexeme& part = lexemes_[next];
      if (part.kind != TokenKind::kWord || part.lines_before > 0 ||
          size + part.size() > joined.size()) {
        return;
      }
      for (uint32_t k = part.span.begin; k < part.span.end; ++k) {
        hash = HashStep(hash, text_[k]);
        joined[size++] = text_[k];
      }
      at = next;
      if (!Has(word_data::kSplitFilter, hash)) continue;
      const uint16_t id = FindWord({joined.data(), size}, hash);
      if (id != kNoWord && (kWords[id].flags & word_data::kSplittable) != 0) {
        SetPhrase(i, at, kWords[id].tags, kSpaced);
        return;
      }
    }
  }

  static char FromLeet(char c) {
    switch (c) {
      case '0':
        return 'o';
      case '1':
      case '!':
      case '|':
        return 'i';
      case '3':
        return 'e';
      case '4':
      case '@':
        return 'a';
      case '5':
      case '$':
        return 's';
      case '7':
      case '+':
        return 't';
      case '8':
        return 'b';
      case '9':
        return 'g';
      default:
        return c;
    }
  }

  // Bytes and replacement of a sign beyond ASCII that stands for a letter.
  static char FromSign(std::string_view sign) {
    if (sign == "\xC2\xA5") return 'y';      // yen
    if (sign == "\xE2\x82\xAC") return 'e';  // euro
    if (sign == "\xC2\xA3") return 'l';      // pound
    if (sign == "\xC2\xA2") return 'c';      // cent
    return 0;
  }

  bool FindLeet(std::string_view word, size_t first, size_t last) {
    const uint32_t hash = WordHash(word);
    if (!Has(word_data::kSplitFilter, hash)) return false;
    const uint16_t id = FindWord(word, hash);
    if (id == kNoWord || (kWords[id].flags & word_data::kSplittable) == 0) {
      return false;
    }
    SetPhrase(first, last, kWords[id].tags, kLeet);
    return true;
  }

  // Tokens with no space between them where digits and signs stand for
  // letters.
  void ReadLeet(size_t i) {
    if (i > 0 && !lexemes_[i].space_before &&
        lexemes_[i - 1].kind != TokenKind::kSign) {
      return;  // inside such a run
    }
    std::array<char, kLongestJoined> letters = {};
    size_t count = 0;
    bool leet = false;
    size_t last = i;
    for (size_t at = i; at < lexemes_.size(); ++at) {
      const Lexeme& part = lexemes_[at];
      if (at > i && part.space_before) break;
      if (part.kind == TokenKind::kGlued) break;
      if (part.kind == TokenKind::kSign) {
        const char letter = part.sign != 0 ? FromLeet(part.sign)
                                           : FromSign(part.span.Of(text_));
        if (letter == 0 || letter == part.sign || count == letters.size()) {
          break;
        }
        letters[count++] = letter;
        leet = true;
      } else {
        if (count + part.size() > letters.size()) return;
        for (const char c : part.span.Of(text_)) letters[count++] = FromLeet(c);
        leet = leet || part.kind == TokenKind::kNumber;
      }
      last = at;
    }
    const std::string_view word(letters.data(), count);
    if (count < 4) return;
    if (leet && FindLeet(word, i, last)) return;
    if (leet && lexemes_[last].kind == TokenKind::kSign && last > i &&
        FindLeet(word.substr(0, count - 1), i, last - 1)) {
      return;  // "wh@tsapp!"
    }
    // "1" is an l as well, and "vv" is a w.
    std::array<char, kLongestJoined> other = {};
    size_t size = 0;
    for (size_t k = 0; k < count; ++k) {
      if (letters[k] == 'v' && k + 1 < count && letters[k + 1] == 'v') {
        other[size++] = 'w';
        ++k;
      } else {
        other[size++] = leet && letters[k] == 'i' ? 'l' : letters[k];
      }
    }
    if (leet || size != count) FindLeet({other.data(), size}, i, last);
  }

  std::string_view text_;
  std::vector<Lexeme>& lexemes_;
  std::vector<uint16_t> ids_;
};

}  // namespace

std::span<const WordTag> TagSet(uint16_t tags) {
  const uint16_t start = word_data::kTagSetStart[tags];
  return {word_data::kTags + start,
          static_cast<size_t>(word_data::kTagSetStart[tags + 1] - start)};
}

std::optional<WordTag> TagOf(const Lexeme& lexeme, WordClass wanted,
                             Languages languages) {
  if (!lexeme.Is(wanted)) return std::nullopt;
  for (const uint16_t set : {lexeme.word_tags, lexeme.phrase_tags}) {
    for (const WordTag& tag : TagSet(set)) {
      if (tag.word_class == wanted && (tag.languages & languages) != 0) {
        return tag;
      }
    }
  }
  return std::nullopt;
}

size_t LengthOf(const Lexeme& lexeme, WordClass wanted) {
  return (word_data::kTagSetClasses[lexeme.word_tags] & Bit(wanted)) != 0
             ? 1
             : lexeme.length;
}

uint16_t TagsOfWord(std::string_view word) {
  const uint16_t id = FindWord(word, WordHash(word));
  return id == kNoWord ? uint16_t{0} : kWords[id].tags;
}

void LookUpWords(std::string_view text, const std::vector<Token>& tokens,
                 std::vector<Lexeme>* lexemes) {
  LookUp(text, lexemes).Run(tokens);
}

}  // namespace composer_guard
