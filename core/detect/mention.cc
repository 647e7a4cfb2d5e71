#include "core/detect/mention.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// How far before the opening mark the word stands that says whose words follow.
constexpr size_t kReach = 12;
// Longest quotation that is looked through, in lexemes.
constexpr size_t kLongestQuote = 40;

// How far before a word of blame the word stands that denies it.
constexpr size_t kDenial = 3;

// What words are put in quotation marks for: a text that somebody else says,
// reads or shows. English, folded; sorted.
constexpr auto kQuoting = Words(
    "ask", "asked", "asking", "asks", "banner", "book", "bot", "button",
    "caption", "chapter", "copy", "cta", "dialogue", "e.g", "email", "error",
    "example", "film", "flag", "headline", "hero", "joke", "label", "like",
    "line", "lines", "lyrics", "message", "messages", "movie", "novel",
    "phrase", "phrases", "placard", "poster", "prompt", "question", "quote",
    "reading", "reads", "replies", "said", "saying", "says", "scene", "script",
    "sentence", "slogan", "song", "subject", "tagline", "template", "text",
    "texts", "title", "titled", "tooltip", "translate", "voicemail", "word",
    "wording", "words", "writes", "wrote");

// Words that call what is told of a wrong. English, folded; sorted.
constexpr auto kBlaming =
    Words("fraud", "fraudulent", "illegal", "phishing", "scam", "scammer",
          "scammers", "scams", "suspicious", "violating");

bool IsMark(const Scene& scene, size_t i) { return scene.At(i).sign == '"'; }

// The opening mark before lexeme `i` of a quotation that is closed behind it,
// else kNowhere. Marks are paired from the beginning of the line.
size_t OpeningMark(const Scene& scene, size_t i) {
  size_t begin = i;
  while (begin > 0 && i - begin < kLongestQuote + kReach &&
         scene.At(begin).lines_before == 0) {
    --begin;
  }
  size_t open = kNowhere;
  for (size_t at = begin; at < i; ++at) {
    if (IsMark(scene, at)) open = open == kNowhere ? at : kNowhere;
  }
  if (open == kNowhere) return kNowhere;
  for (size_t at = i; at < scene.size() && at - i < kLongestQuote; ++at) {
    if (at > i && scene.At(at).lines_before > 1) break;
    if (IsMark(scene, at)) return open;
  }
  return kNowhere;
}

bool IsQuoted(const Scene& scene, size_t i) {
  const size_t open = OpeningMark(scene, i);
  if (open == kNowhere) return false;
  const size_t begin = open > kReach ? open - kReach : 0;
  for (size_t at = open; at > begin; --at) {
    if (kQuoting.Has(scene.Text(at - 1))) return true;
  }
  return false;
}

// "it's no scam", "this is not a fraud"
bool IsDenied(const Scene& scene, size_t at, size_t begin) {
  for (size_t n = 1; n <= kDenial && at >= begin + n; ++n) {
    if (scene.At(at - n).Is(WordClass::kNegation)) return true;
  }
  return false;
}

bool IsBlamed(const Scene& scene, size_t i) {
  const LexemeRange sentence = SentenceAround(scene, i);
  for (size_t at = sentence.begin; at < sentence.end; ++at) {
    if (kBlaming.Has(scene.Text(at)) && !IsDenied(scene, at, sentence.begin)) {
      return true;
    }
    // "…, report it"
    const std::string_view next =
        at + 1 < sentence.end ? scene.Text(at + 1) : std::string_view();
    if (scene.Text(at) == "report" &&
        (next == "it" || next == "them" || next == "him" || next == "her")) {
      return true;
    }
    // "is a red flag"
    if (scene.Text(at) == "red" && at + 1 < sentence.end &&
        scene.Text(at + 1).starts_with("flag")) {
      return true;
    }
  }
  return false;
}

bool IsDenial(std::string_view word) {
  return word == "don't" || word == "dont" || word == "never";
}

// "please don't ring the number on our site": what is proposed is refused, and
// nothing of it says that this place is what is to be left.
bool IsRefused(const Scene& scene, const Found& found, size_t i) {
  constexpr size_t kFirst = 3;  // lexemes in which the denial stands
  static constexpr auto kHere =
      Words("answer", "application", "apply", "bid", "chat", "here", "inbox",
            "message", "messages", "place", "platform", "proposal", "proposals",
            "reply", "that", "this", "through", "upwork", "write");
  static constexpr auto kNoRefusal =
      Words("be", "fail", "forget", "hesitate", "mind", "miss", "think", "wait",
            "want", "we", "worry", "you");
  if (found.category != Category::kOffPlatform) return false;
  // Right before what was found, or among its first words.
  size_t no = i;
  while (no > 0 && i - no < kFirst && !SentenceStarts(scene, no)) --no;
  while (no < scene.size() && no < i + kFirst && !IsDenial(scene.Text(no))) {
    ++no;
  }
  if (no >= i + kFirst || no + 1 >= scene.size() ||
      kNoRefusal.Has(scene.Text(no + 1))) {
    return false;
  }
  for (size_t at = no + 1;
       at < scene.size() && scene.At(at).span.begin < found.span.end; ++at) {
    const bool comma =
        scene.At(at).sign == ',' && scene.At(at).span.end < found.span.end;
    if (comma || kHere.Has(scene.Text(at))) return false;
  }
  return true;
}

}  // namespace

void DropMentions(Scene* scene) {
  std::erase_if(scene->found, [scene](const Found& found) {
    if (found.intent == Intent::kShare || found.span.empty()) return false;
    const size_t i = LexemeAt(*scene, found.span.begin);
    return i < scene->size() && (IsQuoted(*scene, i) || IsBlamed(*scene, i) ||
                                 IsRefused(*scene, found, i));
  });
}

}  // namespace composer_guard
