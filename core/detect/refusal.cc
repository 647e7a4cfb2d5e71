#include "core/detect/refusal.h"

#include <algorithm>
#include <string_view>

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
constexpr auto kNoRefusal = Words(
    "anstatt", "bagair", "baghair", "bez", "bina", "evitar", "evitare",
    "eviter", "fara", "noch", "ohne", "olmadan", "sans", "sem", "senza", "sin",
    "statt", "tanpa", "uden", "utan", "walang", "yerine", "zamiast", "zonder",
    "без", "вместо", "замість", "בלי", "بدون", "במקום", "बिना", "बगैर", "بغیر",
    "ছাড়া", "대신", "말고", "없이", "無し", "なし");

bool EndsClause(const Lexeme& lexeme) {
  return lexeme.kind == TokenKind::kSign && lexeme.sign != '"' &&
         lexeme.sign != '\'' && lexeme.sign != '-';
}

// The lexeme behind what was found, which begins with `first`.
size_t BehindOf(const Scene& scene, const Found& found, size_t first,
                size_t end) {
  size_t behind = first;
  while (behind < end && scene.At(behind).span.begin < found.span.end) {
    ++behind;
  }
  return behind;
}

// "not through Upwork" is no refusal to leave it.
bool IsBeforePlatform(const Scene& scene, size_t i) {
  constexpr size_t kNear = 4;
  for (size_t n = 1; n <= kNear && i + n < scene.size(); ++n) {
    if (scene.At(i + n).Is(WordClass::kOutside)) return false;
    if (scene.At(i + n).Is(WordClass::kPlatform)) return true;
  }
  return false;
}

// Says of a thing behind it that there is none: "das macht keinen Unterschied".
bool IsOfThings(std::string_view word) {
  return word == "khong" || word.starts_with("kein");
}

bool Refuses(const Scene& scene, size_t i, Languages language) {
  // Vietnamese asks with this word where it ends a sentence.
  const bool says_no =
      TagOf(scene.At(i), WordClass::kNegation, language).has_value() ||
      (scene.Text(i) == "khong" && i + 1 < scene.size() &&
       scene.At(i + 1).kind == TokenKind::kWord && scene.Text(i + 1) != "a");
  return says_no && !kNoRefusal.Has(scene.Text(i)) &&
         !IsBeforePlatform(scene, i);
}

// "Nobody here needs", "no one will ask you to"
bool BeginsWithNobody(const Scene& scene, size_t begin, size_t first) {
  static constexpr auto kDoes =
      Words("asks", "can", "ever", "here", "may", "must", "needs", "should",
            "wants", "will", "would");
  constexpr size_t kNear = 6;
  const bool nobody =
      scene.Text(begin) == "nobody" ||
      (scene.Text(begin) == "no" && TextAt(scene, begin + 1) == "one");
  if (!nobody) return false;
  for (size_t i = begin + 1; i < scene.size() && i <= begin + kNear; ++i) {
    if (kDoes.Has(scene.Text(i))) return i <= first + kNear;
  }
  return false;
}

// "no need for a phone interview", "no need to call": among the words before
// or the first of what was found.
bool IsNotNeeded(const Scene& scene, size_t begin, size_t first) {
  constexpr size_t kNear = 3;
  for (size_t i = first > begin + kNear ? first - kNear : begin;
       i < first + kNear && i + 1 < scene.size(); ++i) {
    if (scene.Text(i) == "no" && scene.Text(i + 1) == "need") return true;
  }
  return false;
}

// "… is off the table", "… isn't possible", and not "… is no problem".
bool IsDeniedBehind(const Scene& scene, size_t first, size_t behind,
                    size_t end) {
  static constexpr auto kIs = Words("are", "aren't", "is", "isn't", "was");
  static constexpr auto kNever =
      Words("dealbreaker", "forbidden", "impossible", "no-go", "no-no", "nope",
            "prohibited", "question", "table", "taboo");
  static constexpr auto kANo = Words("a", "big", "clear", "firm", "hard");
  static constexpr auto kMay = Words("acceptable", "allowed", "okay", "option",
                                     "permitted", "possible", "something");
  constexpr size_t kNear = 6;
  constexpr size_t kNext = 4;
  for (size_t i = first + 1; i < std::min(end, behind + kNear); ++i) {
    if (i >= behind && EndsClause(scene.At(i))) return false;
    const std::string_view word = scene.Text(i);
    // "… and that's not something I do"
    if (word == "that's" && TextAt(scene, i + 1) == "not" &&
        kMay.Has(TextAt(scene, i + 2))) {
      return true;
    }
    if (!kIs.Has(word) || scene.Text(i - 1) == "that") continue;
    bool denied = word.ends_with("n't");
    for (size_t n = 1; n <= kNext && i + n < end; ++n) {
      const std::string_view next = scene.Text(i + n);
      if (kNever.Has(next) || (denied && kMay.Has(next))) return true;
      // "is a no for me", and not "is a no brainer"
      if (next == "no" && kANo.Has(scene.Text(i + n - 1)) &&
          (i + n + 1 >= end || EndsClause(scene.At(i + n + 1)) ||
           TextAt(scene, i + n + 1) == "for")) {
        return true;
      }
      denied = denied || next == "not" || next == "no";
    }
  }
  return false;
}

}  // namespace

bool SaysWithout(std::string_view word) { return kNoRefusal.Has(word); }

bool IsRuledOut(const Scene& scene, const Found& found) {
  const size_t first = LexemeAt(scene, found.span.begin);
  if (first >= scene.size()) return false;
  const LexemeRange sentence = SentenceAround(scene, first);
  const size_t behind = BehindOf(scene, found, first, sentence.end);
  if (AnyIn(scene, first, behind, Bit(WordClass::kFee))) return false;
  return BeginsWithNobody(scene, sentence.begin, first) ||
         (found.kind != "elsewhere" && found.kind != "payment" &&
          IsNotNeeded(scene, sentence.begin, first)) ||
         IsDeniedBehind(scene, first, behind, sentence.end);
}

bool IsRefusedAbroad(const Scene& scene, const Found& found) {
  if (found.category != Category::kOffPlatform || found.kind == "in_person" ||
      found.rule.ends_with(".en") || found.rule.starts_with("gist")) {
    return false;
  }
  const size_t first = LexemeAt(scene, found.span.begin);
  if (first >= scene.size()) return false;
  const LexemeRange sentence = SentenceAround(scene, first);
  const size_t behind = BehindOf(scene, found, first, sentence.end);
  LanguageVotes votes;
  // "Outside there is no fee", "there it does not cost as much".
  bool fee = false;
  bool fee_beside = false;
  bool declined = false;  // "who proposes Telegram gets reported"
  for (size_t i = sentence.begin; i < sentence.end; ++i) {
    const Lexeme& lexeme = scene.At(i);
    const bool gain =
        lexeme.Is(WordClass::kFee) || HasCue(lexeme, WordCue::kBetter);
    (first <= i && i < behind ? fee : fee_beside) |= gain;
    declined = declined || HasCue(lexeme, WordCue::kDeclined);
    votes.Add(lexeme);
  }
  if (declined) return true;
  if (fee) return false;
  Languages language = votes.Winner(1);
  if (language == 0) language = scene.languages.Main();
  if (language == 0) return false;
  bool refused = false;
  bool outside = false;
  bool comma = false;  // "send it to my card, the site isn't needed"
  for (size_t i = first; i < behind; ++i) {
    comma = comma || EndsClause(scene.At(i));
    outside = outside || scene.At(i).Is(WordClass::kOutside);
    refused = refused || (Refuses(scene, i, language) &&
                          !(outside && IsOfThings(scene.Text(i))));
  }
  // "non merci pour le virement direct", "non do il mio WhatsApp a nessuno"
  size_t begin = first;
  while (begin > sentence.begin && first - begin < kReach &&
         !EndsClause(scene.At(begin - 1))) {
    --begin;
  }
  if (begin == sentence.begin && Refuses(scene, begin, language) &&
      scene.At(sentence.end - 1).sign != '?') {
    return true;
  }
  if (found.kind != "elsewhere" && found.kind != "payment") return false;
  const auto ends = [&](size_t at) {
    return at >= sentence.end ||
           (EndsClause(scene.At(at)) && scene.At(at).sign != '?');
  };
  // "Überweisung am Portal vorbei mache ich nicht"
  for (size_t i = behind; !comma && i < behind + kReach && !ends(i); ++i) {
    if (Refuses(scene, i, language) && ends(i + 1)) return true;
  }
  if (!outside || fee_beside) return false;
  for (size_t n = 1; n <= kReach && first >= sentence.begin + n; ++n) {
    if (EndsClause(scene.At(first - n))) break;
    refused = refused || Refuses(scene, first - n, language);
  }
  for (size_t n = 0; n <= kReach && behind + n < sentence.end; ++n) {
    const Lexeme& lexeme = scene.At(behind + n);
    if (lexeme.sign == '?') return false;
    if (EndsClause(lexeme)) break;
    refused = refused || (Refuses(scene, behind + n, language) &&
                          !IsOfThings(scene.Text(behind + n)));
  }
  return refused;
}

}  // namespace composer_guard
