#include "core/detect/clause.h"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "core/detect/cues.h"
#include "core/text/order.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// How far a clause is followed to each side: words, and bytes for scripts
// whose words are not parted.
constexpr size_t kClauseSide = 9;
constexpr uint32_t kClauseBytes = 120;

// Words between two proposals that are one.
constexpr size_t kBetweenMoves = 9;

// Words that join clauses and items of a list, folded. Those that are common
// words of another kind in English ("a", "i", "u") are left out.
constexpr auto kJoiners = Words(
    "and", "or", "but", "so", "because", "cuz", "then", "y", "e", "o", "pero",
    "porque", "et", "ou", "und", "oder", "aber", "en", "maar", "och", "eller",
    "ma", "lub", "ale", "и", "или", "но", "а", "та", "або", "але", "ve", "veya",
    "ama", "si", "sau", "nebo", "atau", "dan", "tapi");

bool IsQuestionMark(std::string_view sign) {
  return sign == "?" || sign == "\xEF\xBC\x9F" || sign == "\xD8\x9F";
}

// Whether lexeme i is a sign that ends a clause. A full stop does where a
// sentence starts behind it; a dash or plus where it stands free.
bool EndsClause(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind != TokenKind::kSign) return false;
  const bool space_behind =
      i + 1 >= scene.size() || scene.At(i + 1).space_before;
  switch (lexeme.sign) {
    case '.':
      return i + 1 >= scene.size() || SentenceStarts(scene, i + 1);
    case '-':
    case '+':
    case '&':
    case '/':
      return lexeme.space_before && space_behind;
    case '\'':
    case '%':
    case '$':
    case '#':
    case '@':
    case '_':
      return false;
    default:
      break;
  }
  const std::string_view text = scene.Text(i);
  return text != "\xC2\xBF" && text != "\xC2\xA1";  // ¿ ¡
}

// "2) ", "c) "
bool BeginsItem(const Scene& scene, size_t i) {
  constexpr uint32_t kLongest = 2;
  return i + 1 < scene.size() && scene.At(i).kind != TokenKind::kSign &&
         scene.At(i).size() <= kLongest && scene.At(i + 1).sign == ')' &&
         !scene.At(i + 1).space_before;
}

bool IsJoiner(const Scene& scene, size_t i) {
  // "e-mail" is one word.
  if (i + 1 < scene.size() && !scene.At(i + 1).space_before) return false;
  const std::string_view word = scene.Text(i);
  // "số điện thoại" is a phrase, and no "so".
  if (!kJoiners.Has(word) || (word == "so" && scene.At(i).length > 1)) {
    return false;
  }
  // "Où habitez-vous ?" asks where; folded, it is "or".
  const std::string_view written = scene.view->Written(scene.At(i).span);
  return word != "ou" || written == "ou" || written == "Ou" || written == "OU";
}

struct Room {
  uint32_t low = 0;   // the end of the finding before
  uint32_t high = 0;  // the start of the one behind
};

class Widening {
 public:
  Widening(const Scene& scene, Room room) : scene_(scene), room_(room) {}

  ViewSpan Widen(ViewSpan span) const {
    size_t first = LexemeAt(scene_, span.begin);
    size_t last = LexemeAt(scene_, span.end - 1);
    if (first >= scene_.size() || last >= scene_.size()) return span;
    while (first < last && Dangles(first)) ++first;
    while (last > first && Dangles(last)) --last;
    span = {std::max(Left(first, span.begin), room_.low),
            std::min(Right(last), room_.high)};
    return span;
  }

 private:
  // A sign or a joining word at an end of what a pattern found.
  bool Dangles(size_t i) const {
    if (IsQuestionMark(scene_.Text(i))) return false;
    // The last letter of "s k y p e" is no Italian "and".
    if (scene_.At(i).part_of != 0) return false;
    return EndsClause(scene_, i) || IsJoiner(scene_, i);
  }

  uint32_t Left(size_t first, uint32_t begin) const {
    const uint32_t start = std::max(scene_.At(first).span.begin, begin);
    size_t at = first;
    for (size_t n = 0; n <= kClauseSide; ++n) {
      if (at == 0 || SentenceStarts(scene_, at) ||
          ThaiSpaceBefore(scene_, at) || scene_.At(at).lines_before > 0 ||
          EndsClause(scene_, at - 1) || IsJoiner(scene_, at - 1) ||
          scene_.At(at - 1).span.begin < room_.low) {
        // "jane@acme.io. Let us …": what ended the sentence before.
        while (at < first && scene_.At(at).kind == TokenKind::kSign &&
               scene_.At(at + 1).space_before) {
          ++at;
        }
        const uint32_t wide = scene_.At(at).span.begin;
        return wide > start || start - wide > kClauseBytes ? start : wide;
      }
      --at;
    }
    return start;
  }

  uint32_t Right(size_t last) const {
    const uint32_t end = scene_.At(last).span.end;
    size_t at = last;
    for (size_t n = 0; n <= kClauseSide; ++n) {
      const size_t next = at + 1;
      const bool edge = next >= scene_.size() ||
                        scene_.At(next).lines_before > 0 ||
                        scene_.At(next).span.end > room_.high;
      if (!edge && IsQuestionMark(scene_.Text(next))) {
        return Near(end, scene_.At(next).span.end);
      }
      if (edge || SentenceStarts(scene_, next) ||
          ThaiSpaceBefore(scene_, next) || EndsClause(scene_, next) ||
          IsJoiner(scene_, next) || BeginsItem(scene_, next)) {
        return Near(end, scene_.At(at).span.end);
      }
      at = next;
    }
    return end;
  }

  static uint32_t Near(uint32_t end, uint32_t wide) {
    return wide < end || wide - end > kClauseBytes ? end : wide;
  }

  const Scene& scene_;
  Room room_;
};

bool IsMove(const Found& found) { return found.intent == Intent::kMove; }

// Whether two proposals stand in one sentence, near each other.
bool BelongTogether(const Scene& scene, const Found& a, const Found& b) {
  if (!IsMove(a) || !IsMove(b) || a.category != b.category) return false;
  const size_t first = LexemeAt(scene, a.span.end - 1);
  const size_t last = LexemeAt(scene, b.span.begin);
  if (last > first + kBetweenMoves) return false;
  for (size_t i = first + 1; i <= last && i < scene.size(); ++i) {
    if (SentenceStarts(scene, i)) return false;
  }
  return true;
}

void JoinMoves(Scene* scene) {
  std::vector<Found> joined;
  for (Found& next : scene->found) {
    if (joined.empty() || !BelongTogether(*scene, joined.back(), next)) {
      joined.push_back(std::move(next));
      continue;
    }
    Found& kept = joined.back();
    const ViewSpan span = {kept.span.begin, next.span.end};
    if (next.confidence > kept.confidence) kept = std::move(next);
    kept.span = span;
  }
  scene->found = std::move(joined);
}

// Whether a contact is given or asked for in the sentence of `span`.
bool HasContact(const Scene& scene, ViewSpan span) {
  const LexemeRange sentence =
      SentenceAround(scene, LexemeAt(scene, span.begin));
  // Findings ascend, and so do the lexemes that they begin at.
  for (auto found = std::partition_point(
           scene.found.begin(), scene.found.end(),
           [&](const Found& other) {
             return LexemeAt(scene, other.span.begin) < sentence.begin;
           });
       found != scene.found.end() &&
       LexemeAt(scene, found->span.begin) < sentence.end;
       ++found) {
    if (found->category != Category::kOffPlatform) return true;
  }
  return false;
}

// "my number is 555 …, text me": the proposal is the contact's.
void DropEchoes(Scene* scene) {
  std::vector<Found> kept;
  for (const Found& found : scene->found) {
    const bool bare = found.category == Category::kOffPlatform &&
                      (found.kind == "call" || found.kind == "in_person");
    if (bare && HasContact(*scene, found.span)) {
      scene->echoes.push_back(found.span);
    } else {
      kept.push_back(found);
    }
  }
  scene->found = std::move(kept);
}

// "電話番号とメール…": two things that are asked for at once, where nothing but
// a joint that ends no clause parts them.
bool AreJoined(const Scene& scene, const Found& a, const Found& b) {
  constexpr size_t kMostBetween = 4;  // lexemes
  if (!a.listed && !b.listed) return false;
  const size_t first = LexemeAt(scene, a.span.end);
  const size_t end = LexemeAt(scene, b.span.begin);
  if (end > first + kMostBetween) return false;
  for (size_t i = first; i <= end && i < scene.size(); ++i) {
    if (scene.At(i).lines_before > 0 || IsJoiner(scene, i)) return false;
  }
  return true;
}

// Echoes are clauses as well, up to the findings beside them.
void WidenEchoes(Scene* scene) {
  const std::vector<Found>& found = scene->found;
  for (ViewSpan& echo : scene->echoes) {
    const auto next = std::lower_bound(
        found.begin(), found.end(), echo.begin,
        [](const Found& other, uint32_t at) { return other.span.end <= at; });
    // The finding is in it, or it is in the finding.
    if (next != found.end() && next->span.Overlaps(echo)) continue;
    const Room room = {
        .low = next == found.begin() ? 0 : std::prev(next)->span.end,
        .high = next != found.end() ? next->span.begin
                                    : static_cast<uint32_t>(scene->text.size()),
    };
    echo = Widening(*scene, room).Widen(echo);
  }
  SortSpans(&scene->echoes);
}

}  // namespace

void WidenToClauses(Scene* scene) {
  DropEchoes(scene);
  JoinMoves(scene);
  std::vector<Found>& found = scene->found;
  bool joined = false;  // with the one before
  for (size_t i = 0; i < found.size(); ++i) {
    if (found[i].intent == Intent::kShare || found[i].span.empty()) continue;
    Room room = {
        .low = joined  ? found[i].span.begin
               : i > 0 ? found[i - 1].span.end
                       : 0,
        .high = i + 1 < found.size()
                    ? found[i + 1].span.begin
                    : static_cast<uint32_t>(scene->text.size()),
    };
    joined = i + 1 < found.size() && AreJoined(*scene, found[i], found[i + 1]);
    if (joined) room.high = found[i].span.end;
    found[i].span = Widening(*scene, room).Widen(found[i].span);
  }
  WidenEchoes(scene);
}

}  // namespace composer_guard
