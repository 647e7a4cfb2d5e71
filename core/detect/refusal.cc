#include "core/detect/refusal.h"

#include "core/detect/cues.h"
#include "core/detect/languages.h"
#include "core/match/words.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Lexemes before and behind what was found in which it is refused; they are
// characters where words are not parted.
constexpr size_t kReach = 4;

// "Without", which tells how, and "instead".
constexpr auto kNoRefusal =
    Words("anstatt", "bagair", "baghair", "bez", "bina", "evitar", "evitare",
          "eviter", "fara", "noch", "ohne", "olmadan", "sans", "sem", "senza",
          "sin", "statt", "tanpa", "uden", "utan", "walang", "yerine",
          "zamiast", "zonder", "без", "вместо", "замість", "בלי", "بدون",
          "במקום", "बिना", "ছাড়া", "대신", "말고", "없이", "無し", "なし");

bool EndsClause(const Lexeme& lexeme) {
  return lexeme.kind == TokenKind::kSign && lexeme.sign != '"' &&
         lexeme.sign != '\'' && lexeme.sign != '-';
}

// "not through Upwork" is no refusal to leave it.
bool IsBeforePlatform(const Scene& scene, size_t i) {
  constexpr size_t kNear = 3;
  for (size_t n = 1; n <= kNear && i + n < scene.size(); ++n) {
    if (scene.At(i + n).Is(WordClass::kOutside)) return false;
    if (scene.At(i + n).Is(WordClass::kPlatform)) return true;
  }
  return false;
}

bool Refuses(const Scene& scene, size_t i, Languages language) {
  // Vietnamese asks with this word where it ends a sentence.
  const bool says_no =
      TagOf(scene.At(i), WordClass::kNegation, language).has_value() ||
      (scene.Text(i) == "khong" && i + 1 < scene.size() &&
       scene.At(i + 1).kind == TokenKind::kWord);
  return says_no && !kNoRefusal.Has(scene.Text(i)) &&
         !IsBeforePlatform(scene, i);
}

}  // namespace

bool SaysWithout(std::string_view word) { return kNoRefusal.Has(word); }

bool IsRefusedAbroad(const Scene& scene, const Found& found) {
  if (found.category != Category::kOffPlatform ||
      (found.kind != "elsewhere" && found.kind != "payment") ||
      found.rule.ends_with(".en") || found.rule.starts_with("gist")) {
    return false;
  }
  const size_t first = LexemeAt(scene, found.span.begin);
  if (first >= scene.size()) return false;
  const LexemeRange sentence = SentenceAround(scene, first);
  LanguageVotes votes;
  for (size_t i = sentence.begin; i < sentence.end; ++i) {
    votes.Add(scene.At(i));
  }
  Languages language = votes.Winner(1);
  if (language == 0) language = scene.languages.main;
  if (language == 0) return false;
  size_t behind = first;
  bool refused = false;
  bool outside = false;
  for (; behind < sentence.end && scene.At(behind).span.begin < found.span.end;
       ++behind) {
    if (scene.At(behind).Is(WordClass::kFee)) return false;
    outside = outside || scene.At(behind).Is(WordClass::kOutside);
    refused = refused || Refuses(scene, behind, language);
  }
  if (!outside) return false;
  for (size_t n = 1; n <= kReach && first >= sentence.begin + n; ++n) {
    if (EndsClause(scene.At(first - n))) break;
    refused = refused || Refuses(scene, first - n, language);
  }
  for (size_t n = 0; n <= 2 * kReach && behind + n < sentence.end; ++n) {
    const Lexeme& lexeme = scene.At(behind + n);
    if (lexeme.sign == '?' || lexeme.Is(WordClass::kFee)) return false;
    if (EndsClause(lexeme)) break;
    refused = refused || Refuses(scene, behind + n, language);
  }
  return refused;
}

}  // namespace composer_guard
