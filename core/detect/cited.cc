#include "core/detect/cited.h"

#include <string_view>

#include "core/detect/address_words.h"
#include "core/detect/cues.h"
#include "core/detect/quotation.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// How far before the opening mark the word stands that says whose words follow.
constexpr size_t kReach = 12;

// What words are put in quotation marks for: a text that somebody else says,
// reads or shows. English, folded.
constexpr auto kQuoting =
    Words("ask", "asked", "asking", "asks", "banner", "book", "bot", "bubbles",
          "button", "caption", "chapter", "copy", "cta", "dialogue", "e.g",
          "email", "entry", "error", "example", "faq", "film", "flag", "guide",
          "headline", "hero", "interview", "item", "joke", "label", "like",
          "line", "lines", "lyrics", "message", "messages", "mock", "mockup",
          "movie", "novel", "objection", "objections", "phrase", "phrases",
          "placard", "poster", "prompt", "question", "quote", "reading",
          "reads", "replies", "said", "saying", "says", "scene", "script",
          "sentence", "slogan", "song", "subject", "tagline", "template",
          "text", "texts", "title", "titled", "tooltip", "translate",
          "voicemail", "word", "wording", "words", "writes", "wrote");

// "“What's your number?” sounds pushy", "“…” as the first question"
bool IsSpokenOf(const Scene& scene, size_t i) {
  static constexpr auto kSpeaks = Words("feels", "reads", "scares", "sounds");
  static constexpr auto kIs =
      Words("is", "isn't", "means", "seems", "was", "will", "won't", "would");
  static constexpr auto kTexts =
      Words("line", "message", "opener", "question", "sentence", "subject");
  constexpr size_t kNext = 3;
  size_t close = i;
  while (close < scene.size() && !IsMark(scene, close)) ++close;
  if (close + 1 >= scene.size()) return false;
  if (kSpeaks.Has(scene.Text(close + 1))) return true;
  // "“Give us a ring” is too British"
  const size_t open = OpeningMark(scene, i);
  if (kIs.Has(scene.Text(close + 1)) &&
      (open == 0 || SentenceStarts(scene, open))) {
    return true;
  }
  if (scene.Text(close + 1) != "as") return false;
  for (size_t n = 2; n <= kNext + 1 && close + n < scene.size(); ++n) {
    if (kTexts.Has(scene.Text(close + n))) return true;
  }
  return false;
}

// `string 118 "Give us your number" is cut off`: of some words, and among
// others. Who asks the reader for something does not quote it.
bool IsSentenceAmongWords(const Scene& scene, size_t open) {
  constexpr size_t kFewest = 3;
  size_t words = 0;
  size_t close = open + 1;
  for (; close < scene.size() && !IsMark(scene, close); ++close) {
    words += scene.At(close).kind == TokenKind::kSign ? 0 : 1;
  }
  return words >= kFewest && (open > 0 || close + 2 < scene.size());
}

// "“refund”, “complaint”, “add me”": words that are listed.
bool IsAmongQuotations(const Scene& scene, size_t open) {
  if (open == 0) return false;
  if (IsMark(scene, open - 1)) return true;
  return open > 1 && scene.At(open - 1).kind == TokenKind::kSign &&
         IsMark(scene, open - 2);
}

// Whether a line of a scene begins there, with who speaks: "ROSA: No."
bool NamesSpeaker(const Scene& scene, size_t i) {
  return i + 1 < scene.size() && scene.At(i).kind == TokenKind::kWord &&
         scene.At(i).size() > 1 && scene.At(i + 1).sign == ':' &&
         IsAllCapitals(scene, i) &&
         !scene.At(i).Is(AnyOf(WordClass::kPhoneNoun, WordClass::kEmailNoun,
                               WordClass::kAddressNoun, WordClass::kService));
}

}  // namespace

bool IsQuoted(const Scene& scene, size_t i) {
  const size_t open = OpeningMark(scene, i);
  if (open == kNowhere) return false;
  if (IsSentenceAmongWords(scene, open)) return true;
  if (IsAmongQuotations(scene, open)) return true;
  const size_t begin = open > kReach ? open - kReach : 0;
  for (size_t at = open; at > begin; --at) {
    if (kQuoting.Has(scene.Text(at - 1))) return true;
  }
  return IsSpokenOf(scene, i);
}

bool IsDialogue(const Scene& scene, size_t i) {
  constexpr size_t kLine = 40;
  size_t line = i;
  while (line > 0 && i - line < kLine && scene.At(line).lines_before == 0) {
    --line;
  }
  if (!NamesSpeaker(scene, line)) return false;
  for (size_t at = i; at < scene.size() && at < i + kLine; ++at) {
    if (at > line && scene.At(at).lines_before > 0) {
      return NamesSpeaker(scene, at);
    }
  }
  for (size_t n = 1; n <= kLine && n <= line; ++n) {
    const size_t at = line - n;
    if (at == 0 || scene.At(at).lines_before > 0) {
      return NamesSpeaker(scene, at);
    }
  }
  return false;
}

}  // namespace composer_guard
