// A sign or a letter that stands for a digit, and is explained. See undone.h.
//
//   "4*0 *** 0127, every star is a five" -> "450 555 0127"
//   "swap each x for a 5: 41x xxx 0132" -> "415 555 0132"
//   "7!4 555 0!2!" -> "714 555 0121"
//
//   leaves: "2x faster, x = 5", "*** 4 of 5 stars"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/detect/cues.h"
#include "core/detect/sign_names.h"
#include "core/detect/undo_run.h"
#include "core/detect/undone.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

constexpr size_t kReach = 40;  // lexemes from the explanation
constexpr size_t kFewestDigits = 7;
constexpr size_t kMostDigits = 15;
constexpr size_t kFewestWritten = 3;  // that are no stand-ins
constexpr size_t kMostBetween = 4;    // words from the digit to its stand-in

// "star is a five", "star = 5", "x for 5", "x with 5", "see a star, think
// five".
constexpr auto kLinks = Words(
    "are", "as", "be", "becomes", "being", "by", "dial", "equals", "for",
    "hide", "hides", "into", "is", "mean", "means", "press", "read", "replaces",
    "represents", "say", "think", "to", "type", "was", "with");
// "a five for each star", "fives where the stars are".
constexpr auto kTurnedLinks =
    Words("for", "instead", "over", "replaces", "where", "wherever");
constexpr auto kBetween =
    Words("a", "actually", "all", "an", "any", "digit", "each", "every", "in",
          "it", "just", "letter", "number", "of", "place", "really", "see",
          "should", "sign", "simply", "stand", "stands", "symbol", "the",
          "there's", "where", "you");
// Signs that are said by their names, and those whose names are words when
// nothing of kMarks stands behind them.
constexpr auto kNames = Words("asterisk", "blank", "gap", "hash", "hashtag",
                              "star", "tilde", "underscore");
constexpr auto kMarks =
    Words("mark", "marks", "sign", "signs", "symbol", "symbols");

// What stands for a digit: a letter or a sign.
struct StandIn {
  std::string_view text;
  char sign = 0;
  char digit = 0;
  // What explains it, in lexemes.
  LexemeRange told = {};

  // How much of it stands there.
  size_t At(std::string_view run) const {
    if (sign != 0) return run[0] == sign ? 1 : 0;
    return run.starts_with(text) ? text.size() : 0;
  }
};

char DigitAt(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  if (lexeme.kind == TokenKind::kNumber) {
    return lexeme.size() == 1 ? scene.Text(i)[0] : '\0';
  }
  auto tag = TagOf(lexeme, WordClass::kDigit);
  if (!tag) tag = TagOf(lexeme, WordClass::kDigitsPlural);
  return tag ? static_cast<char>('0' + tag->value) : '\0';
}

bool IsBetween(const Scene& scene, size_t i) {
  const char sign = scene.At(i).sign;
  return sign == '"' || sign == '\'' || kBetween.Has(scene.Text(i));
}

// The letter or sign that lexeme `i` is, or names: "x", "*", "stars", "x's".
std::optional<StandIn> StandInAt(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  std::string_view text = scene.Text(i);
  if (lexeme.kind == TokenKind::kSign) {
    constexpr std::string_view kNone = ".,:;!()\"'-/=$%&+";
    if (lexeme.sign != 0 && kNone.find(lexeme.sign) != kNone.npos) return {};
    return StandIn{.text = text};
  }
  if (lexeme.kind != TokenKind::kWord) return {};
  if (text.ends_with("'s")) text.remove_suffix(2);
  if (text.size() == 1) {
    if (text == "a" || text == "i" || text == "u") return std::nullopt;
    return StandIn{.text = text};
  }
  // "the dollar signs", "a question mark"
  const size_t mark = kMarks.Has(text) ? i : i + 1;
  if (mark > 0 && mark < scene.size() && kMarks.Has(scene.Text(mark))) {
    const char sign = SignNamed(scene.Text(mark - 1));
    if (sign != 0) return StandIn{.text = {}, .sign = sign};
  }
  for (const std::string_view plural : {"", "s", "es"}) {
    if (!text.ends_with(plural)) continue;
    const auto one = text.substr(0, text.size() - plural.size());
    if (kNames.Has(one)) return StandIn{.text = {}, .sign = SignNamed(one)};
  }
  return {};
}

// "a 5 point bonus": the digit counts what stands behind it.
bool Counts(const Scene& scene, size_t i) {
  static constexpr auto kGoesOn =
      Words("and", "before", "but", "call", "if", "in", "it", "lives", "ok",
            "okay", "or", "please", "ring", "sits", "so", "text", "then",
            "there", "to", "when", "you");
  const size_t next = i + 1;
  return next < scene.size() && scene.At(next).kind == TokenKind::kWord &&
         scene.At(next).lines_before == 0 &&
         !kTurnedLinks.Has(scene.Text(next)) && !kGoesOn.Has(scene.Text(next));
}

// What the digit at `i` is said to be meant by.
std::optional<StandIn> ExplainedAt(const Scene& scene, size_t i) {
  const char digit = DigitAt(scene, i);
  if (digit == 0 || Counts(scene, i)) return {};
  // "every star is a five", "x = 5"
  size_t at = i;
  size_t left = kMostBetween;
  while (at > 0 && left > 0 && IsBetween(scene, at - 1)) --at, --left;
  if (at > 0 &&
      (kLinks.Has(scene.Text(at - 1)) || scene.At(at - 1).sign == '=')) {
    --at;
    while (at > 0 && left > 0 && IsBetween(scene, at - 1)) --at, --left;
    if (at > 0) {
      if (auto found = StandInAt(scene, at - 1)) {
        found->digit = digit;
        found->told = {at - 1, i + 1};
        return found;
      }
    }
  }
  // "a five for each star"
  at = i + 1;
  if (at >= scene.size() || !kTurnedLinks.Has(scene.Text(at))) return {};
  ++at;
  for (left = kMostBetween; at < scene.size() && left > 0; ++at, --left) {
    if (!IsBetween(scene, at)) break;
  }
  if (at >= scene.size()) return {};
  auto found = StandInAt(scene, at);
  if (found) {
    found->digit = digit;
    found->told = {i, at + 1};
  }
  return found;
}

// "7!4": it looks like a 1, and explains itself.
bool IsBang(const Scene& scene, size_t i) {
  return scene.At(i).sign == '!' && i > 0 && i + 1 < scene.size() &&
         !scene.At(i).space_before && !scene.At(i + 1).space_before &&
         scene.At(i - 1).kind == TokenKind::kNumber &&
         scene.At(i + 1).kind == TokenKind::kNumber;
}

// A run of digits, stand-ins and what may part digits; empty for any other.
struct Run {
  ViewSpan span;
  std::string text;
  size_t digits = 0;
  size_t meant = 0;     // of those, stand-ins
  bool inside = false;  // one of them is between two digits, or all are
};

Run RunOf(const Scene& scene, ViewSpan span, const StandIn& stand_in) {
  constexpr std::string_view kParts = "+-.()/";
  span = WithoutEnd(scene, span, kSentenceSigns, [&](uint32_t at) {
    return stand_in.At(scene.text.substr(at)) > 0;
  });
  Run run{.span = span, .text = {}};
  for (uint32_t at = span.begin; at < span.end;) {
    const char c = scene.text[at];
    if (const size_t length = stand_in.At(scene.text.substr(at)); length > 0) {
      run.text += stand_in.digit;
      run.inside = run.inside || (at > span.begin && at + length < span.end);
      ++run.digits;
      ++run.meant;
      at += static_cast<uint32_t>(length);
      continue;
    }
    if ('0' <= c && c <= '9') {
      ++run.digits;
    } else if (kParts.find(c) == kParts.npos) {
      return {};
    }
    run.text += c;
    ++at;
  }
  run.inside = run.inside || run.meant == run.digits;
  return run;
}

class Replacer {
 public:
  Replacer(const Scene& scene, Undone* undone)
      : scene_(scene), undone_(*undone) {}

  // What `stand_in` stands in, around lexeme `i`.
  void Read(const StandIn& stand_in, size_t i) {
    const size_t end = std::min(scene_.size(), i + kReach);
    std::vector<Run> row;
    for (size_t at = i - std::min(i, kReach); at < end;) {
      const size_t first = at;
      Run run = RunOf(scene_, NextRun(scene_, end, &at), stand_in);
      // What explains it is none of it.
      const bool none = run.digits == 0 ||
                        (first < stand_in.told.end && stand_in.told.begin < at);
      if (none || scene_.At(first).lines_before > 0) {
        Write(row, stand_in);
        row.clear();
      }
      if (!none) row.push_back(std::move(run));
    }
    Write(row, stand_in);
  }

 private:
  void Write(const std::vector<Run>& row, const StandIn& stand_in) {
    const bool told = stand_in.told.end != 0;
    size_t digits = 0;
    size_t meant = 0;
    bool inside = row.size() > 1;  // "214 555 013x"
    for (const Run& run : row) {
      digits += run.digits;
      meant += run.meant;
      inside = inside || run.inside;
      // "10!/(3!7!)"
      if (!told && run.text.find('/') != run.text.npos) return;
    }
    // "*1234567*"
    if (!inside) return;
    if (meant == 0 || digits < kFewestDigits || digits > kMostDigits ||
        digits < meant + kFewestWritten || row.front().span.begin < done_) {
      return;
    }
    for (const Run& run : row) {
      if (told && &run == row.data()) {
        undone_.WriteNumber(run.span, run.text, kReplaced);
      } else {
        undone_.Write(run.span, run.text, kReplaced);
      }
    }
    done_ = row.back().span.end;
  }

  const Scene& scene_;
  Undone& undone_;
  uint32_t done_ = 0;
};

}  // namespace

bool MayStandIn(const Scene& scene, size_t i) {
  if (scene.At(i).kind != TokenKind::kNumber) return false;
  if (i + 1 < scene.size() && IsBang(scene, i + 1)) return true;
  // "4*0", "41x", "xxx-0132", "415 *** 0132"
  const auto stands = [&scene](size_t at, bool glued) {
    if (at >= scene.size()) return false;
    const Lexeme& lexeme = scene.At(at);
    const std::string_view text = scene.Text(at);
    if (lexeme.kind == TokenKind::kSign) {
      constexpr std::string_view kUsual = "*#_?~^$%";
      return lexeme.sign == 0 ? glued : kUsual.find(text[0]) != kUsual.npos;
    }
    return text.find_first_not_of(text[0]) == text.npos &&
           (glued || (text[0] == 'x' && text.size() > 1));
  };
  // "516-JJJ-0138"
  if (i + 2 < scene.size() && scene.At(i + 1).sign == '-' &&
      scene.At(i + 2).size() > 1 && !scene.At(i + 2).space_before &&
      scene.At(i + 2).kind == TokenKind::kWord && stands(i + 2, true)) {
    return true;
  }
  return (i > 0 && stands(i - 1, !scene.At(i).space_before)) ||
         stands(i + 1, i + 1 < scene.size() && !scene.At(i + 1).space_before);
}

void UndoStandIns(const Scene& scene, Undone* undone) {
  Replacer replacer(scene, undone);
  for (size_t i = 0; i < scene.size(); ++i) {
    if (IsBang(scene, i)) replacer.Read({.text = "!", .digit = '1'}, i);
    if (const auto stand_in = ExplainedAt(scene, i)) {
      replacer.Read(*stand_in, i);
    }
  }
}

}  // namespace composer_guard
