#include "core/policy/fix_clause.h"

#include <algorithm>
#include <string_view>

#include "core/policy/fix_label.h"
#include "core/text/utf8.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// Characters of a short clause beside the contact: about four words, where
// there are spaces.
constexpr size_t kShort = 32;
constexpr size_t kShortIdeographs = 16;
// Lexemes of it to each side; the work is bounded.
constexpr size_t kReach = 16;
constexpr size_t kListReach = 32;

constexpr auto kParticles =
    Words("です", "まで", "へ", "に", "を", "で", "は", "の", "から", "으로",
          "로", "에", "은", "는", "이", "가", "을", "를", "입니다");

constexpr auto kPredicates =
    Words("is", "are", "was", "were", "has", "have", "had", "takes", "took",
          "works", "will", "can", "shows", "holds", "does", "goes", "asks",
          "lists", "ist", "hat", "es", "est", "e", "jest", "esta");

constexpr WordClasses kAskedFor =
    AnyOf(WordClass::kPhoneNoun, WordClass::kEmailNoun, WordClass::kAddressNoun,
          WordClass::kHandleNoun, WordClass::kService, WordClass::kServiceWeak);
constexpr WordClasses kAsks =
    AnyOf(WordClass::kGiveVerb, WordClass::kWhat, WordClass::kWe,
          WordClass::kMoveVerb, WordClass::kReachVerb, WordClass::kTalkVerb);

// Scripts that the lists of labels know.
bool IsListedLetter(char32_t c) {
  return ('a' <= c && c <= 'z') || (0xC0 <= c && c < 0x530);
}
// Hebrew to Tibetan, and those of East Asia.
bool IsOtherLetter(char32_t c) {
  return (0x590 <= c && c < 0x1100) || (0x3041 <= c && c < 0xA000) ||
         (0xAC00 <= c && c < 0xD7B0);
}
bool IsIdeograph(char32_t c) { return (0x3041 <= c && c < 0xA000); }

// Whether the text begins with a Korean syllable.
bool IsHangul(std::string_view text) {
  const char32_t c = DecodeAt(text, 0).value;
  return 0xAC00 <= c && c < 0xD7B0;
}

bool EndsClause(const Scene& scene, size_t i) {
  if (scene.At(i).kind != TokenKind::kSign) return false;
  static constexpr auto kEnds =
      Words(",", ".", ";", "!", "?", "(", ")", "[", "]", "|", "、", "。", "،",
            "؛", "؟", "۔", "।", "…", "/");
  return kEnds.Has(scene.Text(i));
}

// Letters of the text, by what is known of their script.
struct Letters {
  size_t count = 0;
  bool other = false;
  bool listed = false;
  bool ideographs = false;
};
Letters Count(std::string_view text, Letters letters = {}) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint c = DecodeAt(text, at);
    ++letters.count;
    letters.other = letters.other || IsOtherLetter(c.value);
    letters.listed = letters.listed || IsListedLetter(c.value);
    letters.ideographs = letters.ideographs || IsIdeograph(c.value);
    at += c.bytes;
  }
  return letters;
}

bool HoldsOther(const Scene& scene, ViewSpan clause, ViewSpan own) {
  return std::any_of(
      scene.found.begin(), scene.found.end(), [&](const Found& found) {
        return found.span.Overlaps(clause) && !found.span.Overlaps(own);
      });
}

}  // namespace

ViewSpan ShortClause(const Scene& scene, size_t first, size_t after) {
  size_t begin = first;
  while (begin > 0 && first - begin < kReach &&
         scene.At(begin).lines_before == 0 && !EndsClause(scene, begin - 1)) {
    --begin;
  }
  size_t end = after;
  while (end < scene.size() && end - after < kReach &&
         scene.At(end).lines_before == 0 && !EndsClause(scene, end)) {
    ++end;
  }
  const ViewSpan own{scene.At(first).span.begin, scene.At(after - 1).span.end};
  const ViewSpan clause{scene.At(begin).span.begin, scene.At(end - 1).span.end};
  if (IsAscii(clause.Of(scene.text))) return {};
  const Letters letters =
      Count(ViewSpan{own.end, clause.end}.Of(scene.text),
            Count(ViewSpan{clause.begin, own.begin}.Of(scene.text)));
  const size_t most = letters.ideographs ? kShortIdeographs : kShort;
  if (!letters.other || letters.listed || letters.count > most ||
      HoldsOther(scene, clause, own)) {
    return {};
  }
  return clause;
}

uint32_t ParticleEnd(const Scene& scene, uint32_t end) {
  const std::string_view behind = scene.text.substr(end);
  size_t longest = 0;
  if (behind.empty() || IsAscii(behind[0])) return end;
  for (const std::string_view particle : kParticles) {
    if (!behind.starts_with(particle)) continue;
    // A Korean word may begin like one.
    const std::string_view rest = behind.substr(particle.size());
    if (IsHangul(particle) && !rest.empty() && IsHangul(rest)) continue;
    longest = std::max(longest, particle.size());
  }
  return end + static_cast<uint32_t>(longest);
}

size_t ListEnd(const Scene& scene, size_t after) {
  size_t end = after;
  while (end < scene.size() && end - after < kListReach &&
         scene.At(end).lines_before == 0) {
    size_t i = end;
    const char sign = scene.At(i).sign;
    const bool joins = IsConjunction(scene, i) || sign == '+' || sign == '/' ||
                       sign == '&' || sign == ',';
    if (!joins) break;
    ++i;
    if (i < scene.size() && IsConjunction(scene, i)) ++i;
    if (i < scene.size() && scene.At(i).Is(WordClass::kYour)) ++i;
    if (i >= scene.size() || !scene.At(i).Is(kAskedFor)) break;
    const size_t next = i + std::max<size_t>(scene.At(i).length, 1);
    // "or call me": a verb begins a clause of its own.
    if (scene.At(i).Is(AnyOf(WordClass::kCallVerb, WordClass::kReachVerb)) &&
        (IsMe(scene.Text(next - 1)) ||
         (next < scene.size() && IsMe(scene.Text(next))))) {
      break;
    }
    end = next;
  }
  return std::min(end, scene.size());
}

size_t BracketBefore(const Scene& scene, size_t first, size_t after) {
  const bool enclosed =
      first > 0 && after < scene.size() && scene.At(first).lines_before == 0 &&
      scene.At(first - 1).sign == '(' && scene.At(after).sign == ')';
  return enclosed ? first - 1 : first;
}

uint32_t NamesEnd(const Scene& scene, size_t after) {
  if (after >= scene.size() || scene.At(after).sign != '(') return 0;
  bool names = false;
  for (size_t i = after + 1; i < scene.size() && i - after < kReach; ++i) {
    const Lexeme& lexeme = scene.At(i);
    if (lexeme.sign == ')') return names ? lexeme.span.end : 0;
    if (lexeme.kind == TokenKind::kSign || IsConjunction(scene, i)) continue;
    if (!lexeme.Is(kLabelNouns)) return 0;
    names = true;
  }
  return 0;
}

uint32_t AskedEnd(const Scene& scene, size_t after) {
  constexpr WordClasses kNames =
      AnyOf(WordClass::kService, WordClass::kServiceWeak);
  uint32_t end = 0;
  if (after == 0 || scene.At(after - 1).sign != '?') return end;
  for (size_t i = after; i + 1 < scene.size() && i - after < kReach; i += 2) {
    if (!scene.At(i).Is(kNames) || scene.At(i + 1).sign != '?') break;
    end = scene.At(i + 1).span.end;
  }
  return end;
}

bool IsBareNoun(const Scene& scene, size_t first, size_t after) {
  bool noun = false;
  for (size_t i = first; i < std::min(after, first + 2 * kListReach); ++i) {
    if (scene.At(i).sign == '?' || scene.At(i).Is(kAsks)) return false;
    noun = noun || scene.At(i).Is(kAskedFor);
  }
  return noun;
}

bool IsPredicate(const Scene& scene, size_t i) {
  return i < scene.size() && scene.At(i).lines_before == 0 &&
         kPredicates.Has(scene.Text(i));
}

}  // namespace composer_guard
