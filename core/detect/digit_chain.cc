#include "core/detect/digit_chain.h"

#include <algorithm>
#include <string_view>

#include "core/detect/digit_gap.h"

namespace composer_guard {
namespace {

// A numeral that is longer is no phone number and no part of one.
constexpr size_t kLongestNumeral = 16;
// "oneone" is the shortest word made of two.
constexpr size_t kShortestJoined = 6;

char LeetDigit(char c) {
  switch (c) {
    case 'o':
      return '0';
    case 'l':
    case 'i':
      return '1';
    case 'z':
      return '2';
    case 's':
      return '5';
    case 'b':
      return '8';
    case 'g':
    case 'q':
      return '9';
    default:
      return 0;
  }
}

// The digit that a word stands for, or 0.
char DigitOfWord(uint16_t tags) {
  for (const WordTag& tag : TagSet(tags)) {
    if (tag.word_class == WordClass::kDigit) {
      return static_cast<char>('0' + tag.value);
    }
  }
  return 0;
}

// "fivefivefive": the digits, or nothing when the word is made of anything
// else.
std::string JoinedDigits(std::string_view word) {
  constexpr size_t kShortestWord = 3;
  constexpr size_t kLongestWord = 5;
  std::string digits;
  while (!word.empty()) {
    char digit = 0;
    for (size_t n = kLongestWord; n >= kShortestWord && digit == 0; --n) {
      if (n > word.size()) continue;
      digit = DigitOfWord(TagsOfWord(word.substr(0, n)));
      if (digit != 0) word.remove_prefix(n);
    }
    if (digit == 0 || digits.size() > kLongestNumeral) return {};
    digits += digit;
  }
  return digits;
}

// Number words are glued in scripts without spaces; numerals are not.
bool IsAscii(const Scene& scene, size_t i) {
  return static_cast<unsigned char>(scene.Text(i).front()) < 0x80;
}

// Numerals and letters with nothing between: "415", "O77OO", "5x5x5".
bool ReadNumeral(const Scene& scene, size_t i, bool in_chain,
                 DigitPiece* piece) {
  size_t end = i + 1;
  while (end < scene.size() && GluedBefore(scene, end) && IsAscii(scene, end) &&
         end - i < kLongestNumeral) {
    ++end;
  }
  bool numeral = false;
  bool letters = false;
  std::string digits;
  for (size_t k = i; k < end; ++k) {
    const std::string_view part = scene.Text(k);
    if (scene.At(k).kind == TokenKind::kNumber) {
      numeral = true;
      digits += part;
      if (digits.size() > kLongestNumeral) return false;
      continue;
    }
    if (part == "x" && k > i && k + 1 < end) {
      // "5x5x5": read on after the letter as another piece.
      end = k;
      break;
    }
    if (const char digit = DigitOfWord(scene.At(k).word_tags); digit != 0) {
      digits += digit;
      piece->word = true;
      continue;
    }
    for (const char c : part) {
      const char digit = LeetDigit(c);
      if (digit == 0) return false;
      digits += digit;
    }
    letters = true;
  }
  if (!numeral) {
    // "SSS" counts only between signs in a chain: "2l2-SSS-OlO6".
    const bool before = in_chain && i > 0 && !scene.At(i).space_before;
    if (!before || digits.size() < 2 || digits.size() > 5) return false;
  }
  piece->digits = digits;
  piece->begin = i;
  piece->end = end;
  piece->leet = letters;
  return true;
}

class WordReader {
 public:
  WordReader(const Scene& scene, size_t i) : scene_(scene), i_(i) {}

  // "five", "twenty-three", "double two", "three fives", "eight hundred".
  bool Read(Languages* languages, DigitPiece* piece) {
    size_t at = i_;
    int times = 1;
    const Lexeme& first = scene_.At(at);
    if (const auto multiplier = TagOf(first, WordClass::kMultiplier)) {
      times = multiplier->value;
      at += first.length;
      if (at >= scene_.size() || scene_.At(at).lines_before > 0) return false;
      if (scene_.At(at).sign == '-' && at + 1 < scene_.size()) ++at;
    }
    std::string digits;
    if (!One(at, languages, &digits, piece)) return false;
    if (times > 1 && digits.size() > 1) return false;
    for (int n = 0; n < times; ++n) piece->digits += digits;
    piece->word = true;
    piece->begin = i_;
    return true;
  }

 private:
  bool One(size_t at, Languages* languages, std::string* digits,
           DigitPiece* piece) {
    const Lexeme& lexeme = scene_.At(at);
    piece->end = at + 1;
    if (at > i_ && lexeme.kind == TokenKind::kNumber) {
      *digits = scene_.Text(at);  // "double 5"
      return digits->size() == 1;
    }
    std::optional<WordTag> tag = TagOf(lexeme, WordClass::kDigit, *languages);
    if (!tag.has_value()) {
      tag = TagOf(lexeme, WordClass::kDigitWeak, *languages);
      if (!tag.has_value()) return Large(at, languages, digits, piece);
      piece->weak = true;
    }
    *languages &= tag->languages;
    const char digit = static_cast<char>('0' + tag->value);
    // "three fives"
    const size_t next = at + 1;
    if (next < scene_.size() && digit >= '2' &&
        scene_.At(next).Is(WordClass::kDigitsPlural)) {
      const auto plural = TagOf(scene_.At(next), WordClass::kDigitsPlural);
      digits->assign(static_cast<size_t>(tag->value),
                     static_cast<char>('0' + plural->value));
      piece->end = next + 1;
      return true;
    }
    *digits = digit;
    if (next < scene_.size() && scene_.At(next).Is(WordClass::kHundred)) {
      *digits += "00";
      piece->end = next + 1;
    }
    return true;
  }

  bool Large(size_t at, Languages* languages, std::string* digits,
             DigitPiece* piece) {
    const Lexeme& lexeme = scene_.At(at);
    if (const auto teen = TagOf(lexeme, WordClass::kTeen, *languages)) {
      *languages &= teen->languages;
      *digits = {static_cast<char>('0' + teen->value / 10),
                 static_cast<char>('0' + teen->value % 10)};
      piece->end = at + LengthOf(lexeme, WordClass::kTeen);
      return true;
    }
    const auto tens = TagOf(lexeme, WordClass::kTens, *languages);
    if (!tens.has_value()) return false;
    *languages &= tens->languages;
    *digits = {static_cast<char>('0' + tens->value / 10), '0'};
    piece->end = at + LengthOf(lexeme, WordClass::kTens);
    size_t next = piece->end;
    if (next < scene_.size() && (scene_.At(next).sign == '-' || Joins(next))) {
      ++next;
    }
    if (next < scene_.size()) {
      const auto unit = TagOf(scene_.At(next), WordClass::kDigit, *languages);
      if (unit.has_value() && unit->value > 0) {
        (*digits)[1] = static_cast<char>('0' + unit->value);
        piece->end = next + 1;
      }
    }
    return true;
  }

  // "treinta y cinco", "trinta e cinco"
  bool Joins(size_t i) const {
    const std::string_view word = scene_.Text(i);
    return word == "y" || word == "e" || word == "et" || word == "und";
  }

  const Scene& scene_;
  size_t i_;
};

bool ReadPiece(const Scene& scene, const std::vector<bool>& shielded, size_t i,
               bool in_chain, Languages* languages, DigitPiece* piece) {
  const Lexeme& lexeme = scene.At(i);
  if (shielded[i] || lexeme.kind == TokenKind::kSign) return false;
  const bool mixed =
      GluedBefore(scene, i + 1) && IsAscii(scene, i) && IsAscii(scene, i + 1);
  if (!mixed) {
    if (WordReader(scene, i).Read(languages, piece)) return true;
    *piece = {};
    if (lexeme.kind == TokenKind::kWord && lexeme.size() >= kShortestJoined) {
      piece->digits = JoinedDigits(scene.Text(i));
      if (!piece->digits.empty()) {
        piece->begin = i;
        piece->end = i + 1;
        piece->word = true;
        return true;
      }
    }
  }
  if (lexeme.kind == TokenKind::kGlued) return false;
  if (GluedBefore(scene, i) && IsAscii(scene, i - 1) &&
      !(scene.At(i - 1).size() == 1 && scene.Text(i - 1) == "x")) {
    return false;  // "1Z999"
  }
  return ReadNumeral(scene, i, in_chain, piece);
}

}  // namespace

void ReadChain(const Scene& scene, const std::vector<bool>& shielded, size_t i,
               DigitChain* chain) {
  chain->pieces.clear();
  chain->next = i + 1;
  Languages languages = kEveryLanguage;
  Gap gap = Gap::kNone;
  char sign = 0;
  size_t at = i;
  while (at < scene.size() && chain->pieces.size() < kMostPieces) {
    DigitPiece piece;
    if (!ReadPiece(scene, shielded, at, !chain->pieces.empty(), &languages,
                   &piece)) {
      return;
    }
    piece.gap = gap;
    piece.sign = sign;
    at = piece.end;
    chain->pieces.push_back(std::move(piece));
    chain->next = at;
    const DigitGap read = ReadDigitGap(scene, at);
    if (!read.ok) return;
    gap = read.gap;
    sign = read.sign;
    at = read.next;
  }
}

}  // namespace composer_guard
