#include "core/match/word_find.h"

#include <algorithm>

#include "core/match/word_tables.h"

namespace composer_guard {
namespace {

// Longest word whose prefixes are looked up, in bytes.
constexpr size_t kLongestPrefixed = 48;

bool Has(uint16_t word, WordFlag flag) {
  return word != kNoWord && (WordTables::Get().At(word).flags & flag) != 0;
}

}  // namespace

uint16_t FindWord(std::string_view text, uint32_t hash) {
  WordTables& tables = WordTables::Get();
  tables.Read(text);
  return tables.Find(text, hash);
}

uint16_t FindPrefix(std::string_view text) {
  constexpr size_t kLeast = WordTables::kPrefixBytes;
  if (text.size() <= kLeast) return kNoWord;
  const WordTables& tables = WordTables::Get();
  uint32_t hash = WordHash(text.substr(0, kLeast));
  if (!tables.MayBePrefix(hash)) return kNoWord;
  uint16_t best = kNoWord;
  const size_t end = std::min(text.size(), kLongestPrefixed);
  for (size_t size = kLeast; size < end; ++size) {
    const uint16_t found = tables.Find(text.substr(0, size), hash);
    if (Has(found, kPrefix)) best = found;
    hash = HashStep(hash, text[size]);
  }
  return best;
}

uint32_t CutGlued(std::string_view run, Lexeme* lexeme) {
  WordTables& tables = WordTables::Get();
  tables.Read(run);
  size_t at = 0;
  uint32_t hash = HashCharacter(run, &at, 0);
  size_t best = at;
  uint32_t best_hash = hash;
  uint16_t word = kNoWord;
  for (size_t n = 1; tables.MayBegin(hash); ++n) {
    const uint16_t found = tables.Find(run.substr(0, at), hash);
    if (found != kNoWord) {
      best = at;
      best_hash = hash;
      word = found;
    }
    if (n == WordTables::kLongestGlued || at == run.size()) break;
    hash = HashCharacter(run, &at, hash);
  }
  if (tables.MayBeginName(best_hash)) lexeme->traits |= kBeginsJoined;
  if (word != kNoWord) {
    SetWord(word, lexeme);
    if (tables.MayBeginPhrase(best_hash)) lexeme->traits |= kBeginsPhrase;
  }
  return static_cast<uint32_t>(best);
}

bool MayBeginName(std::string_view text, uint32_t hash) {
  WordTables& tables = WordTables::Get();
  tables.Read(text);
  return tables.MayBeginName(hash);
}

std::string_view TextOfWord(uint16_t word) {
  return WordTables::Get().At(word).Text();
}

uint16_t TagsOf(uint16_t word) { return WordTables::Get().At(word).tags; }

bool MayBeSplit(uint32_t hash) { return WordTables::Get().MayBeSplit(hash); }

bool IsSplittable(uint16_t word) { return Has(word, kSplittable); }

bool IsServiceName(uint16_t word) {
  return (WordTables::Get().ClassesOf(TagsOf(word)) &
          Bit(WordClass::kService)) != 0;
}

bool IsLeetable(uint16_t word) { return Has(word, kLeetable); }

void SetWord(uint16_t word, Lexeme* lexeme) {
  lexeme->word_tags = TagsOf(word);
  lexeme->classes |= WordTables::Get().ClassesOf(lexeme->word_tags);
}

void SetPhrase(size_t first, size_t last, uint16_t tags, Techniques techniques,
               std::vector<Lexeme>* lexemes) {
  Lexeme& lexeme = (*lexemes)[first];
  lexeme.phrase_tags = tags;
  lexeme.length = static_cast<uint8_t>(last - first + 1);
  lexeme.classes |= WordTables::Get().ClassesOf(tags);
  lexeme.Undo(techniques);
  for (size_t i = first + 1; i <= last; ++i) {
    (*lexemes)[i].part_of = static_cast<uint8_t>(i - first);
  }
}

void SetDisguised(size_t first, size_t last, uint16_t word,
                  Techniques techniques, std::vector<Lexeme>* lexemes) {
  SetPhrase(first, last, TagsOf(word), techniques, lexemes);
  // "e-mail", "hot mail": what stands there already says what is meant.
  constexpr WordClasses kPlain =
      AnyOf(WordClass::kPhoneNoun, WordClass::kEmailNoun);
  for (size_t i = first + 1; i <= last; ++i) {
    if ((*lexemes)[i].Is(kPlain)) return;
  }
  (*lexemes)[first].said = static_cast<uint16_t>(word + 1);
}

bool PartsWords(std::span<const Lexeme> lexemes, size_t i) {
  // Bytes of words that are shortened, or letters set apart.
  constexpr uint32_t kShort = 3;
  constexpr WordClasses kProviders =
      AnyOf(WordClass::kProvider, WordClass::kProviderWeak);
  const Lexeme& sign = lexemes[i];
  if ((sign.sign != '.' && sign.sign != '!' && sign.sign != '?') || i == 0 ||
      i + 1 >= lexemes.size() || !lexemes[i + 1].space_before) {
    return false;
  }
  const Lexeme& before = lexemes[i - 1];
  return !sign.space_before && before.kind == TokenKind::kWord &&
         before.size() > kShort && !before.Is(kProviders);
}

size_t BehindJoint(std::span<const Lexeme> lexemes, size_t sign) {
  const Lexeme& joint = lexemes[sign];
  return !joint.space_before &&
                 (joint.sign == '-' || joint.sign == '.' || joint.sign == '_' ||
                  joint.sign == '\'' || joint.sign == '/') &&
                 !PartsWords(lexemes, sign)
             ? sign + 1
             : sign;
}

}  // namespace composer_guard
