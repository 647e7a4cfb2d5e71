#include "core/match/disguised_words.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/match/word_data.h"
#include "core/match/word_find.h"

namespace composer_guard {
namespace {

// Longest word that is put together from parts or read as leet, in bytes.
constexpr size_t kLongestJoined = 24;
// Single letters that make up a word when spaced apart: "i m" is none.
constexpr size_t kFewestLetters = 4;

// The factor by which so many more bytes move a hash on (WordHash).
constexpr std::array<uint32_t, kLongestJoined + 1> HashPowers() {
  std::array<uint32_t, kLongestJoined + 1> powers = {1};
  for (size_t i = 1; i < powers.size(); ++i) {
    powers[i] = powers[i - 1] * kHashFactor;
  }
  return powers;
}
constexpr std::array<uint32_t, kLongestJoined + 1> kHashPowers = HashPowers();

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

class Reader {
 public:
  Reader(std::string_view text, std::vector<Lexeme>* lexemes)
      : text_(text), lexemes_(*lexemes) {}

  // "s k y p e", "sky-pe", "tele gram", "wh@tsapp", "t3l3gr4m", "vvhatsapp".
  void Read(size_t i) {
    Lexeme& lexeme = lexemes_[i];
    if (lexeme.length > 1 || lexeme.part_of != 0) return;
    if (lexeme.kind == TokenKind::kWord) {
      if (lexeme.size() == 1) {
        JoinLetters(i);
      } else {
        JoinTwo(i);
      }
    }
    const bool alone = i + 1 >= lexemes_.size() || lexemes_[i + 1].space_before;
    if (alone && lexeme.kind == TokenKind::kWord &&
        lexeme.span.Of(text_).find("vv") == std::string_view::npos) {
      return;
    }
    if (lexeme.length == 1) ReadLeet(i);
  }

 private:
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
      if (count >= kFewestLetters && MayBeSplit(hash)) {
        const uint16_t id = FindWord({letters.data(), count}, hash);
        if (IsSplittable(id)) {
          best = at;
          best_word = id;
        }
      }
      ++at;
      if (at < lexemes_.size() && lexemes_[at].kind == TokenKind::kSign) ++at;
      if (at >= lexemes_.size() || lexemes_[at].lines_before > 1) break;
    }
    if (best_word != kNoWord) {
      SetPhrase(i, best, word_data::kWords[best_word].tags, kSpaced, &lexemes_);
    }
  }

  // Two or three words that together make one listed word. Their hash tells
  // so without putting them together.
  void JoinTwo(size_t i) {
    uint32_t hash = lexemes_[i].hash;
    size_t size = lexemes_[i].size();
    size_t at = i;
    for (int parts = 0; parts < 2; ++parts) {
      const size_t next = NextOfPhrase(lexemes_, at);
      if (next >= lexemes_.size()) return;
      const Lexeme& part = lexemes_[next];
      if (part.kind != TokenKind::kWord || part.lines_before > 0 ||
          size + part.size() > kLongestJoined) {
        return;
      }
      hash = hash * kHashPowers[part.size()] + part.hash;
      size += part.size();
      at = next;
      if (!MayBeSplit(hash)) continue;
      const uint16_t id = FindWord(Joined(i, at), hash);
      if (IsSplittable(id)) {
        SetPhrase(i, at, word_data::kWords[id].tags, kSpaced, &lexemes_);
        return;
      }
    }
  }

  // The words of lexemes [first, last] without what stands between them.
  std::string_view Joined(size_t first, size_t last) {
    size_t size = 0;
    for (size_t i = first; i <= last; ++i) {
      if (lexemes_[i].kind != TokenKind::kWord) continue;
      const std::string_view word = lexemes_[i].span.Of(text_);
      std::memcpy(joined_.data() + size, word.data(), word.size());
      size += word.size();
    }
    return {joined_.data(), size};
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
    if (!MayBeSplit(hash)) return false;
    const uint16_t id = FindWord(word, hash);
    if (!IsSplittable(id)) {
      return false;
    }
    SetPhrase(first, last, word_data::kWords[id].tags, kLeet, &lexemes_);
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
  std::array<char, kLongestJoined> joined_;  // filled by Joined
};

// The word may go on with the next one: "sky pe", "sky-pe", "tele gram".
bool MayJoin(size_t i, const std::vector<Lexeme>& lexemes) {
  const size_t next = NextOfPhrase(lexemes, i);
  if (next >= lexemes.size()) return false;
  const Lexeme& part = lexemes[next];
  if (part.kind != TokenKind::kWord || part.lines_before > 0) return false;
  if (lexemes[i].size() + part.size() > kLongestJoined) return false;
  uint32_t hash = lexemes[i].hash * kHashPowers[part.size()] + part.hash;
  if (MayBeSplit(hash)) return true;
  const size_t third = NextOfPhrase(lexemes, next);
  if (third >= lexemes.size()) return false;
  const Lexeme& last = lexemes[third];
  if (last.kind != TokenKind::kWord || last.size() > kLongestJoined) {
    return false;
  }
  hash = hash * kHashPowers[last.size()] + last.hash;
  return MayBeSplit(hash);
}

}  // namespace

bool MayBeDisguised(size_t i, const std::vector<Lexeme>& lexemes) {
  const Lexeme& lexeme = lexemes[i];
  const bool glued = i + 1 < lexemes.size() && !lexemes[i + 1].space_before;
  if (lexeme.kind != TokenKind::kWord) {
    return glued || (lexeme.kind == TokenKind::kNumber && lexeme.size() >= 4);
  }
  // A word by itself is no leet, but for "vv", which no listed word has.
  return glued || lexeme.size() == 1 || lexeme.classes == 0 ||
         MayJoin(i, lexemes);
}

void FindDisguised(std::string_view text, size_t i,
                   std::vector<Lexeme>* lexemes) {
  Reader(text, lexemes).Read(i);
}

void FindMisspelt(std::string_view word, Lexeme* lexeme) {
  if (word.size() < 6 || word.size() > 10) return;
  for (const std::string_view name : kDistinctive) {
    if (name[0] != word[0] || name.size() + 1 < word.size() ||
        word.size() + 1 < name.size() || !OneSlip(word, name)) {
      continue;
    }
    const uint16_t id = FindWord(name, WordHash(name));
    if (id == kNoWord) continue;
    SetWord(id, lexeme);
    lexeme->techniques |= kMisspelled;
    return;
  }
}

}  // namespace composer_guard
