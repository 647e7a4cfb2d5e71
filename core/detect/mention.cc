#include "core/detect/mention.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cited.h"
#include "core/detect/cues.h"
#include "core/detect/made_up.h"
#include "core/detect/refusal.h"
#include "core/text/apart.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// How far before a word of blame the word stands that denies it.
constexpr size_t kDenial = 3;

// Words that call what is told of a wrong. English, folded.
constexpr auto kBlaming =
    Words("fraud", "fraudulent", "illegal", "phishing", "scam", "scammer",
          "scammers", "scams", "suspicious", "violating");

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
    // "…, it isn't from us"
    if (next == "from" && at + 2 < sentence.end &&
        (scene.Text(at) == "isn't" || scene.Text(at) == "not") &&
        scene.At(at + 2).Is(WordClass::kMy)) {
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

// "turned it down", "turned every one of them down"
bool TurnsDown(const Scene& scene, size_t at, size_t end) {
  constexpr size_t kReach = 6;
  for (size_t n = 1; n <= kReach && at + n < end; ++n) {
    if (scene.Text(at + n) == "down") return true;
  }
  return false;
}

// "He asked me to pay outside. I declined": what somebody else wanted.
bool IsTurnedDown(const Scene& scene, size_t i) {
  static constexpr auto kTold =
      Words("asked", "asks", "begged", "offered", "pressed", "proposed",
            "pushed", "suggested", "told", "tried", "wanted");
  static constexpr auto kI = Words("i", "i'll", "i'm", "we");
  static constexpr auto kNo =
      Words("blocked", "declined", "flagged", "pass", "refused", "reported");
  static constexpr auto kCannot =
      Words("can't", "cannot", "couldn't", "don't", "won't", "wouldn't");
  const LexemeRange told = SentenceAround(scene, i);
  size_t at = told.begin;
  while (at < told.end && !kTold.Has(scene.Text(at))) ++at;
  if (at == told.end) return false;
  const size_t end =
      told.end < scene.size() ? SentenceAround(scene, told.end).end : told.end;
  for (size_t mine = kNowhere; at < end; ++at) {
    const std::string_view word = scene.Text(at);
    if (kI.Has(word)) mine = at;
    if (mine == kNowhere || at > mine + kDenial) continue;
    // "I told him we can't."
    const bool ends = at + 1 == end || scene.At(at + 1).sign == ',' ||
                      SentenceStarts(scene, at + 1);
    if (kNo.Has(word) || (kCannot.Has(word) && ends) ||
        (word == "said" && at + 1 < end && scene.Text(at + 1) == "no") ||
        (word == "turned" && TurnsDown(scene, at, end)) ||
        (word == "rather" && at + 1 < end && scene.Text(at + 1) == "not")) {
      return true;
    }
  }
  return false;
}

// "Anyone proposing to chat on another app will be reported", but not
// "Applicants without a phone number will be rejected": it is not wanted.
bool IsPunished(const Scene& scene, size_t i) {
  static constexpr auto kAnybody =
      Words("anybody", "anyone", "applicants", "bidders", "bids", "everyone",
            "freelancers", "messages", "offers", "people", "proposals", "those",
            "users", "whoever");
  static constexpr auto kProposes =
      Words("asking", "asks", "inviting", "offering", "offers", "pitching",
            "proposes", "proposing", "pushing", "requesting", "suggesting",
            "suggests", "trying", "wanting", "wants");
  static constexpr auto kPunished =
      Words("banned", "blocked", "declined", "deleted", "flagged", "ignored",
            "rejected", "removed", "reported");
  static constexpr auto kWithout =
      Words("cannot", "can't", "doesn't", "don't", "no", "not", "without");
  const LexemeRange said = SentenceAround(scene, i);
  size_t at = said.begin;
  while (at < said.end && !kAnybody.Has(scene.Text(at))) ++at;
  bool proposes = false;
  for (; at < said.end; ++at) {
    const std::string_view word = scene.Text(at);
    if (kWithout.Has(word)) return false;
    proposes = proposes || kProposes.Has(word);
    if (proposes && kPunished.Has(word)) return true;
  }
  return false;
}

// "don't", "never", "do not"
bool IsDenial(const Scene& scene, size_t i) {
  const std::string_view word = scene.Text(i);
  return word == "don't" || word == "dont" || word == "never" ||
         (word == "not" && i > 0 && scene.Text(i - 1) == "do");
}

// "please don't ring the number on our site": what is proposed is refused, and
// nothing of it says that this place is what is to be left.
bool IsRefused(const Scene& scene, const Found& found, size_t i) {
  constexpr size_t kFirst = 3;  // lexemes in which the denial stands
  static constexpr auto kHere =
      Words("answer", "application", "apply", "bid", "chat", "escrow", "here",
            "inbox", "intermediary", "message", "messages", "middleman",
            "place", "platform", "proposal", "proposals", "reply", "that",
            "this", "through", "upwork", "write");
  static constexpr auto kNoRefusal =
      Words("be", "fail", "forget", "hesitate", "mind", "miss", "think", "wait",
            "want", "we", "worry", "you");
  if (found.category != Category::kOffPlatform) return false;
  // Right before what was found, or among its first words.
  size_t no = i;
  while (no > 0 && i - no < kFirst && !SentenceStarts(scene, no)) --no;
  while (no < scene.size() && no < i + kFirst && !IsDenial(scene, no)) {
    ++no;
  }
  if (no >= i + kFirst || no + 1 >= scene.size() ||
      kNoRefusal.Has(scene.Text(no + 1))) {
    return false;
  }
  // "why don't I come by?"
  if (no > 0 && scene.Text(no - 1) == "why") return false;
  for (size_t at = no + 1;
       at < scene.size() && scene.At(at).span.begin < found.span.end; ++at) {
    const bool comma =
        scene.At(at).sign == ',' && scene.At(at).span.end < found.span.end;
    if (comma || kHere.Has(scene.Text(at))) return false;
  }
  return true;
}

// "I'd rather not do this outside Upwork", "prefer not to take it off here":
// what would leave the platform is not wanted.
bool IsUnwanted(const Scene& scene, const Found& found, size_t i) {
  static constexpr auto kWanted = Words("like", "prefer", "rather", "want");
  static constexpr auto kAway = Words("off", "outside");
  if (found.category != Category::kOffPlatform) return false;
  const LexemeRange sentence = SentenceAround(scene, i);
  bool no = false;
  for (size_t at = sentence.begin + 1; at < sentence.end; ++at) {
    const std::string_view word = scene.Text(at);
    if (no && scene.At(at).sign == ',') return false;
    no = no || (word == "not" && kWanted.Has(scene.Text(at - 1)));
    if (no && kAway.Has(word)) return true;
  }
  return false;
}

// "I get that Signal would be handier, but …": granted, and not done.
bool IsGranted(const Scene& scene, const Found& found, size_t i) {
  static constexpr auto kGrants =
      Words("appreciate", "get", "know", "realise", "realize", "understand");
  constexpr size_t kFirst = 3;  // lexemes up to the verb
  const LexemeRange sentence = SentenceAround(scene, i);
  size_t at = sentence.begin;
  while (at < sentence.end && at < sentence.begin + kFirst &&
         !kGrants.Has(scene.Text(at))) {
    ++at;
  }
  if (at >= sentence.begin + kFirst || at + 1 >= sentence.end || at > i + 1) {
    return false;
  }
  const bool granted =
      scene.Text(at + 1) == "that" || scene.Text(at + 1) == "why";
  for (at = i; at + 2 < sentence.end; ++at) {
    if (scene.At(at).span.begin < found.span.end || scene.Text(at) != "but") {
      continue;
    }
    // "I know WhatsApp is faster but I don't …"
    return granted ||
           (scene.Text(at + 1) == "i" &&
            (IsDenial(scene, at + 2) || scene.Text(at + 2) == "can't" ||
             scene.Text(at + 2) == "won't"));
  }
  return false;
}

// "Wenn der Vertrag läuft, können wir per Teams sprechen": a phrase rule of
// another language knows no such words.
bool IsOfLater(const Scene& scene, const Found& found, size_t i) {
  if (found.rule.ends_with(".en") || !(found.rule.starts_with("move.") ||
                                       found.rule.starts_with("request."))) {
    return false;
  }
  // "Before the contract" is in the same lists.
  static constexpr auto kBefore =
      Words("antes", "avant", "before", "do", "fore", "inainte", "once", "pred",
            "prima", "przed", "sebelum", "truoc", "voor", "vor", "до", "перед",
            "قبل", "के पहले", "전", "전에");
  const LexemeRange sentence = SentenceAround(scene, i);
  for (size_t at = sentence.begin; at < sentence.end; ++at) {
    if (!scene.At(at).Is(WordClass::kLater)) continue;
    const size_t end = std::min(at + scene.At(at).length, scene.size());
    size_t k = at;
    while (k < end && !kBefore.Has(scene.Text(k)) &&
           !scene.Text(k).ends_with("前")) {
      ++k;
    }
    if (k == end) return true;
  }
  return false;
}

// A link is looked at, or followed, whatever is said of it.
bool IsLink(const Found& found) {
  return found.category == Category::kFormLink ||
         found.category == Category::kApplicationLink;
}

// What is asked or proposed, by somebody else or not at all.
bool IsMention(const Scene& scene, const Found& found) {
  const size_t i = LexemeAt(scene, found.span.begin);
  return i < scene.size() &&
         (IsQuoted(scene, i) || IsDialogue(scene, i) || IsBlamed(scene, i) ||
          IsTurnedDown(scene, i) || IsPunished(scene, i) ||
          IsRefused(scene, found, i) || IsUnwanted(scene, found, i) ||
          IsGranted(scene, found, i) || IsRefusedAbroad(scene, found) ||
          IsRuledOut(scene, found) || IsOfLater(scene, found, i));
}

}  // namespace

void DropMentions(Scene* scene) {
  if (scene->found.empty()) return;
  const MadeUp made_up(*scene);
  std::erase_if(scene->found, [scene, &made_up](const Found& found) {
    if (found.span.empty()) return false;
    if (found.intent == Intent::kShare) {
      return !IsLink(found) && made_up.Is(found);
    }
    return Apart<IsMention>()(*scene, found);
  });
}

}  // namespace composer_guard
