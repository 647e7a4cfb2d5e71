#include "core/detect/link_ahead.h"

#include <string_view>

#include "core/detect/domain.h"
#include "core/detect/email_mark_words.h"

namespace composer_guard {
namespace {

constexpr WordClasses kDotWords =
    AnyOf(WordClass::kDotWord, WordClass::kDotWordWeak);

// A word that is read as it stands, and is no sign.
bool IsPlain(const Lexeme& lexeme) {
  constexpr WordClasses kRead =
      kMarkWords | AnyOf(WordClass::kProvider, WordClass::kProviderWeak);
  return lexeme.kind == TokenKind::kWord && lexeme.size() > 1 &&
         lexeme.length == 1 && lexeme.techniques == 0 && !lexeme.Is(kRead) &&
         !lexeme.Has(kHoldsAtOrDot | kHoldsAtName | kHoldsDot);
}

// A dot, and nothing else in one with it: "pointcom", "닷컴".
bool IsDot(const Scene& scene, size_t i) {
  constexpr uint32_t kSign = 3;  // bytes of "点"
  const Lexeme& lexeme = scene.At(i);
  const std::string_view text = scene.Text(i);
  if (lexeme.kind == TokenKind::kSign) {
    return lexeme.sign == '.' ||
           (lexeme.sign == 0 && KindOfOddSign(text) == PartKind::kDot);
  }
  return (lexeme.Is(kDotWords) && !lexeme.Is(WordClass::kSlashWord) &&
          lexeme.length == 1 &&
          (lexeme.kind == TokenKind::kGlued
               ? text.size() <= kSign
               : text[0] > 0 && !text.ends_with("com")));
}

// Where the label ends that begins at lexeme `i` and surely is no top-level
// domain; else `i`.
size_t EndOfLabel(const Scene& scene, size_t i) {
  const Lexeme& lexeme = scene.At(i);
  std::string_view label = scene.Text(i);
  if (lexeme.kind == TokenKind::kNumber) return i + 1;
  if (lexeme.kind != TokenKind::kGlued) {
    const bool ends = !IsPlain(lexeme) || label[0] < 0 || IsTld(label) ||
                      label == "calm" || label == "kom";
    return ends ? i : i + 1;
  }
  bool begins = true;
  size_t end = i;
  do {
    label = scene.text.substr(lexeme.span.begin,
                              scene.At(end).span.end - lexeme.span.begin);
    begins = begins && BeginsTld(label);
    if (scene.At(end).Is(kMarkWords) || (begins && IsTld(label)) ||
        KindOfOddSign(scene.Text(end)) != PartKind::kSign) {
      return i;
    }
    ++end;
  } while (end < scene.size() && !scene.At(end).space_before &&
           scene.At(end).kind == TokenKind::kGlued);
  return end;
}

// Whether the label that ends before lexeme `i`, which is no dot, is longer, or
// something in the place of a dot stands behind it.
bool MayGoOn(const Scene& scene, size_t i) {
  constexpr std::string_view kEnds = ",;:!?)]/\"'-";
  constexpr size_t kTold = 5;       // lexemes of ", then another dot"
  constexpr size_t kMostSigns = 4;  // one behind those of an emoji
  const Lexeme& lexeme = scene.At(i);
  for (size_t at = i; at < scene.size() && at < i + kTold; ++at) {
    // Or one with what is behind it: "dotco".
    if (scene.At(at).Is(kDotWords) || scene.At(at).Has(kHoldsDot)) return true;
  }
  if (lexeme.kind != TokenKind::kSign) {
    const bool same = (lexeme.kind == TokenKind::kGlued) ==
                      (scene.At(i - 1).kind == TokenKind::kGlued);
    return (same && !lexeme.space_before) || lexeme.Is(kMarkWords) ||
           lexeme.size() == 1;
  }
  size_t next = i + 1;
  if (lexeme.sign == 0) {
    // An emoji in the place of the dot.
    while (next < scene.size() && next < i + kMostSigns &&
           scene.At(next).kind == TokenKind::kSign) {
      ++next;
    }
    return next < scene.size() && (scene.At(next).kind == TokenKind::kGlued
                                       ? IsTld(scene.Text(next))
                                       : EndOfLabel(scene, next) == next);
  }
  return kEnds.find(lexeme.sign) == kEnds.npos ||
         (lexeme.sign == '-' && !lexeme.space_before) ||
         (next < scene.size() &&
          (scene.At(next).sign == '.' ||
           (lexeme.sign == ',' &&
            (scene.At(next).size() == 1 || IsTld(scene.Text(next))))));
}

// Whether the dot in words at lexeme `i` ends a sentence or a clause: "the end
// point.", "a bus stop, and".
bool EndsClause(const Scene& scene, size_t i) {
  constexpr std::string_view kEnds = ".,;:!?";
  const size_t behind = i + 1;
  if (scene.At(i).kind != TokenKind::kWord || !scene.At(i).space_before ||
      behind >= scene.size() || scene.At(behind).sign == 0 ||
      kEnds.find(scene.At(behind).sign) == kEnds.npos) {
    return false;
  }
  const size_t next = behind + 1;
  return next >= scene.size() ||
         (scene.At(next).space_before &&
          (scene.At(behind).sign != ',' || EndOfLabel(scene, next) != next));
}

}  // namespace

bool MayGoOnBehindDot(const Scene& scene, size_t i) {
  constexpr size_t kMostLabels = 8;
  size_t dot = i;
  for (size_t n = 0; n < kMostLabels && IsDot(scene, dot); ++n) {
    const size_t label = dot + 1;
    if (label >= scene.size() || EndsClause(scene, dot)) return false;
    const size_t end = EndOfLabel(scene, label);
    if (end == label) return true;
    if (end >= scene.size()) return false;
    if (!IsDot(scene, end)) return MayGoOn(scene, end);
    dot = end;
  }
  return true;
}

}  // namespace composer_guard
