#include "core/detect/made_up.h"

#include <algorithm>
#include <string_view>

#include "core/detect/cues.h"
#include "core/detect/made_up_abroad.h"
#include "core/detect/made_up_turned.h"
#include "core/detect/made_up_words.h"
#include "core/detect/number_group.h"
#include "core/detect/quotation.h"
#include "core/text/word_hashes.h"
#include "core/text/word_list.h"

namespace composer_guard {
namespace {

// How far behind a contact it is told what it is, in lexemes.
constexpr size_t kTold = 24;
// And how far it is told at all, to each side: no walk goes further.
constexpr size_t kFarthest = 60;

// Cheap test: whether lexeme `i` may be a word of all those lists.
bool MayTell(const Scene& scene, size_t i) {
  static const WordHashes hashes(kTelling);
  const Lexeme& lexeme = scene.At(i);
  return hashes.MayHave(
      lexeme.kind == TokenKind::kWord ? lexeme.hash : WordHash(scene.Text(i)));
}

// "the prop phone in scene 9 shows 212 …", but not what somebody can hand over:
// "the test phone, …".
bool SaysNumber(const Scene& scene, size_t i) {
  for (size_t n = 0; n < kClause && i + n < scene.size(); ++n) {
    if (scene.At(i + n).sign == ',') return false;
    if (IsNumber(scene, i + n)) return true;
  }
  return false;
}

// Whether lexemes i - 1 and i say so: "such as", "numbers like", "test data",
// "the old number", but not "my old number".
bool IsOfExample(const Scene& scene, size_t i) {
  static constexpr auto kOfTests =
      Words("account", "case", "cases", "customer", "data", "number", "numbers",
            "phone", "tests", "user", "users");
  const std::string_view before = scene.Text(i - 1);
  const std::string_view word = scene.Text(i);
  if (word == "as") return before == "such";
  if (word == "like") {
    return before == "numbers" || before == "formats" || before == "things";
  }
  if (word == "phone" && !SaysNumber(scene, i + 1)) return false;
  if (word.starts_with("musterf")) return true;
  const bool mine = i > 1 && scene.At(i - 2).Is(WordClass::kMy);
  return MayTell(scene, i - 1) && kTests.Has(before) && kOfTests.Has(word) &&
         (!mine || word.ends_with('s'));
}

// How far before what is said of a contact one of these words stands.
constexpr size_t kSaid = 4;
constexpr auto kIs = Words("are", "as", "is", "it's", "was");

// "is a made-up one", "as a dummy", "are fictional": what lexeme `i` says of
// what it stands behind.
bool IsSaidOf(const Scene& scene, size_t i, size_t first) {
  bool said = false;
  for (size_t n = 1; n <= kSaid && i >= first + n; ++n) {
    const std::string_view word = scene.Text(i - n);
    if (scene.At(i - n).Is(WordClass::kNegation)) return false;
    said = said || kIs.Has(word);
  }
  return said;
}

// The same, whatever it stands behind, and cheaper.
bool IsBehindIs(const Scene& scene, size_t i) {
  for (size_t n = 1; n <= kSaid && n <= i; ++n) {
    if (kIs.Has(scene.Text(i - n))) return true;
  }
  return false;
}

// "isn't a phone", "are no telephone numbers", "look like phone numbers"
bool IsNoPhone(const Scene& scene, size_t i) {
  constexpr size_t kReach = 3;
  static constexpr auto kLooks = Words("are", "is", "look", "looks");
  const bool is_not = kIsNot.Has(scene.Text(i));
  if (!is_not &&
      !(kLooks.Has(scene.Text(i)) && kNot.Has(TextAt(scene, i + 1)))) {
    return false;
  }
  for (size_t n = 1; n <= kReach && i + n < scene.size(); ++n) {
    if (scene.At(i + n).Is(WordClass::kPhoneNoun) ||
        scene.Text(i + n) == "valid") {
      return true;
    }
    if (scene.At(i + n).Is(WordClass::kMy)) return false;
  }
  return false;
}

bool IsToldBehind(const Scene& scene, size_t end) {
  if (IsTurned(scene, end) || IsTurned(scene, end + 1)) return true;
  if (IsPutIn(scene, end) || IsPutIn(scene, end + 1)) return true;
  const size_t last = EndOfNextSentence(scene, end, kTold);
  for (size_t i = end; i < last; ++i) {
    if (IsNoPhone(scene, i)) return true;
    if (kTells.Has(scene.Text(i)) && IsSaidOf(scene, i, end) &&
        (scene.Text(i) != "made" || TextAt(scene, i + 1) == "-" ||
         TextAt(scene, i + 1) == "up")) {
      return true;
    }
  }
  return false;
}

// "my number", but not "our customers enter".
bool IsOurs(const Scene& scene, size_t i) {
  constexpr size_t kReach = 3;
  static constexpr auto kNobodys =
      Words("app", "client", "clients", "customer", "customers", "form",
            "member", "members", "page", "site", "tenant", "tenants", "user",
            "users", "visitors", "website");
  if (!scene.At(i).Is(WordClass::kMy)) return false;
  for (size_t n = 1; n <= kReach && i + n < scene.size(); ++n) {
    if (kNobodys.Has(scene.Text(i + n))) return false;
  }
  return true;
}

// "e.g. tel:+44 …", where nobody says that it is theirs.
bool IsForExample(const Scene& scene, size_t i) {
  constexpr WordClasses kTheirs =
      AnyOf(WordClass::kMy, WordClass::kReachVerb, WordClass::kCallVerb);
  for (size_t n = 1; n <= kNear && n <= i; ++n) {
    if (SentenceStarts(scene, i - n + 1)) return false;
    const std::string_view word = scene.Text(i - n);
    if (word == "e.g" || word == "eg" ||
        (word == "g" && n < i && scene.Text(i - n - 1) == ".")) {
      return FindBefore(scene, i - n, kTheirs, kClause) == kNowhere;
    }
  }
  return false;
}

// "“0770 …” in the fixture", where nobody says that it is theirs: what a test
// types. The contact is in [i, end).
bool IsTyped(const Scene& scene, size_t i, size_t end) {
  constexpr WordClasses kTheirs =
      AnyOf(WordClass::kReachVerb, WordClass::kCallVerb);
  const LexemeRange sentence = SentenceAround(scene, i);
  bool test = false;
  for (size_t at = sentence.begin; at < sentence.end; ++at) {
    if (scene.At(at).Is(kTheirs) || IsOurs(scene, at)) return false;
    test = test || ((at < i || at >= end) && kTyping.Has(scene.Text(at)));
  }
  return test;
}

// "the footer says “Call us at (555) 010-0132”": what is shown in something
// that is made here.
bool IsShown(const Scene& scene, size_t i) {
  static constexpr auto kShowing = Words(
      "as", "enter", "example", "like", "read", "reading", "reads", "said",
      "say", "says", "show", "shows", "write", "writes", "written");
  static constexpr auto kThings = Words(
      "banner", "button", "caption", "chapter", "dialogue", "footer", "format",
      "guide", "header", "headline", "label", "layout", "line", "list", "mock",
      "mockup", "movie", "novel", "page", "poster", "prompt", "prompts", "prop",
      "scene", "screen", "script", "shot", "slide", "subtitle", "subtitles",
      "template", "title", "tooltip", "wall");
  constexpr size_t kCited = 14;
  const size_t open = OpeningMark(scene, i);
  if (open == kNowhere) return false;
  const LexemeRange sentence = SentenceAround(scene, open);
  bool shown = false;
  bool thing = false;
  for (size_t at = sentence.begin; at < open; ++at) {
    if (scene.At(at).Is(WordClass::kMy)) return false;
    shown = shown || (open - at <= kCited && kShowing.Has(scene.Text(at)));
  }
  for (size_t at = sentence.begin; at < sentence.end; ++at) {
    thing = thing || kThings.Has(scene.Text(at));
  }
  return thing && (shown || open == sentence.begin);
}

// "the letterhead says “Lipova 4, 602 00 Brno, tel. …”": what somebody else's
// text has, in any language, where nobody says that it is
// theirs.
bool IsCited(const Scene& scene, const Found& found, size_t i) {
  constexpr size_t kFewest = 2;  // words before the quotation
  constexpr WordClasses kTheirs =
      AnyOf(WordClass::kReachVerb, WordClass::kCallVerb, WordClass::kLiveAt);
  if (found.category != Category::kAddress &&
      found.category != Category::kPhone &&
      found.category != Category::kEmail) {
    return false;
  }
  const size_t open = OpeningMark(scene, i);
  if (open == kNowhere || open == 0) return false;
  const LexemeRange sentence = SentenceAround(scene, open);
  // "the form refuses “jane@acme.com”": an address is quoted alone, by what
  // reads it.
  if (found.category == Category::kEmail &&
      (open + 1 != i ||
       !AnyIn(scene, sentence.begin, sentence.end,
              AnyOf(WordClass::kTechNoun, WordClass::kFormNoun)))) {
    return false;
  }
  size_t words = 0;
  for (size_t at = sentence.begin; at < sentence.end; ++at) {
    if (scene.At(at).Is(kTheirs) || IsOurs(scene, at)) return false;
    words += at < open && scene.At(at).kind == TokenKind::kWord ? 1 : 0;
  }
  // "Phone: “…”"
  const size_t label =
      open > 1 && scene.At(open - 1).sign == ':' ? open - 2 : open - 1;
  const bool example = scene.At(open - 1).sign == ':' && open > label &&
                       kLabels.Has(scene.Text(label));
  return (words >= kFewest || example) &&
         !scene.At(label).Is(
             AnyOf(WordClass::kPhoneNoun, WordClass::kAddressNoun,
                   WordClass::kEmailNoun, WordClass::kNumberNoun));
}

// Whether lexeme `i` is one of the words and signs without which nothing around
// a contact says that it is made up.
bool Tells(const Scene& scene, size_t i) {
  const TokenKind kind = scene.At(i).kind;
  const std::string_view word = scene.Text(i);
  if (kind == TokenKind::kSign && IsMark(scene, i)) return true;
  if (word.starts_with("musterf")) return true;
  if (kind == TokenKind::kNumber || !MayTell(scene, i)) return false;
  if (kTurns.Has(word)) return word == "become" || IsTurned(scene, i);
  if (kNot.Has(word)) {
    return i > 0 && (IsOfExample(scene, i) || IsNoPhone(scene, i - 1));
  }
  if (kLabels.Has(word) && TextAt(scene, i + 1) == ":") return true;
  if (kTells.Has(word) && IsBehindIs(scene, i)) return true;
  return (i + 1 < scene.size() && IsOfExample(scene, i + 1)) ||
         std::any_of(kTelling, kTelling + kTellAlone,
                     [word](WordRange words) { return words.Has(word); });
}

}  // namespace

bool IsMadeUp(const Scene& scene, size_t i) {
  for (size_t n = 0; n < kSentence && i > n; ++n) {
    const size_t at = i - n - 1;
    const std::string_view word = scene.Text(at);
    // A mock-up may be sent to somebody.
    if (MayTell(scene, at)) {
      const std::string_view next = TextAt(scene, at + 1);
      const bool sent = word == "mock" && (next == "-" || next == "up");
      if (!sent && kMadeUp.Has(word)) return true;
      if (n < kNear && at + 1 < scene.size() && scene.At(at + 1).sign == ':' &&
          kLabels.Has(word)) {
        return true;
      }
    }
    if (n < kClause && at > 0 && IsOfExample(scene, at)) return true;
    if (SentenceStarts(scene, at)) return false;
  }
  return false;
}

MadeUp::MadeUp(const Scene& scene)
    : scene_(scene),
      next_(scene.size() + 1, kNowhere),
      test_data_(NamesTestData(scene.text)) {
  for (size_t i = scene.size(); i-- > 0;) {
    next_[i] = Tells(scene, i) ? i : next_[i + 1];
  }
}

bool MadeUp::Is(const Found& found) const {
  const size_t i = LexemeAt(scene_, found.span.begin);
  if (i >= scene_.size()) return false;
  const size_t end = LexemeAt(scene_, found.span.end - 1) + 1;
  if (IsExampleAbroad(scene_, i, end) ||
      (test_data_ && IsTestData(scene_, i))) {
    return true;
  }
  if (next_[i - std::min(i, kFarthest)] > end + kFarthest) return false;
  // "I need a regex, mail me at …"
  const bool asked =
      found.category != Category::kPhone &&
      FindBefore(scene_, i, Bit(WordClass::kReachVerb), kClause) != kNowhere;
  return (!asked && IsMadeUp(scene_, i)) || IsForExample(scene_, i) ||
         IsTurnedInto(scene_, i) || IsTyped(scene_, i, end) ||
         IsShown(scene_, i) || IsCited(scene_, found, i) ||
         IsToldBehind(scene_, end);
}

}  // namespace composer_guard
