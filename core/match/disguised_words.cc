#include "core/match/disguised_words.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "core/match/leet.h"
#include "core/match/masked_words.h"
#include "core/match/word_find.h"
#include "core/text/fold.h"
#include "core/text/utf8.h"

namespace composer_guard {
namespace {

constexpr size_t kFewestLetters = 4;   // that make up a word: "i m" is none
constexpr size_t kShortestLeet = 3;    // "0ne"
constexpr size_t kShortestJoined = 5;  // of two words

class Reader {
 public:
  Reader(std::string_view text, std::vector<Lexeme>* lexemes)
      : text_(text), lexemes_(*lexemes) {}

  // "s k y p e", "sky-pe", "tele gram", "wh@tsapp", "t3l3gr4m", "vvhatsapp".
  void Read(size_t i) {
    Lexeme& lexeme = lexemes_[i];
    const bool word = lexeme.kind == TokenKind::kWord;
    // "s n a p c h a t" is more than the "s/n" that it begins with.
    if (word ? LetterOf(lexeme) != 0 : BeginsLeet(i)) JoinPieces(i);
    if (lexeme.length > 1 || lexeme.part_of != 0) return;
    if (word && lexeme.size() > 1) JoinTwo(i);
    const bool alone = i + 1 >= lexemes_.size() || lexemes_[i + 1].space_before;
    // A word alone is no leet, but for "vv", which no listed word has.
    if (alone && word && !lexeme.Has(kHasDoubleV)) return;
    if (lexeme.length == 1) ReadLeet(i);
    if (lexeme.length == 1 && word && !alone &&
        MayBeMasked(lexemes_[i + 1].sign)) {
      FindMasked(text_, i, &lexemes_);
    }
  }

 private:
  // Letters and short pieces of a word, each apart from the next, some in
  // leet: "s k y p e", "t ele gram", "w.h.@.t.s.a.p.p".
  void JoinPieces(size_t i) {
    // Not the first of the run.
    if (i > 0 && LetterOf(lexemes_[i - 1]) != 0) return;
    std::array<char, kLongestJoined> letters = {};
    size_t count = 0;
    uint32_t hash = 0;
    bool leet = false;
    bool word_in = false;  // "0 1 7 0" is no word
    bool apart = false;
    bool alike = false;
    size_t pieces = 0;
    size_t best = 0;
    size_t best_pieces = 0;
    uint16_t best_word = kNoWord;
    Techniques techniques = 0;
    for (size_t at = i; at < lexemes_.size();) {
      const Lexeme& piece = lexemes_[at];
      if (piece.size() > kLongestPiece ||
          count + piece.size() > letters.size() || piece.lines_before > 1) {
        break;
      }
      if (const char look = LetterOf(piece); look != 0) {
        word_in = true;
        letters[count++] = look;
        hash = HashStep(hash, look);
        alike = alike || piece.size() > 1;
      } else if (piece.kind == TokenKind::kWord) {
        word_in = true;
        for (const char c : piece.span.Of(text_)) {
          letters[count++] = c;
          hash = HashStep(hash, c);
        }
      } else if (const char c = LeetLetter(piece); c != 0) {
        letters[count++] = c;
        leet = true;
      } else {
        break;
      }
      if (count >= kFewestLetters && word_in) {
        const std::string_view word(letters.data(), count);
        const uint16_t id = leet ? FindLeetWord(word) : FindSplit(word, hash);
        if (id != kNoWord) {
          best = at;
          best_pieces = pieces + 1;
          best_word = id;
          techniques = (apart ? Techniques{kSpaced} : 0) |
                       (leet ? Techniques{kLeet} : 0) |
                       (alike ? Techniques{kHomoglyph} : 0);
        }
      }
      ++pieces;
      ++at;
      if (at < lexemes_.size() && PartsWords(lexemes_, at)) break;
      const bool sign = at < lexemes_.size() && IsBetween(at);
      if (sign) ++at;
      apart = apart ||
              (at < lexemes_.size() && (sign || lexemes_[at].space_before));
    }
    if (best_word != kNoWord) {
      SetDisguised(i, best, best_word, techniques, &lexemes_);
      // "i call" is two words, even where "icall" is a service.
      if (best_pieces == 2 && !leet) lexemes_[i].said = 0;
    } else {
      FindSpelledOut(text_, i, &lexemes_);
    }
  }

  // The ASCII letter that a word of one letter is or, having no word that
  // tells its script, looks like; or 0.
  char LetterOf(const Lexeme& lexeme) const {
    if (lexeme.kind != TokenKind::kWord || lexeme.size() > 2) return '\0';
    const char first = text_[lexeme.span.begin];
    if (lexeme.size() == 1) return first;
    if (static_cast<unsigned char>(first) < 0x80) return '\0';
    return FoldTable::LookAlike(DecodeAt(text_, lexeme.span.begin).value);
  }

  // A sign that only keeps letters apart.
  bool IsBetween(size_t i) const {
    const Lexeme& sign = lexemes_[i];
    return sign.kind == TokenKind::kSign &&
           (LeetLetter(sign) == 0 || sign.sign == '|' || sign.sign == '+');
  }

  // The letter that a single digit or sign stands for, or 0.
  static char LeetLetter(const Lexeme& lexeme, char digit) {
    const char from = lexeme.kind == TokenKind::kSign ? lexeme.sign : digit;
    const char letter = FromLeet(from);
    return letter == from && letter != kEither ? '\0' : letter;
  }
  char LeetLetter(const Lexeme& lexeme) const {
    return lexeme.size() == 1 ? LeetLetter(lexeme, text_[lexeme.span.begin])
                              : '\0';
  }

  // Two or three words that together make one listed word. Their hash tells
  // so without putting them together. A short one is often two others: "in st".
  void JoinTwo(size_t i) {
    if (!lexemes_[i].Has(kBeginsJoined | kOwnLetter)) return;
    if (lexemes_[i].Has(kOwnLetter)) return FindSpaced(text_, i, &lexemes_);
    if (!IsAscii(text_[lexemes_[i].span.begin])) return;
    uint32_t hash = lexemes_[i].hash;
    size_t size = lexemes_[i].size();
    size_t at = i;
    size_t last = i;
    uint16_t word = kNoWord;
    for (int parts = 0; parts < 2; ++parts) {
      at = NextPart(lexemes_, at);
      if (at >= lexemes_.size()) break;
      const Lexeme& part = lexemes_[at];
      if (part.kind != TokenKind::kWord || part.lines_before > 0 ||
          size + part.size() > kLongestJoined) {
        break;
      }
      hash = hash * kHashPowers[part.size()] + part.hash;
      size += part.size();
      if (size < kShortestJoined || !MayBeSplit(hash)) continue;
      const uint16_t id = FindWord(Joined(i, at), hash);
      if (!IsSplittable(id)) continue;
      last = at;
      word = id;
    }
    if (word != kNoWord) SetDisguised(i, last, word, kSpaced, &lexemes_);
  }

  // The parts from `first` to `last` without what stands between them.
  std::string_view Joined(size_t first, size_t last) {
    size_t size = 0;
    for (size_t i = first; i <= last; i = NextPart(lexemes_, i)) {
      const std::string_view word = lexemes_[i].span.Of(text_);
      std::memcpy(joined_.data() + size, word.data(), word.size());
      size += word.size();
    }
    return {joined_.data(), size};
  }

  bool FindLeet(std::string_view word, size_t first, size_t last,
                bool any = false) {
    const uint16_t id = FindLeetWord(word, any);
    if (id == kNoWord) return false;
    SetDisguised(first, last, id, kLeet, &lexemes_);
    return true;
  }

  // "5 k y p 3", "7.3.l.e"
  bool BeginsLeet(size_t i) const {
    if (LeetLetter(lexemes_[i]) == 0 || i + 2 >= lexemes_.size()) return false;
    if (PartsWords(lexemes_, i)) return false;
    if (lexemes_[i + 1].space_before) return lexemes_[i + 1].size() == 1;
    return IsBetween(i + 1) && lexemes_[i + 2].size() == 1;
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
    bool word_in = false;
    size_t last = i;
    for (size_t at = i; at < lexemes_.size(); ++at) {
      const Lexeme& part = lexemes_[at];
      if (at > i && part.space_before) break;
      if (part.kind == TokenKind::kGlued) break;
      if (part.kind == TokenKind::kSign) {
        const char letter = part.sign != 0 ? FromLeet(part.sign)
                                           : FromLeetSign(part.span.Of(text_));
        if (letter == 0 || letter == part.sign || count == letters.size()) {
          break;
        }
        letters[count++] = letter;
        leet = true;
      } else {
        if (count + part.size() > letters.size()) return;
        for (const char c : part.span.Of(text_)) letters[count++] = FromLeet(c);
        leet = leet || part.kind == TokenKind::kNumber;
        word_in = word_in || part.kind == TokenKind::kWord;
      }
      last = at;
    }
    const std::string_view word(letters.data(), count);
    if (count < kShortestLeet || !word_in) return;
    // "c0me": between letters a digit stands for one in any word.
    const bool inside = count >= kFewestLetters && last == i + 2 &&
                        lexemes_[i + 1].kind == TokenKind::kNumber &&
                        lexemes_[i].kind == TokenKind::kWord;
    if (leet && FindLeet(word, i, last, inside)) return;
    // "wh@tsapp!"
    const bool end = lexemes_[last].kind == TokenKind::kSign && last > i;
    if (leet && end && FindLeet(word.substr(0, count - 1), i, last - 1)) return;
    std::array<char, kLongestJoined> other = {};
    const size_t size = JoinDoubleV(word, other.data());
    if (size != count) FindLeet({other.data(), size}, i, last);
  }

  std::string_view text_;
  std::vector<Lexeme>& lexemes_;
  std::array<char, kLongestJoined> joined_;  // filled by Joined
};

}  // namespace

void FindDisguised(std::string_view text, size_t i,
                   std::vector<Lexeme>* lexemes) {
  Reader(text, lexemes).Read(i);
}

}  // namespace composer_guard
