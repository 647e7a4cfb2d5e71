// Words of letters apart, where each letter is a word of its own, and of parts.
// See disguised_words.h.

#include <array>
#include <span>
#include <string_view>

#include "core/match/disguised_words.h"
#include "core/match/leet.h"
#include "core/match/word_find.h"

namespace composer_guard {

size_t NextPart(std::span<const Lexeme> lexemes, size_t i) {
  constexpr size_t kMost = 8;  // lexemes between
  constexpr std::string_view kEnds = ",;:!?@#$%&=";
  // "Discord + a link" is no "Discorda".
  constexpr WordClasses kWhole =
      AnyOf(WordClass::kService, WordClass::kServiceWeak, WordClass::kProvider,
            WordClass::kProviderWeak);
  const size_t first = NextOfPhrase(lexemes, i);
  if (first >= lexemes.size() || lexemes[first].kind != TokenKind::kSign ||
      PartsWords(lexemes, first) || lexemes[i].Is(kWhole)) {
    return first;
  }
  size_t at = first;
  bool tag = false;
  for (; at < lexemes.size() && at < first + kMost; ++at) {
    const char sign = lexemes[at].sign;
    tag = (tag || sign == '<') && sign != '>';
    if (!tag &&
        (lexemes[at].kind != TokenKind::kSign || lexemes[at].lines_before > 0 ||
         kEnds.find(sign) != kEnds.npos)) {
      break;
    }
  }
  return at;
}

// Tried at every letter, for "в т е л е г р а м" is two words.
void FindSpaced(std::string_view text, size_t i, std::vector<Lexeme>* lexemes) {
  constexpr size_t kMostBytes = 24;
  constexpr size_t kFewestBytes = 8;  // four letters
  std::array<char, kMostBytes> letters = {};
  uint32_t hash = 0;
  size_t count = 0;
  size_t last = i;
  uint16_t word = kNoWord;
  const auto& all = *lexemes;
  for (size_t at = i; at < all.size() && count + 2 <= kMostBytes; ++at) {
    if (at > i && all[at].kind == TokenKind::kSign && !PartsWords(all, at)) {
      if (++at >= all.size()) break;
    }
    if (!all[at].Has(kOwnLetter) || (at > i && all[at].lines_before > 0)) break;
    for (const char c : all[at].span.Of(text)) {
      letters[count++] = c;
      hash = HashStep(hash, c);
    }
    if (count < kFewestBytes) continue;
    const uint16_t id = FindSplit({letters.data(), count}, hash);
    if (id == kNoWord) continue;
    last = at;
    word = id;
  }
  if (word != kNoWord) SetDisguised(i, last, word, kSpaced, lexemes);
}

void FindSpelledOut(std::string_view text, size_t i,
                    std::vector<Lexeme>* lexemes) {
  constexpr size_t kMostBytes = 16;
  constexpr size_t kFewestBytes = 5;  // a "t o d o" is often drawn
  std::array<char, kMostBytes> letters = {};
  uint32_t hash = 0;
  size_t count = 0;
  size_t last = i;
  const auto& all = *lexemes;
  for (size_t at = i; at < all.size(); ++at) {
    if (at > i && all[at].kind == TokenKind::kSign) {
      if (PartsWords(all, at) || ++at >= all.size()) break;
    }
    const Lexeme& letter = all[at];
    if (letter.kind != TokenKind::kWord || letter.size() != 1 ||
        (at > i && letter.lines_before > 0)) {
      break;
    }
    if (count == kMostBytes) return;
    const char c = letter.span.Of(text).front();
    letters[count++] = c;
    hash = HashStep(hash, c);
    last = at;
  }
  if (count < kFewestBytes) return;
  const uint16_t word = FindWord({letters.data(), count}, hash);
  if (word != kNoWord) SetDisguised(i, last, word, kSpaced, lexemes);
}

namespace {

// What is written without spaces, or a syllable of Arabic or an Indic script.
bool IsPiece(std::string_view text, const Lexeme& lexeme) {
  constexpr uint32_t kSyllable = 12;  // bytes
  return lexeme.kind == TokenKind::kGlued ||
         (lexeme.kind == TokenKind::kWord && lexeme.size() <= kSyllable &&
          static_cast<unsigned char>(text[lexeme.span.begin]) >= kArabic);
}

// Without the stroke that draws Arabic words out.
std::string_view WithoutStrokes(std::string_view piece) {
  constexpr std::string_view kStroke = "\xD9\x80";
  while (piece.starts_with(kStroke)) piece.remove_prefix(kStroke.size());
  while (piece.ends_with(kStroke)) piece.remove_suffix(kStroke.size());
  return piece;
}

}  // namespace

bool MayBeginCut(std::string_view word) {
  if (static_cast<unsigned char>(word.front()) < kArabic) return false;
  const std::string_view piece = WithoutStrokes(word);
  return piece.empty() || MayBeginName(piece, WordHash(piece));
}

bool MayBeCut(std::string_view text, size_t i,
              std::span<const Lexeme> lexemes) {
  if (i + 1 >= lexemes.size() || !IsPiece(text, lexemes[i])) return false;
  const Lexeme& cut = lexemes[i + 1];
  if (IsPiece(text, cut)) return cut.space_before && cut.lines_before == 0;
  constexpr std::string_view kParts = ",!?:()";
  return !cut.space_before && i + 2 < lexemes.size() &&
         IsPiece(text, lexemes[i + 2]) && !lexemes[i + 2].space_before &&
         (cut.kind == TokenKind::kSign
              ? cut.sign == 0 || kParts.find(cut.sign) == kParts.npos
              : cut.size() == 1);
}

bool FindCut(std::string_view text, size_t i, std::vector<Lexeme>* lexemes) {
  constexpr size_t kMostBytes = 48;
  constexpr size_t kMostPieces = 7;
  const auto& all = *lexemes;
  if (all[i].length > 1 || all[i].part_of != 0) return false;
  std::array<char, kMostBytes> word;
  size_t size = 0;
  uint32_t hash = 0;
  bool cut = false;
  size_t last = i;
  uint16_t found = kNoWord;
  for (size_t at = i, n = 0; n < kMostPieces && at < all.size(); ++n, ++at) {
    if (n > 0 && MayBeCut(text, at - 1, all)) {
      cut = true;
      if (!IsPiece(text, all[at])) ++at;
    }
    if (!IsPiece(text, all[at]) || all[at].lines_before > 0) break;
    const std::string_view piece = WithoutStrokes(all[at].span.Of(text));
    if (size + piece.size() > kMostBytes) break;
    for (const char c : piece) {
      word[size++] = c;
      hash = HashStep(hash, c);
    }
    // Most begin as no name does.
    if (size > 0 && !MayBeginName({word.data(), size}, hash)) break;
    if (!cut) continue;
    const uint16_t id = FindWord({word.data(), size}, hash);
    if (id == kNoWord || !IsServiceName(id)) continue;
    last = at;
    found = id;
  }
  if (found == kNoWord) return false;
  SetDisguised(i, last, found, kSpaced, lexemes);
  return true;
}

}  // namespace composer_guard
